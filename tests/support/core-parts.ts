import { stores } from './talk.js';

/** What `createCore` wants besides the knowledge: stores in memory, no owners, nothing logged. */
export const coreParts = () => ({
  plan: 'loten',
  dataDir: 'data',
  stores: stores(),
  owners: [],
  log: () => undefined,
});
