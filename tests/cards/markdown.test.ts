import assert from 'node:assert/strict';
import fc from 'fast-check';
import { facts, text } from '../../src/cards/adaptive.js';
import { liveMarkup, markdownOf, unescaped } from '../support/card-parts.js';

const shown = (value: string): string => {
  const [markdown = ''] = markdownOf(text(value));
  assert.deepEqual(liveMarkup(markdown), [], markdown);
  return unescaped(markdown);
};

describe('a text in a card', () => {
  for (const name of [
    '**Hjelp** _nå_',
    'Tiltak* for alle',
    'snake_case_navn',
    '[Klikk her](https://example.org)',
    '`kode`',
    '1. trinn',
    '1) trinn',
    '- punkt',
    '+ punkt',
    '# Overskrift',
    '> sitat',
    'C:\\mappe',
    'to linjer\n- punkt\n1. trinn',
    'innrykk\n  * punkt',
    '<script>alert(1)</script>',
    '4-årskontroll',
    '1.trinns-kontakt',
    '4. klasse',
  ])
    it(`shows ${JSON.stringify(name)} as it is written`, () => {
      assert.equal(shown(name), name);
    });

  it('shows whatever is written as it is written', () => {
    const markup = fc.string({
      unit: fc.constantFrom('*', '_', '[', ']', '`', '\\', '#', '-', '+', '>', '1', '.', ')', ' ', '\n', 'å'),
    });
    fc.assert(
      fc.property(fc.oneof(markup, fc.string()), (value) => {
        assert.equal(shown(value), value);
      }),
    );
  });

  it('wraps', () => {
    assert.equal(text('x').wrap, true);
  });

  it('is shown as written in the rows of facts too', () => {
    const [title = '', value = ''] = markdownOf(facts([{ label: '1. *Når*', value: '[kl. 9](x)' }]));
    assert.deepEqual([liveMarkup(title), liveMarkup(value)], [[], []]);
    assert.deepEqual([unescaped(title), unescaped(value)], ['1. *Når*', '[kl. 9](x)']);
  });
});
