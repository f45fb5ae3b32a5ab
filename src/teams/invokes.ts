import type { Activity, TurnContext } from 'botbuilder';
import { openQuote, submitted } from './dialog.js';
import { invokeResponse } from './outgoing.js';
import { oneLine, type BotParts } from './parts.js';
import { searchResults } from './search.js';

/** Enough to see what a new client sends, too few to fill the log. */
const MOST_NAMES = 20;

/** What Teams asks for and waits for: the name of the invoke, and what makes the body of the answer. */
const INVOKES = new Map<string | undefined, (activity: Activity, parts: BotParts) => Promise<unknown>>([
  ['composeExtension/query', searchResults],
  ['composeExtension/fetchTask', openQuote],
  ['composeExtension/submitAction', submitted],
  ['task/submit', submitted],
  ['message/submitAction', () => Promise.resolve({})], // a thumb up or down; Teams wants an empty object
]);

/** Answers an invoke. @returns false where Losen knows none of that name; the SDK then answers 501. */
export async function answerInvoke(context: TurnContext, parts: BotParts): Promise<boolean> {
  const bodyOf = INVOKES.get(context.activity.name);
  if (!bodyOf) return false;
  await context.sendActivity(invokeResponse(await bodyOf(context.activity, parts)));
  return true;
}

/** Tells the operator of invokes that Losen does not know, each name once. */
export function unknownInvokes(log: (line: string) => void): (name?: string) => void {
  const told = new Set<string>();
  return (name = '') => {
    const known = oneLine(name);
    if (told.has(known) || told.size >= MOST_NAMES) return;
    told.add(known);
    log(`Losen has no answer to the invoke "${known}" and gave 501. Nothing else is affected; this is told once.`);
  };
}
