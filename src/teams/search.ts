import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import type { Found, Searching } from '../conversation.js';
import { senderOf } from './incoming.js';
import { inTime } from './in-time.js';
import { adaptive } from './outgoing.js';
import { describeError, oneLine, type BotParts } from './parts.js';

/** As in the manifest. */
export const FIND = { command: 'finn', parameter: 'q' };
const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';

/** Teams gives up after 5 s; the store wants an answer within 2 s. */
const WITHIN_MS = 1_800;
const LONGEST_TEXT = 1_000;
const MOST_RESULTS = 8;
/** Teams takes 28 KB. */
const LARGEST_CARD = 25_000;
/** Of all results together. */
const LARGEST_LIST = 78_000;

/** Everything may be absent or odd; what cannot be read counts as absent. */
const Parameter = z.object({ name: z.string(), value: z.unknown() }).catch({ name: '', value: undefined });
const Query = z.object({
  commandId: z.string().catch(''),
  parameters: z.array(Parameter).catch([]),
  queryOptions: z
    .object({ skip: z.int().min(0).catch(0), count: z.int().min(1).catch(MOST_RESULTS) })
    .catch({ skip: 0, count: MOST_RESULTS }),
});

/** `composeExtension/query`: what is found, as a list to choose from, or words where there is nothing to list. */
export async function searchResults(activity: Activity, parts: BotParts): Promise<object> {
  const { user, directoryId, locale } = senderOf(activity);
  const { commandId, parameters, queryOptions } = Query.catch(Query.parse({})).parse(activity.value);
  if (commandId !== FIND.command) {
    parts.log(
      `A search with the unknown command "${oneLine(commandId)}". Does the installed manifest fit this version?`,
    );
    return words(parts.failed(locale));
  }
  const value = (name: string) => parameters.find((parameter) => parameter.name === name)?.value;
  const text = written(value(FIND.parameter));
  const found = await search(
    {
      text,
      initial: String(value('initialRun')) === 'true' || text === '',
      from: { user, ...(directoryId && { directoryId }), ...(locale && { locale }) },
    },
    parts,
  );
  const { skip, count } = queryOptions;
  if ('words' in found) return skip > 0 ? list([]) : words(found.words);
  return list(fitting(found.slice(skip, skip + Math.min(count, MOST_RESULTS)), parts.log));
}

const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, LONGEST_TEXT) : '';

/** The core's answer; a kind sentence where it fails or takes too long. */
async function search(searching: Searching, parts: BotParts): Promise<readonly Found[] | { words: string }> {
  const within = parts.searchWithin ?? WITHIN_MS;
  try {
    const found = await inTime(parts.search(searching), within);
    if (found) return found;
    parts.log(`A search took more than ${String(within)} ms, so that the user was asked to try again.`);
  } catch (error) {
    parts.log(`Answering a search failed: ${describeError(error)}`);
  }
  return { words: parts.failed(searching.from.locale) };
}

/** What Teams will take: no card that is too large, and of the others as many as one answer can hold. */
function fitting(found: readonly Found[], log: (line: string) => void): object[] {
  let room = LARGEST_LIST;
  return found.flatMap((result) => {
    const card = sizeOf(result.card);
    if (card > LARGEST_CARD)
      log(`The search result "${oneLine(result.title)}" is left out: its card has ${String(card)} bytes.`);
    const attachment = toAttachment(result);
    const size = sizeOf(attachment);
    if (card > LARGEST_CARD || size > room) return [];
    room -= size;
    return [attachment];
  });
}

const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** The line in the list stands in `preview`; `content` is what is put into the message. */
const toAttachment = ({ title, text, card }: Found): object => ({
  ...adaptive(card),
  preview: { contentType: THUMBNAIL, content: { title, text } },
});

const list = (attachments: readonly object[]): object => ({
  composeExtension: { type: 'result', attachmentLayout: 'list', attachments },
});

const words = (text: string): object => ({ composeExtension: { type: 'message', text } });
