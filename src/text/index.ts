import { en } from './en.js';
import { nb, type Text } from './nb.js';
import { nn } from './nn.js';

export type { Text };
export const TEXTS = { nb, nn, en } as const satisfies Record<string, Text>;
