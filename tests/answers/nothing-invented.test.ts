import assert from 'node:assert/strict';
import type { Answer } from '../../src/answers/answer.js';
import { answerCard } from '../../src/cards/answer-card.js';
import { plainText } from '../../src/cards/plain-text.js';
import type { PlanKnowledge } from '../../src/knowledge/load.js';
import { textsOf, unescaped } from '../support/card-parts.js';
import { answered, goldens } from '../support/golden.js';
import { losen } from '../support/losen.js';
import { foreign, sourcesOf } from '../support/provenance.js';

const { library } = losen();
const planOf = (answer: Answer): PlanKnowledge => {
  const book = library.books.get(answer.plan);
  assert.ok(book);
  return book.knowledge;
};

/** Every record opened in every language. */
function* opened(): Generator<Answer> {
  for (const { knowledge } of library.books.values())
    for (const { key } of knowledge.records)
      for (const language of ['nb', 'nn', 'en'] as const) {
        const found = library.open(key);
        assert.ok(found, key);
        yield { ...found, question: { ...found.question, language } };
      }
}

const check = (answer: Answer, said: string): void => {
  const words = foreign(said, sourcesOf(answer, planOf(answer)));
  const about = answer.hits[0]?.record.key ?? answer.question.text;
  assert.deepEqual(words, [], `${about} in ${answer.question.language}: ${said}`);
};
const cardText = (answer: Answer): string =>
  textsOf(answerCard(answer, planOf(answer)))
    .map(unescaped)
    .join('\n');

describe('nothing is invented', () => {
  it('in the text about any record, in any language: every word stands in the record, the plan or the phrase table', () => {
    let seen = 0;
    for (const answer of opened()) {
      check(answer, plainText(answer, planOf(answer)));
      seen++;
    }
    const records = [...library.books.values()].reduce((sum, { knowledge }) => sum + knowledge.records.length, 0);
    assert.equal(seen, records * 3);
  });

  it('on the card about any record, in any language', () => {
    for (const answer of opened()) check(answer, cardText(answer));
  });

  it('in the answer to any golden question', () => {
    for (const golden of goldens) {
      const { answer } = answered(golden);
      check(answer, plainText(answer, planOf(answer)));
      check(answer, cardText(answer));
    }
  });
});

describe('the search for invented words', () => {
  const [golden] = goldens.filter(({ plan, lang }) => plan === 'loten' && lang === 'nb');
  assert.ok(golden);
  const { answer } = answered(golden);
  const said = plainText(answer, planOf(answer));
  const found = (text: string): string[] => foreign(text, sourcesOf(answer, planOf(answer)));

  it('finds none in an honest answer', () => {
    assert.deepEqual(found(said), []);
  });

  it('finds a word too many', () => {
    assert.deepEqual(found(said.replace('\n', ' og gondolbanen\n')), ['og', 'gondolbanen']);
  });

  it('finds a number that stands nowhere', () => {
    assert.deepEqual(found(`${said}\nRing 99887766`), ['Ring', '99887766']);
  });

  it('finds a word that only begins or ends as a known one does', () => {
    assert.deepEqual(found('Kildekritikk'), ['Kildekritikk']);
    assert.deepEqual(found('BTIKilde'), ['BTIKilde']);
  });

  it('finds a summary that has been changed by one word', () => {
    const summary = answer.hits[0]?.record.summary.nb ?? '';
    const [first = ''] = summary.split(' ');
    assert.notDeepEqual(found(said.replace(summary, summary.replace(first, 'Aldri'))), []);
  });

  it('finds the facts of a record that is not the one shown', () => {
    const other = library.open('loten/arena/rektormoeter');
    assert.ok(other);
    assert.notDeepEqual(foreign(plainText(other, planOf(other)), sourcesOf(answer, planOf(answer))), []);
  });

  it('finds bokmål in an English answer', () => {
    const english = { ...answer, question: { ...answer.question, language: 'en' as const } };
    assert.notDeepEqual(foreign(said, sourcesOf(english, planOf(answer))), []);
  });
});
