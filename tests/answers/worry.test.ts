import assert from 'node:assert/strict';
import { ask } from '../../src/answers/conversation-state.js';
import { losen } from '../support/losen.js';

const { library } = losen();
const firstOf = (words: string, plan: string) => ask(words, plan, library).answer.hits[0]?.record;

const REFUSAL = [
  'Hva gjør jeg når en elev ikke vil på skolen?',
  'Kva gjer eg når ein elev ikkje vil på skulen?',
  'What do I do when a pupil refuses school?',
];

describe('a worry', () => {
  for (const words of REFUSAL) {
    it(`beats the ordinary words it is said with: «${words}»`, () => {
      const names = ask(words, 'loten', library)
        .answer.hits.slice(0, 2)
        .map(({ record }) => record.name);
      assert.match(names.join(), /aksjonsgruppe skolefravær/i);
      for (const plan of library.books.keys()) {
        const first = firstOf(words, plan);
        assert.ok(first && (first.concerns.includes('school-absence') || first.kind === 'arena'), plan);
      }
    });
  }

  for (const words of ['mistanke om rus hos far', 'mistanke om at mor drikk', 'I suspect that dad drinks'])
    it(`without a question leads to somebody where the plan lists no measures: «${words}»`, () => {
      for (const plan of ['lom', 'midtdalen', 'lillehammer', 'vestre-toten']) {
        const kind = firstOf(words, plan)?.kind ?? '';
        assert.ok(['service', 'arena'].includes(kind), `${plan}: ${kind}`);
      }
    });

  it('is counted once, however many of its words are said', () => {
    const { answer } = ask('kven spør vi om motorikken til ein treåring som snublar mykje?', 'loten', library);
    const counted = answer.hits[0]?.because.filter((reason) => reason === 'concern motor-delay');
    assert.equal(counted?.length, 1);
  });

  it('takes the words of its expression: «ikke råd» asks for no council', () => {
    const { question } = ask('familien har ikke råd til fritidsaktiviteter', 'loten', library);
    assert.notEqual(question.intent, 'meeting');
    assert.deepEqual(question.concerns, [['poverty']]);
  });

  it('that is named leaves the general worry out', () => {
    assert.deepEqual(ask('bekymret for mobbing', 'loten', library).question.concerns, [['bullying']]);
    assert.deepEqual(ask('bekymret for et barn', 'loten', library).question.concerns, [['general-worry']]);
  });
});

describe('the measures of a service on a level', () => {
  const book = library.books.get('loten');
  const measures = book?.knowledge.records.filter((r) => r.kind === 'measure') ?? [];
  const LEVELS = {
    green: ['grønt', 'grønt', 'green'],
    yellow: ['gult', 'gult', 'yellow'],
    red: ['rødt', 'raudt', 'red'],
  };
  // The municipality by name asks for the whole plan: there what it says of the level is the right beginning.
  const services = book?.knowledge.records.filter((r) => r.kind === 'service' && r.id !== 'kommunen') ?? [];
  for (const { id, name } of services)
    for (const [level, [nb = '', nn = '', en = '']] of Object.entries(LEVELS)) {
      if (!measures.some((m) => m.service === id && m.level === level)) continue;
      it(`come before what the plan says of the level: ${name}, ${level}`, () => {
        for (const words of [
          `hvilke tiltak har ${name} på ${nb} nivå?`,
          `kva tiltak har ${name} på ${nn} nivå?`,
          `which measures does ${name} have at ${en} level?`,
        ]) {
          const first = firstOf(words, 'loten');
          assert.ok(
            first?.kind === 'measure' && first.service === id && first.level === level,
            `${words} ${first?.key ?? ''}`,
          );
        }
      });
    }
});

describe('a team', () => {
  for (const [words, team] of [
    ['what is the infant team?', /småbarnsteam/],
    ['who is in the infant and toddler team?', /småbarnsteam/],
    ['what is the youth team?', /^TUT$|ungdomsteam/i],
    ['who can bring a case to the youth team?', /^TUT$|ungdomsteam/],
    ['who attends the interdisciplinary youth team?', /^TUT$|ungdomsteam/],
  ] as const)
    it(`is found by its English name: «${words}»`, () => {
      assert.match(firstOf(words, 'loten')?.name ?? '', team);
    });
});
