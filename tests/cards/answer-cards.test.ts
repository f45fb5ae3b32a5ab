import assert from 'node:assert/strict';
import { AdaptiveCard, SerializationContext } from 'adaptivecards';
import { readAction } from '../../src/cards/actions.js';
import { answerCard } from '../../src/cards/answer-card.js';
import { messageCard } from '../../src/cards/message-card.js';
import { plainText } from '../../src/cards/plain-text.js';
import { TEXTS } from '../../src/text/index.js';
import { markdownOf, liveMarkup, partsOf, textsOf, unescaped, type Part } from '../support/card-parts.js';
import { answered, goldens } from '../support/golden.js';
import { losen } from '../support/losen.js';

type Language = keyof typeof TEXTS;
interface Made {
  about: string;
  language: Language;
  card: Record<string, unknown>;
}
const LANGUAGES = ['nb', 'nn', 'en'] as const;
/** Limits of teams.md: 25 KB with UTF-16 payload, six buttons. */
const MOST_BYTES = 25 * 1024;
const MOST_ACTIONS = 6;
/** Readable at 1.2, which is where phones may stop. */
const KNOWN = ['AdaptiveCard', 'TextBlock', 'FactSet', 'Container', 'Action.OpenUrl', 'Action.Submit'];

/** The card of every record in every language, of every golden question, and of everything Losen says of its own. */
function allCards(): Made[] {
  const { library } = losen();
  const { books } = library;
  const plans = books.values().map((book) => book.knowledge);
  const opened = plans.flatMap((plan) =>
    plan.records.flatMap(({ key }) => {
      const found = library.open(key);
      assert.ok(found, key);
      return LANGUAGES.map((language) => ({
        about: `${key} ${language}`,
        language,
        card: answerCard({ ...found, question: { ...found.question, language } }, plan),
      }));
    }),
  );
  const asked = goldens.map((golden) => {
    const { question, answer } = answered(golden);
    const plan = books.get(answer.plan)?.knowledge;
    assert.ok(plan);
    return { about: golden.id, language: question.language, card: answerCard(answer, plan) };
  });
  const said = LANGUAGES.flatMap((language) => {
    const t = TEXTS[language];
    const words = [t.greeting, t.thanks, t.help, t.empty, t.tooLong, t.stale];
    return words.map((text) => ({ about: text, language, card: messageCard(text, t, language) }));
  });
  return [...opened, ...asked, ...said];
}

