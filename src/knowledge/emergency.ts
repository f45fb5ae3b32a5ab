import { join } from 'node:path';
import { z } from 'zod/v4';
import { parse, readYaml, type Problem, type ReadYaml } from './yaml.js';
import { DANGERS } from './safety-words.js';

/** The national emergency and help lines and the duties, for the box that stands above an answer. */

const text = z.string().trim().min(1);
const inThree = z.strictObject({
  nb: text.describe('På bokmål.'),
  nn: text.describe('På nynorsk.'),
  en: text.describe('På engelsk.'),
});

export const Emergency = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        id: text.describe('Fast id.'),
        number: text.describe('Nummeret, slik det skal vises.'),
        box: z.boolean().describe('Står i nødboksen.'),
        first: z.array(z.enum(DANGERS)).describe('Slags fare der dette nummeret står øverst.'),
        name: inThree.describe('Hvem man når.'),
        what: inThree.describe('Når man ringer dit, på én linje.'),
        source: text.describe('Hvor nummeret er hentet fra.'),
        checked: z
          .string()
          .regex(/^\d{4}-\d{2}-\d{2}$/)
          .describe('Datoen nummeret sist ble sjekket.'),
      }),
    )
    .min(1)
    .describe('Nasjonale nødnummer og hjelpelinjer.'),
  duties: z
    .array(
      z.strictObject({
        id: text.describe('Fast id.'),
        law: text.describe('Lov og paragraf.'),
        box: z.boolean().describe('Står i nødboksen.'),
        source: text.describe('Hvor plikten er hentet fra.'),
        checked: z
          .string()
          .regex(/^\d{4}-\d{2}-\d{2}$/)
          .describe('Datoen teksten sist ble sjekket.'),
        text: inThree.describe('Hva plikten er, på én linje.'),
      }),
    )
    .describe('Pliktene til den som er bekymret for et barn.'),
});
export type Emergency = z.infer<typeof Emergency>;

/** Reads `shared/emergency.yaml`; a file that is missing or wrong becomes a problem. */
export function loadEmergency(root: string, problems: Problem[], read: ReadYaml = readYaml): Emergency {
  const source = read(join(root, 'shared', 'emergency.yaml'), root, problems);
  return parse(Emergency, source, problems) ?? { lines: [], duties: [] };
}
