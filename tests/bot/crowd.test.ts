import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { userKey } from '../../src/replies/people.js';
import { openStorage, type Storage } from '../../src/storage/open.js';
import { TEXTS } from '../../src/text/index.js';
import { LANGUAGES, placeOf, type Language, type Who } from './teams-activity.js';
import { startLosen, type Losen, type Turn } from './teams-client.js';

const PEOPLE = 100;
const PLACES = [['loten', 'Løten'], ['lom', 'Lom'], ['lillehammer', 'Lillehammer'], ['vestre-toten', 'Vestre Toten'], ['midtdalen', 'Ringebu']] as const; // prettier-ignore

const WORDS: Record<Language, { plan: (place: string) => string; speech: string; ask: (age: number) => string; next: string }> = {
  nb: { plan: (place) => `min kommune er ${place}`, speech: 'svar på bokmål', ask: (age) => `hvem kontakter jeg på gult nivå for en ${age}-åring?`, next: 'og på rødt?' },
  nn: { plan: (place) => `min kommune er ${place}`, speech: 'svar på nynorsk', ask: (age) => `kven kontaktar eg på gult nivå for ein ${age}-åring?`, next: 'og på raudt?' },
  en: { plan: (place) => `my municipality is ${place}`, speech: 'answer in English', ask: (age) => `who do I contact at yellow level for a ${age}-year-old?`, next: 'and at red level?' },
}; // prettier-ignore

/** Losen, the database, the connector and all the people share one process: so many messages are under way at once. */
const UNDER_WAY = 16;
let underWay = 0;
const waiting: (() => void)[] = [];
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (underWay >= UNDER_WAY) await new Promise<void>((go) => waiting.push(go));
  else underWay += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else underWay -= 1;
  }
}

interface Person {
  who: Who;
  language: Language;
  plan: string;
  place: string;
  age: number;
}
const people: Person[] = Array.from({ length: PEOPLE }, (_, i) => {
  const language = LANGUAGES[i % 3] ?? 'nb';
  const [plan, place] = PLACES[i % 5] ?? PLACES[0];
  // Three share a channel, so that only the user tells them apart there; the client's language misleads.
  const scope = i % 4 === 3 ? 'channel' : 'personal';
  const who: Who = { user: `person${i}`, talk: String(Math.floor(i / 12)), scope, client: LANGUAGES[(i + 1) % 3] ?? 'nb' }; // prettier-ignore
  return { who, language, plan, place, age: ((i * 7) % 18) + 1 };
});

describe(`${PEOPLE} conversations at once, with the embedded database`, function () {
  this.timeout(120_000);
  let dataDir: string;
  let storage: Storage;
  let losen: Losen;
  before(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'losen-crowd-'));
    storage = await openStorage({ dataDir });
    losen = await startLosen({ stores: storage });
  });
  after(async () => {
    await losen.stop();
    await storage.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const one = ({ status, replies }: Turn, { who }: Person): { text: string; shown: string } => {
    assert.equal(status, 200);
    assert.deepEqual(replies.map(({ place }) => place), [placeOf(who).place]);
    return { text: replies[0]?.text ?? '', shown: JSON.stringify(replies[0]?.card) };
  }; // prettier-ignore

  /** One person's way through, at their own speed. */
  async function goThrough(person: Person): Promise<void> {
    const { who, language, plan, place, age } = person;
    const t = TEXTS[language];
    const words = WORDS[language];
    const say = async (text: string) => one(await inTurn(() => losen.say(text, who)), person);
    // Two fields of one profile at the same moment.
    await Promise.all([say(words.plan(place)), say(words.speech)]);
    const asked = await say(words.ask(age));
    assert.ok(asked.text.startsWith(`${t.understood}: ${t.levels.yellow} · ${t.yearsOld(age, age)}\n`), asked.text);
    const next = await say(words.next);
    assert.ok(next.text.startsWith(`${t.understood}: ${t.levels.red} · ${t.yearsOld(age, age)}\n`), next.text);
    for (const { shown } of [asked, next]) {
      assert.ok(shown.includes(`"plan":"${plan}"`), `${person.who.user ?? ''} asked in ${plan}: ${shown}`);
      assert.ok(shown.includes(`"language":"${language}"`));
      for (const [other] of PLACES) assert.ok(other === plan || !shown.includes(`"plan":"${other}"`), other);
      for (const other of LANGUAGES) assert.ok(other === language || !shown.includes(`"language":"${other}"`), other);
    }
    // A word that is the same in every language: the profile and the plan of this user decide.
    const bup = await say('BUP?');
    assert.ok(bup.text.includes(`${t.source}: `) || bup.text.includes(t.askDifferently), bup.text);
    assert.ok(bup.shown.includes(`"language":"${language}"`));
  }

  it('no answer comes in the wrong conversation, plan or language', async () => {
    await Promise.all(people.map(goThrough));
    assert.deepEqual(losen.connector.sent, [], 'and none comes that nobody asked for');
    assert.deepEqual(losen.log, []);
  });

  it('no profile is lost', async () => {
    for (const { who, language, plan } of people) {
      const kept = await storage.profiles.get(userKey(placeOf(who).user));
      assert.deepEqual([kept?.plan, kept?.language], [plan, language], who.user);
    }
  });

  it('everybody reads their own data, and deletes nobody else’s', async () => {
    const alone = people.map((person) => ({ ...person, who: { ...person.who, scope: 'personal' as const } }));
    await Promise.all(
      alone.map(async (person, i) => {
        const { language, plan } = person;
        const press = async (data: object) =>
          one(await inTurn(() => losen.submit({ ...data, language }, person.who)), person).text;
        const name = PLACES.find(([id]) => id === plan)?.[1] ?? '';
        assert.match(await press({ do: 'data' }), new RegExp(`${name}[^]*${TEXTS[language].use.languages[language]}`));
        if (i % 2) assert.equal(await press({ do: 'forget', sure: true }), TEXTS[language].use.deleted);
      }),
    );
    for (const [i, { who, plan }] of people.entries())
      assert.equal((await storage.profiles.get(userKey(placeOf(who).user)))?.plan, i % 2 ? undefined : plan);
  });
});
