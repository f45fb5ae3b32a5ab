import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** `npx tsx bot-manifest/icons.ts`: draws the PNG icons from their SVG sources. Run it after a change to an SVG. */
const SIDES = { color: 192, outline: 32 } as const;

for (const [name, value] of Object.entries(SIDES)) {
  const file = path.join(import.meta.dirname, 'icons', name);
  const drawn = new Resvg(readFileSync(`${file}.svg`, 'utf8'), { fitTo: { mode: 'width', value } }).render();
  writeFileSync(`${file}.png`, drawn.asPng());
}
