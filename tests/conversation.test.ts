import assert from 'node:assert/strict';
import type { Reply } from '../src/conversation.js';
import { TEXTS } from '../src/text/index.js';
import { markdownOf, partsOf, textsOf, unescaped } from './support/card-parts.js';
import { goldens } from './support/golden.js';
import { losen } from './support/losen.js';
import { startTalk, type Talk, type Who } from './support/talk.js';

type Language = keyof typeof TEXTS;
const LANGUAGES = ['nb', 'nn', 'en'] as const;
const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
const MISSION = {
  nb: 'hvem kontakter jeg på gult nivå for en 4-åring?',
  nn: 'kven kontaktar eg på gult nivå for ein 4-åring?',
  en: 'who do I contact at yellow level for a 4-year-old?',
};

const talk = (who?: Who): Talk => startTalk().as(who);
/** The last reply of a talk of one person. */
async function replyTo(texts: readonly string[], person: Talk = talk()): Promise<Reply> {
  let reply: Reply | undefined;
  for (const text of texts) reply = await person.say(text);
  assert.ok(reply);
  return reply;
}
const shown = ({ card }: Reply): string => markdownOf(card).map(unescaped).join('\n');
const buttons = ({ card }: Reply) => partsOf(card).filter(({ type }) => type.startsWith('Action.'));
const submits = (reply: Reply) => buttons(reply).filter(({ type }) => type === 'Action.Submit');

