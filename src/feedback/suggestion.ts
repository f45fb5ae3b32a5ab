import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse, stringify } from 'yaml';
import { z } from 'zod/v4';

const LONGEST = 60;
const words = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST)
  .regex(/^[\p{L}\p{N}][^\p{C}\p{Zl}\p{Zp}]*$/u);

/**
 * «legg til synonym»: `word`, which staff use, means the same as `sameAs`, which the plan or the vocabulary knows.
 * The question it came from is left out, because suggestions stay longer than questions may.
 */
export const Suggestion = z
  .strictObject({
    word: words,
    sameAs: words,
    language: z.enum(['nb', 'nn', 'en']),
    plan: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  })
  .refine(({ word, sameAs }) => word.toLowerCase() !== sameAs.toLowerCase(), { path: ['sameAs'] });
export type Suggestion = z.infer<typeof Suggestion>;

const HEADER = `# Forslag til synonymer fra planeiere. Losen leser ikke denne fila.
# Ta inn det som er riktig i knowledge/shared/vocabulary/synonyms.yaml, kjør «npm run -s knowledge -- check», og slett forslaget her.
`;

/**
 * Writes a suggestion to `suggestions/<date>.yaml` (the date in Europe/Oslo) for the editor to take in. One that stands there is not
 * written again. Rejects where the folder cannot be written.
 * @returns the file, or the fields that are wrong.
 */
export function addSuggestion(dataDir: string, data: unknown, now: Date): { file: string } | { wrong: string[] } {
  const read = Suggestion.safeParse(data);
  if (!read.success) return { wrong: [...new Set(read.error.issues.map(({ path }) => path.join('.')))] };
  const folder = join(dataDir, 'suggestions');
  const file = join(folder, `${osloDate(now)}.yaml`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, HEADER);
  // The editor may have left the file without a last newline, so every entry brings its own first.
  else if (standsIn(file, read.data)) return { file };
  appendFileSync(file, `\n${stringify([read.data])}`);
  return { file };
}

/** A file that an editor has left half-done holds nothing that can be compared. */
function standsIn(file: string, suggestion: Suggestion): boolean {
  try {
    const entries: unknown = parse(readFileSync(file, 'utf8'));
    return Array.isArray(entries) && entries.some((entry) => isDeepStrictEqual(entry, suggestion));
  } catch {
    return false;
  }
}

const osloDate = (now: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(now);