describe('every card', () => {
  let cards: Made[];
  before(function () {
    this.timeout(60_000);
    cards = allCards();
  });

  const each = (holds: (made: Made) => void): void => {
    cards.forEach(holds);
  };
  const eachPart = (type: string, holds: (part: Part, made: Made) => void): void => {
    let seen = 0;
    for (const made of cards)
      for (const part of partsOf(made.card))
        if (part.type === type) {
          holds(part, made);
          seen++;
        }
    assert.ok(seen > 0, `no ${type} in any card`);
  };

  it('is made for every record in three languages, and for every golden question', () => {
    const records = losen()
      .library.books.values()
      .reduce((sum, { knowledge }) => sum + knowledge.records.length, 0);
    assert.ok(records > 1000);
    assert.ok(cards.length >= records * 3 + goldens.length);
  });

  it('says that it is of version 1.5, and uses only elements that phones know', () => {
    each(({ card, about }) => {
      assert.equal(card.version, '1.5', about);
      for (const { type } of partsOf(card)) assert.ok(KNOWN.includes(type), `${about}: ${type}`);
    });
  });

  it('is read by the Adaptive Cards SDK without a complaint', function () {
    this.timeout(60_000);
    each(({ card, about }) => {
      const context = new SerializationContext();
      new AdaptiveCard().parse(card, context);
      const complaints = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
      assert.deepEqual(complaints, [], about);
    });
  });

  it('wraps every text (rule 6)', () => {
    eachPart('TextBlock', ({ wrap, text }, { about }) => {
      assert.equal(wrap, true, `${about}: ${String(text)}`);
    });
  });

  it('is small enough to be sent', () => {
    each(({ card, about }) => {
      const bytes = JSON.stringify(card).length * 2;
      assert.ok(bytes <= MOST_BYTES, `${about}: ${bytes} bytes`);
    });
  });

  it('has no more buttons than Teams shows', () => {
    each(({ card, about }) => {
      const actions = (card.actions ?? []) as unknown[];
      assert.ok(actions.length <= MOST_ACTIONS, about);
    });
  });

  it('never tells a level by colour alone (rule 6)', () => {
    each(({ card, language, about }) => {
      const words = Object.values(TEXTS[language].levels);
      const names = (text: string): boolean => words.some((word) => text.includes(word));
      for (const part of partsOf(card)) {
        if (part.type === 'TextBlock' && part.color !== undefined)
          assert.ok(names(part.text as string), `${about}: ${String(part.text)}`);
        assert.ok(
          part.type !== 'Container' || part.style === undefined || part.style === 'emphasis',
          `${about}: a container's colour`,
        );
      }
      for (const text of textsOf(card)) if (/🟢|🟡|🔴/u.test(text)) assert.ok(names(text), `${about}: ${text}`);
    });
  });

  it('opens nothing but web addresses, and says where a button leads (rule 7)', () => {
    eachPart('Action.OpenUrl', ({ url, title }, { about }) => {
      assert.match(url as string, /^https?:\/\/\S+$/, about);
      assert.ok(
        (title as string).includes(new URL(url as string).hostname.replace(/^www\./, '')),
        `${about}: ${String(title)}`,
      );
    });
  });

  it('sends only what the bot can read', () => {
    eachPart('Action.Submit', ({ data }, { about, language }) => {
      const action = readAction(JSON.parse(JSON.stringify(data)));
      assert.ok(action, `${about}: ${JSON.stringify(data)}`);
      assert.equal(action.language, language, about);
      if (action.do === 'open') assert.ok(losen().library.open(action.key), action.key);
    });
  });

  it('has a label on every button', () => {
    for (const type of ['Action.Submit', 'Action.OpenUrl'])
      eachPart(type, ({ title }, { about }) => {
        assert.match(title as string, /\p{L}/u, about);
      });
  });

  it('shows no slip of the program', () => {
    each(({ card, about }) => {
      for (const text of textsOf(card)) {
        assert.equal(typeof text, 'string', about);
        assert.doesNotMatch(text, /\bundefined\b|\bnull\b|\[object|\bNaN\b|\bInfinity\b|\$\{/, about);
        assert.notEqual(text.trim(), '', about);
      }
    });
  });

  it('shows every name and text literally, never as Markdown', () => {
    each(({ card, about }) => {
      for (const text of markdownOf(card)) assert.deepEqual(liveMarkup(text), [], `${about}: ${text}`);
    });
  });
});

describe('the card about a record', () => {
  it('shows its name, its summary and where it stands', () => {
    const { library } = losen();
    for (const { knowledge } of library.books.values())
      for (const { key, name, summary, source } of knowledge.records) {
        const found = library.open(key);
        assert.ok(found, key);
        const card = answerCard({ ...found, question: { ...found.question, language: 'en' } }, knowledge);
        const shown = textsOf(card).map(unescaped);
        assert.ok(shown.includes(name), key);
        assert.ok(shown.includes(summary.en), key);
        assert.ok(
          shown.some((text) => text.startsWith('Source: ') && text.endsWith(source.title)),
          key,
        );
      }
  });
});

describe('the card of an answer', () => {
  it('says as honestly as the text what the plan does not tell', () => {
    const { books } = losen().library;
    const seen = { notFound: 0, missing: 0, noMeasures: 0 };
    for (const golden of goldens) {
      const { question, answer } = answered(golden);
      const plan = books.get(answer.plan)?.knowledge;
      assert.ok(plan);
      const t = TEXTS[question.language];
      const place = t.list(plan.plan.municipalities.map((m) => m.name));
      const [first] = answer.hits;
      const honest = {
        notFound: t.notFound(place),
        missing: first && answer.missing ? t.notStatedAt(t.fields[answer.missing], first.record.name) : '',
        noMeasures: question.level ? t.noMeasures(place, t.levels[question.level]) : '',
      };
      const text = plainText(answer, plan);
      const shown = textsOf(answerCard(answer, plan)).map(unescaped);
      for (const [kind, words] of Object.entries(honest))
        if (words !== '' && text.includes(words)) {
          seen[kind as keyof typeof seen]++;
          assert.ok(shown.includes(words), `${golden.id}: ${words}`);
        }
    }
    for (const [kind, times] of Object.entries(seen)) assert.ok(times > 0, `no golden question shows ${kind}`);
  });
});
