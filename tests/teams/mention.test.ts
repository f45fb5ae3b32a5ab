import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { textWithoutMentions } from '../../src/teams/mention.js';
import { message } from '../support/activities.js';

const of = (id: string, text?: string) => ({ type: 'mention', mentioned: { id }, text });

describe('the text of a message with mentions', () => {
  // prettier-ignore
  const cases: [string, string, unknown[] | undefined, string][] = [
    ['the bot first', '<at>Losen</at> hei', [of('losen', '<at>Losen</at>')], 'hei'],
    ['the bot last', 'hei <at>Losen</at>', [of('losen', '<at>Losen</at>')], 'hei'],
    ['the bot twice', '<at>Losen</at> hei <at>Losen</at>', [of('losen', '<at>Losen</at>')], 'hei'],
    ['two mentions of the bot', '<at>Losen</at> hei <at id="1">Losen</at>', [of('losen', '<at>Losen</at>'), of('losen', '<at id="1">Losen</at>')], 'hei'],
    ['the bot under another name', '<at>Los</at> hei', [of('losen', '<at>Los</at>')], 'hei'],
    ['the bot without an entity', '<at>Losen</at> hei', undefined, 'hei'],
    ['a colleague', '<at>Losen</at> spør <at>Kari</at>', [of('losen', '<at>Losen</at>'), of('u2', '<at>Kari</at>')], 'spør Kari'],
    ['the line break that Teams adds', '<at>Losen</at>&nbsp;hva er FORT?\n', [of('losen', '<at>Losen</at>')], 'hva er FORT?'],
    ['encoded signs', 'barn &lt; 6 &amp; &gt; 2', undefined, 'barn < 6 & > 2'],
    ['no mention', 'Losen, hva er FORT?', undefined, 'Losen, hva er FORT?'],
    ['the mention alone', '<at>Losen</at>', [of('losen', '<at>Losen</at>')], ''],
    ['a sign that replacing could trip over', '<at>$& Losen</at> hei $1', [of('losen', '<at>$& Losen</at>')], 'hei $1'],
  ];
  for (const [name, text, entities, expected] of cases)
    it(`with ${name}`, () => {
      assert.equal(textWithoutMentions(message(text, { entities }) as unknown as Activity), expected);
    });

  for (const odd of ['<at ', '<at>', '<at x>', '&#'])
    it(`is read quickly, however much of «${odd}» it has`, () => {
      const start = performance.now();
      textWithoutMentions(message(odd.repeat(250_000 / odd.length)));
      assert.ok(performance.now() - start < 500);
    });
});
