import { withFallbackText } from './cards/adaptive.js';
import { message } from './replies/message.js';
import { Memory } from './replies/memory.js';
import { People } from './replies/people.js';
import { press } from './replies/press.js';
import { quoted } from './replies/quote.js';
import { languageOf, type Converse, type Incoming, type Reply, type Search } from './replies/reply.js';
import { makeSearch } from './replies/search.js';
import { say, type Parts, type Tools } from './replies/tools.js';
import { TEXTS } from './text/index.js';

export { languageOf } from './replies/reply.js';
export type { Converse, Found, Incoming, Reply, Scope, Search, Searching, Sender } from './replies/reply.js';
export type { Parts, Stores } from './replies/tools.js';

/** Makes the two functions that answer everything. What was asked is kept for 30 minutes, in memory only. */
export function createConversation(parts: Parts): { converse: Converse; search: Search } {
  const memory = new Memory(parts.now);
  const tools: Tools = { ...parts, memory, people: new People(parts.stores.profiles, memory, parts.now, parts.log) };
  return {
    converse: async (incoming) => (await respondTo(incoming, tools)).map(readable),
    search: makeSearch(tools),
  };
}

/** A phone that knows cards of an older version only shows the same as text. */
const readable = (reply: Reply): Reply =>
  reply.card ? { ...reply, card: withFallbackText(reply.card, reply.text) } : reply;

/** The one list of everything the bot responds to. */
async function respondTo(incoming: Incoming, tools: Tools): Promise<readonly Reply[]> {
  const { from } = incoming;
  const person = await tools.people.get(from.user);
  switch (incoming.kind) {
    case 'message':
      return [await message(incoming.text, from, person, tools)];
    case 'action':
      return press(incoming.data, from, person, tools);
    case 'quote':
      return [quoted(incoming.text, from, person, tools)];
    case 'joined': {
      // Teams tells of one installation twice, and again after a reinstall.
      const language = languageOf(from.locale);
      return tools.memory.once(from, 'joined') ? [say(language, TEXTS[language].greeting)] : [];
    }
  }
}
