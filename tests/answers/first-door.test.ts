import assert from 'node:assert/strict';
import { ask } from '../../src/answers/conversation-state.js';
import { losen } from '../support/losen.js';

const QUESTIONS = {
  nb: [
    'hvem kontakter jeg på gult nivå for en # åring?',
    'hvem kan jeg kontakte for en #-åring?',
    'jeg er bekymret for en #-åring, hvem kontakter jeg?',
    'hvor melder jeg en sak om et barn på # år?',
  ],
  nn: [
    'kven kontaktar eg på gult nivå for ein #-åring?',
    'kven kan eg kontakte om ein #-åring?',
    'eg er uroa for ein #-åring, kven kontaktar eg?',
  ],
  en: [
    'who do I contact at yellow level for a #-year-old?',
    'who should I contact about a #-year-old?',
    'I am worried about a child aged #. Who do I talk to?',
  ],
} as const;

/** Løten's plan, 6.2: the team to which a case is brought, by the age of the child. */
const TEAMS = [
  { from: 1, to: 5, team: /^Sped-? og småbarnsteam$/ },
  { from: 6, to: 12, team: /^BUT$/ },
  { from: 13, to: 15, team: /^(TUT|Tverrfaglig ungdomsteam)$/ },
];

describe('the first door in Løten', () => {
  for (const [language, questions] of Object.entries(QUESTIONS))
    for (const words of questions)
      for (const { from, to, team } of TEAMS)
        it(`is the team for ${String(from)}–${String(to)} years in «${words}»`, () => {
          for (let age = from; age <= to; age++) {
            const { question, answer } = ask(words.replace('#', String(age)), 'loten', losen().library);
            assert.equal(question.language, language);
            assert.equal(question.intent, 'contact');
            assert.ok(answer.found);
            assert.match(answer.hits[0]?.record.name ?? '', team, `${String(age)} years`);
          }
        });

  it('is opened for a grade as for an age', () => {
    for (const [grade, team] of [
      ['2. trinn', /^BUT$/],
      ['9. trinn', /^(TUT|Tverrfaglig ungdomsteam)$/],
    ] as const) {
      const { answer } = ask(`hvem kontakter jeg på gult nivå for en elev på ${grade}?`, 'loten', losen().library);
      assert.match(answer.hits[0]?.record.name ?? '', team);
    }
  });

  it('is no team at green level, which is for everybody', () => {
    const { answer } = ask('hvem kontakter jeg på grønt nivå for en 4-åring?', 'loten', losen().library);
    assert.ok(answer.hits.length > 0);
    for (const { record, because } of answer.hits) assert.ok(!because.includes('first door'), record.key);
  });
});

describe('whom to contact about a child', () => {
  const LEVELS = ['', 'på grønt nivå ', 'på gult nivå ', 'på rødt nivå '];
  for (const age of [3, 9, 14])
    for (const level of LEVELS)
      it(`is answered in every plan: ${level}${String(age)} years`, () => {
        for (const plan of losen().library.books.keys()) {
          const { answer } = ask(`hvem kontakter jeg ${level}for en ${String(age)}-åring?`, plan, losen().library);
          assert.ok(answer.found, plan);
          const whom = answer.hits.slice(0, 4).map(({ record }) => record.kind);
          assert.ok(
            whom.some((kind) => ['measure', 'service', 'arena', 'guide'].includes(kind)),
            `${plan}: ${answer.hits.map(({ record }) => record.name).join(', ')}`,
          );
          if (level === '') assert.notEqual(whom[0], 'plan', plan);
        }
      });

  it('is no team for small children in a pregnancy', () => {
    const { answer } = ask('hvem kontakter jeg for en gravid?', 'loten', losen().library);
    for (const { because } of answer.hits) assert.ok(!because.includes('first door'));
  });

  it('names no contact person because somebody asks whom to contact', () => {
    const { answer } = ask('hvem kontakter jeg på rødt nivå for en 3-åring?', 'loten', losen().library);
    assert.doesNotMatch(answer.hits[0]?.record.name ?? '', /kontakt/i);
  });
});
