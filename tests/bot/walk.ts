import { partsOf, type Part } from '../support/card-parts.js';
import { turnComplaints } from './reply-checks.js';
import { LANGUAGES, placeOf, type Language, type Who } from './teams-activity.js';
import type { Heard, Losen, Turn } from './teams-client.js';

type Data = Record<string, unknown> & { do: string };

interface Press {
  data: Data;
  who: Who;
  /** How one comes here: what was written, and the titles of the buttons pressed. */
  path: string;
  depth: number;
}

export interface Walked {
  complaints: string[];
  /** Every kind of payload that was pressed. */
  kinds: Set<string>;
  presses: number;
}

interface Bounds {
  /** Cards of the first replies are depth 1. */
  depth: number;
  /** So many presses of one kind at most, beyond the first replies' cards. */
  alike: number;
}

/** Writes each text, then presses every button of every card that comes, breadth first. */
export async function walk(
  losen: Losen,
  who: Who & { client: Language },
  seeds: readonly { name: string; text: string }[],
  { depth, alike }: Bounds,
): Promise<Walked> {
  const { client: language } = who;
  const walked: Walked = { complaints: [], kinds: new Set(), presses: 0 };
  const seen = new Set<string>();
  const count = new Map<string, number>();
  let next: Press[] = [];
  const judge = (turn: Turn, places: readonly string[], path: string, wrote: readonly string[]) => {
    walked.complaints.push(...turnComplaints(turn, { language, places, wrote }).map((words) => `${path}: ${words}`));
  };
  for (const [i, { name, text }] of seeds.entries()) {
    const here = { ...who, talk: `seed${i}` };
    const turn = await losen.say(text, here);
    const path = `«${text.slice(0, 60)}» (${name})`;
    judge(turn, [placeOf(here).place], path, seeds.map((seed) => seed.text));
    next.push(...turn.replies.flatMap((reply) => pressesOf(reply, here, path, 1)));
  } // prettier-ignore
  for (let press = next.shift(); press; press = next.shift()) {
    const { data, path } = press;
    const key = JSON.stringify([data, press.who.scope]);
    const kind = `${kindOf(data)} ${press.who.scope ?? ''} ${press.depth}`;
    const times = count.get(kind) ?? 0;
    if (seen.has(key) || (press.depth > 1 && times >= alike)) continue;
    seen.add(key);
    count.set(kind, times + 1);
    walked.kinds.add(kindOf(data));
    walked.presses += 1;
    // Whoever presses, with whatever client: the card's language counts. Some clients send a Submit, some an Execute.
    const pressed = { ...press.who, client: LANGUAGES[walked.presses % 3] ?? 'nb' };
    const turn = await (times % 2 ? losen.execute(data, pressed) : losen.submit(data, pressed));
    const { place, user } = placeOf(press.who);
    const own = data.do === 'private' ? [`personal-${user}`] : [];
    const executed = times % 2 === 1;
    judge(turn, executed ? [place, ...own] : [...own, place], path, [
      JSON.stringify(data),
      ...seeds.map((s) => s.text),
    ]);
    if (press.depth < depth)
      next = next.concat(turn.replies.flatMap((reply) => pressesOf(reply, press.who, path, press.depth + 1)));
  }
  return walked;
}

/** The buttons of a reply, with what its fields hold when the form is sent. */
function pressesOf({ place, card }: Heard, who: Who, path: string, depth: number): Press[] {
  const parts = partsOf(card);
  const client = who.client ?? 'nb';
  const fields = Object.fromEntries(
    parts.flatMap((part) => (part.id ? [[part.id as string, filled(part, client)]] : [])),
  );
  const there: Who = place.startsWith('personal-') ? { ...who, scope: 'personal' } : who;
  return parts.flatMap(({ type, title, data }) =>
    type === 'Action.Submit'
      ? [{ data: { ...(data as Data), ...fields }, who: there, path: `${path} → [${String(title)}]`, depth }]
      : [],
  );
}

/** A field as somebody fills it: the last choice of a list, but one's own language; a word in a text. */
function filled({ type, id, choices }: Part, language: Language): unknown {
  if (id === 'speech') return language;
  return type === 'Input.ChoiceSet' ? (choices as { value: string }[]).at(-1)?.value : `ord-${String(id)}`;
}

/** What makes two payloads the same to a tester: what they do, to which kind of record, with which parts. */
export function kindOf(data: Data): string {
  const record = typeof data.key === 'string' ? data.key.split('/')[1] : undefined;
  const parts = ['sure', 'level', 'step', 'from', 'question'].filter((part) => data[part] !== undefined);
  const verdict = typeof data.verdict === 'string' ? data.verdict : undefined;
  return [data.do, record, verdict, ...parts].filter(Boolean).join(' ');
}