/** No dead end: the text says something, the card the same, and there is a way on (rule 2 of teams.md). */
function sensible(reply: Reply): void {
  assert.match(reply.text, /\p{L}{2}/u);
  assert.doesNotMatch(reply.text, /\bundefined\b|\[object|Error:|\n\s+at /);
  const waysOn = [...LANGUAGES.map((language) => TEXTS[language].askDifferently)];
  assert.ok(buttons(reply).length > 0 || waysOn.some((words) => reply.text.includes(words)), reply.text);
}

describe('small talk', () => {
  const { smalltalk } = losen().knowledge.vocabulary;
  for (const entry of smalltalk)
    for (const language of LANGUAGES) {
      const words = TEXTS[language];
      const answer = {
        greeting: words.greeting,
        thanks: words.thanks,
        help: words.help,
        restart: words.greeting,
        map: words.use.map,
        plans: words.use.choosePlan,
        unanswered: words.use.onlyOwners,
      }[entry.id];
      it(`of the sort ${entry.id} in ${language} is answered in kind, however it is written: ${entry[language].join(', ')}`, async () => {
        const person = talk({ locale: LOCALES[language] });
        for (const phrase of entry[language])
          for (const text of [
            phrase,
            `${phrase}!`,
            phrase.toUpperCase(),
            `  ${phrase} … 🙂`,
            `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`,
          ]) {
            const reply = await person.say(text);
            assert.ok(reply.text.startsWith(answer), `${text}: ${reply.text}`);
            sensible(reply);
          }
      });
    }

  it('in English is answered in English by a Norwegian client too', async () => {
    assert.equal((await replyTo(['Hello!'], talk({ locale: 'nb-NO' }))).text, TEXTS.en.greeting);
    assert.equal((await replyTo(['Thank you :-)'], talk({ locale: 'nn-NO' }))).text, TEXTS.en.thanks);
  });

  it('is no answer to a question that begins with a greeting', async () => {
    const reply = await replyTo([`Hei! ${MISSION.nb}`]);
    assert.match(reply.text, /gult nivå · 4 år/);
  });

  it('is not heard in a sentence that holds one of its words', async () => {
    for (const text of ['hvilken hjelp finnes det for gravide?', 'ny elev på skolen, hvem ønsker velkommen?']) {
      const { text: said } = await replyTo([text]);
      assert.ok(![TEXTS.nb.help, TEXTS.nb.greeting].includes(said), text);
    }
  });
});

describe('somebody new', () => {
  it('is greeted once, in the language of the client', async () => {
    for (const language of LANGUAGES) {
      const person = talk({ locale: LOCALES[language] });
      const [welcome, ...more] = await person.join();
      assert.equal(welcome?.text, TEXTS[language].greeting);
      assert.deepEqual(more, []);
      assert.deepEqual(await person.join(), []);
    }
  });
});

describe('a grave worry that is not said to be now', () => {
  it('is answered without the box, with whom to ring if it is', async () => {
    for (const [text, number] of [
      ['hvilken handlingsplan har vi mot vold?', '112'],
      ['selvmordsforebygging – hvem har ansvar?', '113'],
    ] as const) {
      const { text: said, card } = await replyTo([text]);
      assert.ok(!said.startsWith(TEXTS.nb.acute.title), said);
      const lines = textsOf(card ?? {}).filter((line) => line.startsWith(TEXTS.nb.acute.ifNow));
      assert.equal(lines.length, 1, text);
      assert.ok(lines[0]?.includes(number));
    }
    const { card } = await replyTo([MISSION.nb]);
    assert.ok(!JSON.stringify(card).includes(TEXTS.nb.acute.ifNow));
  });
});

describe('a card', () => {
  it('brings its text, for a phone that knows cards of an older version only', async () => {
    for (const text of [MISSION.nb, 'hei', 'tiltakskart', 'mine data']) {
      const { text: said, card } = await replyTo([text]);
      assert.ok(said.startsWith(String(card?.fallbackText)) && String(card?.fallbackText).length > 20, text);
    }
    const found = await talk().search('marte meo');
    assert.ok(!('words' in found) && found.every(({ title, card }) => String(card.fallbackText).includes(title)));
  });
});

describe('a message without a question', () => {
  for (const [name, text] of Object.entries({
    'an empty text': '',
    blanks: ' \n\t ',
    'an emoji': '🙂',
    'a family of emoji': '👨‍👩‍👧‍👦 ❤️',
    signs: '???',
    'the sign of a mention': '@',
    'a mark that cannot be seen': '\u200B',
  }))
    it(`is told kindly how to ask: ${name}`, async () => {
      for (const language of LANGUAGES) {
        const reply = await replyTo([text], talk({ locale: LOCALES[language] }));
        assert.equal(reply.text, TEXTS[language].empty);
        sensible(reply);
      }
    });

  for (const [name, text] of Object.entries({
    letters: 'x'.repeat(20_000),
    words: 'hvem kontakter jeg på gult nivå? '.repeat(600),
    emoji: `a${'🙂'.repeat(10_000)}`,
    lines: 'a\n'.repeat(10_000),
  }))
    it(`that is far too long (${name}) is asked for in short`, async () => {
      const reply = await replyTo([text]);
      assert.equal(reply.text, TEXTS.nb.tooLong);
      sensible(reply);
    });

  it('of a thousand letters is answered as any other', async () => {
    const text = `hvem kontakter jeg på gult nivå for en 4-åring? ${'å'.repeat(952)}`;
    assert.equal(text.length, 1000);
    assert.match((await replyTo([text])).text, /gult nivå · 4 år/);
  });
});

describe('a message with markup', () => {
  for (const text of [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '**fet** _kursiv_ `kode`',
    '| a | b |\n|---|---|',
    '@Losen @alle',
    '[trykk](https://example.org)',
    '{{DATE(2026-01-01T00:00:00Z)}} ${7*7}',
    '__proto__',
    'constructor',
    '\\u0000 \u0000',
    "'; drop table plans; --",
  ])
    it(`gets a sensible reply that repeats none of it: ${JSON.stringify(text)}`, async () => {
      const reply = await replyTo([text]);
      sensible(reply);
      assert.ok(!reply.text.includes(text));
      assert.ok(!shown(reply).includes(text));
    });

  for (const text of [
    '**hvem** kontakter jeg på _gult nivå_ for en `4-åring`?',
    '<p>hvem kontakter jeg på <b>gult nivå</b> for en 4-åring?</p>',
    '| hvem kontakter jeg | på gult nivå | for en 4-åring |',
    '> hvem kontakter jeg\n> på gult nivå\n> for en 4-åring',
    '@Losen: hvem kontakter jeg på gult nivå for en 4-åring',
  ])
    it(`is understood all the same: ${JSON.stringify(text)}`, async () => {
      const { text: said } = await replyTo([text]);
      assert.match(said, /gult nivå · 4 år/);
      assert.match(said, /Start med Sped/);
    });
});

describe('a follow-up', () => {
  const FOLLOW_UPS: readonly { texts: readonly string[]; says: readonly RegExp[]; not?: RegExp }[] = [
    { texts: [MISSION.nb, 'og på rødt?'], says: [/^Jeg forstod: rødt nivå · 4 år$/m], not: /gult nivå · 4 år/ },
    { texts: [MISSION.nn, 'og på raudt?'], says: [/^Eg forstod: raudt nivå · 4 år$/m] },
    { texts: [MISSION.en, 'and at red level?'], says: [/^I understood: red level · 4 years$/m] },
    { texts: [MISSION.nb, 'hva med en 14-åring?'], says: [/^Jeg forstod: gult nivå · 14 år$/m, /TUT|Tverrfaglig ungdomsteam/] },
    { texts: [MISSION.nb, 'what about a 14-year-old?'], says: [/^I understood: yellow level · 14 years$/m, /TUT|Tverrfaglig ungdomsteam/] },
    { texts: [MISSION.nb, 'hva med en 8-åring?', 'og på rødt?'], says: [/^Jeg forstod: rødt nivå · 8 år$/m] },
    { texts: ['hvor ofte er det rektormøte?', 'hvem deltar?'], says: [/^Rektormøter/m, /Deltakere: Kommunalsjef oppvekst/] },
    { texts: ['kor ofte er det rektormøte?', 'kven deltek?'], says: [/^Rektormøter/m, /Deltakarar: Kommunalsjef oppvekst/] },
    { texts: ['How often do the head teachers meet?', 'who attends?'], says: [/^Rektormøter/m, /Participants: Kommunalsjef oppvekst/] },
    { texts: ['kva gule tiltak har Løten?', 'i Lom då?'], says: [/^Eg forstod: gult nivå · Lom$/m, /Planen for Lom listar ikkje tiltak på gult nivå/] },
    { texts: ['kva gule tiltak har Lom?', 'og på raudt?'], says: [/^Eg forstod: raudt nivå · Lom$/m, /Planen for Lom/] },
    { texts: ['hvilke tiltak har barnehagen på gult nivå?', 'på rødt da?'], says: [/^Jeg forstod: rødt nivå · Barnehage$/m] },
    { texts: ['hvilke tiltak har barnehagen på gult nivå?', 'og barnevernet?'], says: [/^Jeg forstod: gult nivå · Barnevern$/m] },
  ]; // prettier-ignore
  for (const { texts, says, not } of FOLLOW_UPS)
    it(`keeps the rest and replaces what it says: «${texts.join('» «')}»`, async () => {
      const reply = await replyTo(texts);
      for (const words of says) assert.match(reply.text, words);
      if (not) assert.doesNotMatch(reply.text, not);
    });

  it('is none when the question stands by itself', async () => {
    const { text } = await replyTo([MISSION.nb, 'hva er FORT?']);
    assert.doesNotMatch(text, /4 år/);
    assert.match(text, /^FORT$/m);
  });

  it('leans on nothing after «ny»', async () => {
    for (const afresh of ['ny', 'Ny!', 'nytt spørsmål', 'start over', 'gløym det']) {
      const { text } = await replyTo([MISSION.nb, afresh, 'og på rødt?']);
      assert.doesNotMatch(text, /4 år/, afresh);
    }
  });

  it('still leans on the question before a thank-you', async () => {
    assert.match((await replyTo([MISSION.nb, 'takk!', 'og på rødt?'])).text, /rødt nivå · 4 år/);
  });

  it('leans on a question of 29 minutes ago, and on none of 30', async () => {
    for (const [minutes, remembered] of [
      [29, true],
      [30, false],
      [31, false],
    ] as const) {
      const { as, wait } = startTalk();
      const person = as();
      await person.say(MISSION.nb);
      wait(minutes);
      const { text } = await person.say('og på rødt?');
      assert.equal(text.includes('rødt nivå · 4 år'), remembered, `${minutes} minutes`);
    }
  });

  it('keeps a conversation alive that goes on', async () => {
    const { as, wait } = startTalk();
    const person = as();
    await person.say(MISSION.nb);
    for (const level of ['rødt', 'gult', 'grønt', 'rødt']) {
      wait(20);
      assert.match((await person.say(`og på ${level}?`)).text, new RegExp(`${level} nivå · 4 år`));
    }
  });

  it('never leans on another conversation, nor on another person in the same one', async () => {
    const { as } = startTalk();
    const [anna, ben, other] = [as({ user: 'anna' }), as({ user: 'ben' }), as({ user: 'anna', conversation: 'c2' })];
    await anna.say(MISSION.nb);
    await ben.say('hvem kontakter jeg for en 14-åring?');
    await other.say('hva er FORT?');
    assert.match((await anna.say('og på rødt?')).text, /rødt nivå · 4 år/);
    assert.match((await ben.say('og på rødt?')).text, /rødt nivå · 14 år/);
    assert.doesNotMatch((await other.say('og på rødt?')).text, /4 år/);
  });

  it('never mixes two conversations that go on at once', async () => {
    const { as } = startTalk();
    const people = Array.from({ length: 15 }, (_, i) => ({ age: i + 1, person: as({ conversation: `c${i}` }) }));
    await Promise.all(people.map(({ age, person }) => person.say(`hvem kontakter jeg for en ${age}-åring?`)));
    const replies = await Promise.all(people.map(({ person }) => person.say('og på rødt?')));
    for (const [i, { text }] of replies.entries())
      assert.match(text, new RegExp(`^Jeg forstod: rødt nivå · ${i + 1} år$`, 'm'));
  });
});

describe('a button', () => {
  const PAGES = [
    MISSION.nb,
    MISSION.en,
    'hei',
    'hvordan blir været i morgen?',
    'hvilke tiltak har barnehagen på rødt nivå?',
    '🙂',
  ];
  for (const text of PAGES)
    it(`does what it says: every button under the reply to «${text}»`, async () => {
      const pressed = submits(await replyTo([text]));
      for (const { data } of pressed) {
        const reply = await talk().press(JSON.parse(JSON.stringify(data)));
        assert.ok(LANGUAGES.every((language) => reply.text !== TEXTS[language].stale));
        sensible(reply);
      }
    });

  it('with another level asks the same question there', async () => {
    const person = talk();
    const card = await person.say(MISSION.nb);
    const [red] = submits(card).filter(({ title }) => (title as string).includes('rødt'));
    const reply = await person.press(red?.data);
    assert.match(reply.text, /^Jeg forstod: rødt nivå · 4 år$/m);
  });

  it('that asks is answered in the language of its card where the words do not tell', async () => {
    for (const language of LANGUAGES) {
      const reply = await talk({ locale: 'nb-NO' }).press({ do: 'ask', text: 'FORT?', language });
      assert.ok(reply.text.includes(`\n${TEXTS[language].source}: `), language);
    }
  });

  it('that opens a record shows it, in the language of the card', async () => {
    for (const language of LANGUAGES) {
      const reply = await talk().press({ do: 'open', key: 'loten/arena/rektormoeter', language });
      assert.match(reply.text, /^Rektormøter\n/);
      assert.ok(reply.text.includes(`${TEXTS[language].participants}: `));
      assert.ok(reply.text.includes(`\n${TEXTS[language].source}: `));
    }
  });

  it('opens the very record its line names', async () => {
    const card = await replyTo(['hvilke tiltak har barnehagen på rødt nivå?']);
    const lines = submits(card).filter(({ data }) => (data as { do: string }).do === 'open');
    assert.ok(lines.length > 0);
    for (const { title, data } of lines) {
      const reply = await talk().press(data);
      assert.equal(reply.text.split('\n')[0], String(title).split(' – ')[0]);
    }
  });

  const OLD: Record<string, unknown> = {
    nothing: undefined,
    null: null,
    'a text': 'open',
    'a number': 7,
    'a list': [{ do: 'ask' }],
    'an empty object': {},
    'a deed nobody knows': { do: 'drop', language: 'nb' },
    'a record that is gone': { do: 'open', key: 'loten/arena/finnes-ikke', language: 'nb' },
    'a plan that is gone': { do: 'open', key: 'oslo/arena/rektormoeter', language: 'nb' },
    'a path': { do: 'open', key: '../../etc/passwd', language: 'nb' },
    'a name of the program': { do: 'open', key: '__proto__/x/y', language: 'nb' },
    'an older card without a language': { do: 'open', key: 'loten/arena/rektormoeter' },
    'a language nobody knows': { do: 'ask', text: 'hei', language: 'de' },
    'a level nobody knows': { do: 'ask', text: 'hva er FORT?', level: 'blue', language: 'nb' },
    'a question far too long': { do: 'ask', text: 'x'.repeat(1001), language: 'nb' },
    'a key that is a number': { do: 'open', key: 7, language: 'nb' },
  };
  for (const [name, data] of Object.entries(OLD))
    it(`with ${name} in it is answered kindly, with a way on`, async () => {
      const reply = await talk({ locale: 'nb-NO' }).press(data);
      assert.equal(reply.text, TEXTS.nb.stale);
      sensible(reply);
    });

  it('that is stale is answered in the language of the client', async () => {
    for (const language of LANGUAGES)
      assert.equal((await talk({ locale: LOCALES[language] }).press({})).text, TEXTS[language].stale);
  });
});

describe('the language of a reply', () => {
  it('is that of the question, whatever the client’s', async () => {
    for (const language of LANGUAGES)
      for (const client of LANGUAGES) {
        const { text } = await replyTo([MISSION[language]], talk({ locale: LOCALES[client] }));
        assert.ok(text.startsWith(`${TEXTS[language].understood}: `), `${language} to a client in ${client}`);
      }
  });

  it('is that of the client where the words do not tell', async () => {
    for (const language of LANGUAGES) {
      const { text } = await replyTo(['FORT?'], talk({ locale: LOCALES[language] }));
      assert.ok(text.includes(`\n${TEXTS[language].source}: `), language);
    }
  });

  it('is bokmål where nothing tells', async () => {
    for (const locale of [undefined, 'de-DE', '', 'no']) {
      const { text } = await replyTo(['FORT?'], talk(locale === undefined ? {} : { locale }));
      assert.ok(text.includes(`\n${TEXTS.nb.source}: `), String(locale));
    }
  });

  it('stays that of the conversation where the words do not tell', async () => {
    const { text } = await replyTo([MISSION.en, 'FORT?'], talk({ locale: 'nb-NO' }));
    assert.ok(text.includes(`\n${TEXTS.en.source}: `), text);
  });

  it('follows the asker from one language to the next', async () => {
    const person = talk();
    for (const language of ['en', 'nn', 'nb', 'en'] as const)
      assert.ok((await person.say(MISSION[language])).text.startsWith(TEXTS[language].understood), language);
  });

  it('is English all through for an English question', async () => {
    /** What Losen says in Norwegian and not in English, as labels and as sentences. */
    const labels = (language: 'nb' | 'nn'): string[] => {
      const other = new Set<unknown>(Object.values(TEXTS.en));
      return Object.values(TEXTS[language]).filter(
        (words): words is string => typeof words === 'string' && !other.has(words),
      );
    };
    const norwegian = [...labels('nb'), ...labels('nn')];
    for (const { q, plan, lang, history } of goldens) {
      if (lang !== 'en' || history) continue;
      const reply = await startTalk(plan).as({ locale: 'nb-NO' }).say(q);
      const lines = [...reply.text.split('\n'), ...textsOf(reply.card).map(unescaped)];
      for (const line of lines)
        for (const label of norwegian)
          assert.ok(
            line !== label && !line.startsWith(`${label}: `) && !line.includes(` · ${label}: `),
            `${q}: ${line}`,
          );
    }
  });
});

describe('a municipality of one’s own', () => {
  it('is kept for the user, and a municipality that is named wins', async () => {
    const { as } = startTalk('loten');
    const me = as();
    assert.match((await me.say('min kommune er Lom')).text, /Lagret: Lom\./);
    assert.match((await me.say('hvem jobber med barnevern?')).text, /Sel, Vågå, Lom/);
    assert.match((await me.say('hva er BUA i Løten?')).text, /Utlån|låne|lån/i);
    assert.match((await as({ conversation: 'other' }).say('hvem jobber med barnevern?')).text, /Sel, Vågå/);
    assert.doesNotMatch((await as({ user: 'other' }).say('hvem jobber med barnevern?')).text, /Sel, Vågå/);
  });

  it('that has no plan is said to have none', async () => {
    assert.match((await startTalk().as().say('bytt kommune til Oslo')).text, /ingen plan for.*Løten/);
  });

  it('leaves a question that only mentions a place a question', async () => {
    assert.doesNotMatch((await startTalk().as().say('hvilke tiltak har kommunen min på gult nivå?')).text, /Fra nå/);
  });
});

describe('a language of one’s own', () => {
  it('is used where the words do not tell', async () => {
    const me = startTalk().as();
    assert.match((await me.say('svar på nynorsk')).text, /nynorsk/);
    assert.match((await me.say('BUT?')).text, /Kjelde/);
  });
});
