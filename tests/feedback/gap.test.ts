import assert from 'node:assert/strict';
import { keptSince, sameQuestion } from '../../src/feedback/gap.js';

describe('the same question', () => {
  for (const [a, b] of [['Hva er MOT?', 'hva er  mot'], ['«BTI» – hva?', 'bti, hva'], ['kafe\u0301', 'KAFÉ'], ['??', ' ?? ']] as const)
    it(`is «${a}» and «${b}»`, () => {
      assert.equal(sameQuestion(a), sameQuestion(b));
    }); // prettier-ignore

  for (const [a, b] of [['hva er MOT?', 'hvem er MOT?'], ['gult nivå', 'gult'], ['?', '!'], ['for', 'fôr']] as const)
    it(`is not «${a}» and «${b}»`, () => {
      assert.notEqual(sameQuestion(a), sameQuestion(b));
    }); // prettier-ignore
});

describe('how long a question is kept', () => {
  it('is 21 times 24 hours, over the clock change too', () => {
    assert.equal(keptSince(new Date('2026-11-22T12:00:00Z')).toISOString(), '2026-11-01T12:00:00.000Z');
    assert.equal(keptSince(new Date('2027-04-01T00:30:00+02:00')).toISOString(), '2027-03-10T22:30:00.000Z');
  });
});
