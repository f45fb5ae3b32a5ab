import assert from 'node:assert/strict';
import { AdaptiveCard, SerializationContext } from 'adaptivecards';
import { z } from 'zod/v4';
import { readAction } from '../../src/cards/actions.js';
import type { TEXTS } from '../../src/text/index.js';
import { liveMarkup, markdownOf, partsOf, textsOf, type Part } from './card-parts.js';
import { Card } from './card-schema.js';

/** The limits of teams.md. */
const MOST_UTF8 = 25 * 1024;
const MOST_UTF16 = 28 * 1024;
const MOST_ACTIONS = 6;
/** Sites of the plans that are named without https, and whose https address is not known. */
const PLAIN_HTTP = ['www.tryggoppvekstlillehammer.no', 'www.tryggoppvekst.no', 'www.lillehammer.kommune.no', 'www.ungdata.no', 'khs.fhi.no']; // prettier-ignore

/**
 * What is wrong with a card as Teams and teams.md see it; an empty list where all is well.
 * @param language of the reply: every payload must carry the same
 */
export function cardComplaints(card: unknown, language: keyof typeof TEXTS): string[] {
  const sent: unknown = JSON.parse(JSON.stringify(card));
  const shape = Card.safeParse(sent);
  const first = [...sdkComplaints(sent), ...sizeComplaints(sent)];
  if (!shape.success) return [z.prettifyError(shape.error), ...first];
  const parts = partsOf(sent);
  return [
    ...first,
    ...parts.flatMap((part) => partComplaints(part, language)),
    ...formComplaints(parts),
    ...markdownOf(sent).flatMap((text) => (liveMarkup(text).length > 0 ? [`live Markdown: ${text}`] : [])),
    ...textsOf(sent).flatMap((text) => (SLIP.test(text) ? [`a slip of the program: ${text}`] : [])),
    ...(parts.some(({ type }) => type.startsWith('Action.')) ? [] : ['a dead end: nothing to tap']),
  ];
}

/** Fails where a card breaks the contract. */
export function assertCard(card: unknown, language: keyof typeof TEXTS, about: string): void {
  assert.deepEqual(cardComplaints(card, language), [], about);
}

const SLIP = /\bundefined\b|\bnull\b|\[object|\bNaN\b|\bInfinity\b|\$\{/;
const hasLetters = (text: string): boolean => /\p{L}{2}/u.test(text);

function sdkComplaints(card: unknown): string[] {
  const context = new SerializationContext();
  new AdaptiveCard().parse(card, context);
  return Array.from({ length: context.eventCount }, (_, i) => `SDK: ${context.getEventAt(i).message}`);
}

function sizeComplaints(card: unknown): string[] {
  const json = JSON.stringify(card);
  const sizes = [
    ['UTF-8', Buffer.byteLength(json), MOST_UTF8],
    ['UTF-16', json.length * 2, MOST_UTF16],
  ] as const;
  return sizes.flatMap(([name, bytes, most]) => (bytes > most ? [`${String(bytes)} bytes as ${name}`] : []));
}

function partComplaints(part: Part, language: string): string[] {
  const { type, color, style, title, text } = part;
  const wrong: string[] = [];
  const must = (holds: boolean, words: string): void => {
    if (!holds) wrong.push(`${type}: ${words} (${JSON.stringify(part).slice(0, 200)})`);
  };
  const signal = ['Good', 'Warning', 'Attention'];
  if (type === 'TextBlock') {
    must(part.wrap === true, 'does not wrap');
    if (signal.includes(color as string)) must(hasLetters(text as string), 'says something by colour alone');
  }
  if (type === 'Container' || type === 'Column')
    if (signal.some((name) => name.toLowerCase() === style))
      must(textsOf(part).some(hasLetters), 'says something by colour alone');
  if (type === 'ColumnSet') {
    const columns = part.columns as Part[];
    must(columns.some(({ width }) => width !== undefined && width !== 'auto'), 'every column is as wide as its text');
  }
  if (Array.isArray(part.actions)) must(part.actions.length <= MOST_ACTIONS, 'more buttons than Teams shows');
  if (type.startsWith('Input.')) must(part.label !== undefined, 'has no label');
  if (type.startsWith('Action.')) must(/\p{L}/u.test(title as string), 'has no words');
  if (type === 'Action.OpenUrl') {
    const url = new URL(part.url as string);
    must(url.protocol === 'https:' || PLAIN_HTTP.includes(url.hostname), 'does not open an https address');
    must((title as string).includes('↗') && (title as string).includes(url.hostname.replace(/^www\./, '')), 'does not say where it leads'); // prettier-ignore
  }
  if (type === 'Action.Submit') {
    const read = readAction(part.data);
    must(read !== undefined, 'sends what the bot cannot read');
    must(read === undefined || read.language === language, 'sends another language');
  }
  return wrong;
} // prettier-ignore

/** The ids of a form's fields are unique, and none takes the place of something the button itself sends. */
function formComplaints(parts: readonly Part[]): string[] {
  const inputs = parts.filter(({ type }) => type.startsWith('Input.'));
  const ids = inputs.map(({ id }) => id as string);
  const sent = parts.flatMap(({ type, data }) => (type === 'Action.Submit' ? Object.keys(data as object) : []));
  const choices = inputs.flatMap((part) => (Array.isArray(part.choices) ? [part.choices as { value: string }[]] : []));
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `two fields «${id}»`),
    ...ids.filter((id) => sent.includes(id)).map((id) => `the field «${id}» overwrites what a button sends`),
    ...inputs.flatMap(({ id, value, choices: known }) =>
      Array.isArray(known) && !known.some((choice: { value: string }) => choice.value === value)
        ? [`the field «${String(id)}» holds none of its choices`]
        : [],
    ),
    ...choices.flatMap((list) =>
      new Set(list.map(({ value }) => value)).size === list.length ? [] : ['two choices with one value'],
    ),
  ];
}
