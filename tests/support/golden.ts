import { readdirSync, readFileSync } from 'node:fs';
import { respondWithHistory, type Responded } from '../../src/respond.js';
import { type Golden } from '../golden/score.js';
import { losen } from './losen.js';

/** Every golden question, in the order of the files. */
export const goldens: readonly Golden[] = readdirSync('tests/golden')
  .filter((file) => file.endsWith('.jsonl'))
  .sort()
  .flatMap((file) => readFileSync(`tests/golden/${file}`, 'utf8').split('\n').filter(Boolean))
  .map((line) => JSON.parse(line) as Golden);

/** The answer to a golden question; `q` stands in for its words where given. */
export const answered = ({ q, history, plan }: Golden, instead = q): Responded =>
  respondWithHistory(instead, history ?? [], plan, losen().desk);
