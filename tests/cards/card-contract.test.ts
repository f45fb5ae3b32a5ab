import assert from 'node:assert/strict';
import { card, chips, container, facts, openUrl, submit, text, type Element } from '../../src/cards/adaptive.js';
import { cardComplaints } from '../support/card-contract.js';
import { strangeWords } from '../support/card-words.js';

const help = submit('Hjelp', { do: 'help', language: 'nb' });
const field = { type: 'Input.Text', id: 'word', label: 'Ord', maxLength: 60 };
const list = {
  type: 'Input.ChoiceSet',
  id: 'plan',
  label: 'Kommune',
  value: '',
  choices: [{ title: 'Ikke valgt', value: '' }],
};
const column = (width: unknown) => ({ type: 'Column', width, items: [text('En')] });
const good = [
  text('Tittel', { color: 'Good', weight: 'Bolder', size: 'Medium', style: 'heading' }),
  facts([{ label: 'Når', value: '1. mandag' }]),
  container([text('Advarsel')], { style: 'attention', bleed: true, selectAction: help }),
  chips([{ title: 'Nivå 1', data: { do: 'help', language: 'nb' }, on: true }]),
  { type: 'ActionSet', actions: [openUrl('Åpne ↗ loten.kommune.no', 'https://www.loten.kommune.no/bti')] },
  field,
  list,
]; // prettier-ignore

/** A card with this instead of, or besides, what is right, and what the contract says of it. */
const BROKEN: readonly (readonly [string, Element, RegExp])[] = [
  ['an unknown element', { type: 'Carousel' }, /Invalid|SDK/],
  ['a Table without a fallback', { type: 'Table', columns: [], rows: [] }, /Invalid/],
  ['an unknown field', { ...text('Hei'), colour: 'Good' }, /colour/],
  ['an unknown style of a container', container([text('Hei')], { style: 'danger' }), /style/],
  ['an unknown style of a text', { ...text('Hei'), style: 'title' }, /style/],
  ['an unknown colour', { ...text('Hei'), color: 'good' }, /color/],
  ['a text that does not wrap', { type: 'TextBlock', text: 'Hei' }, /does not wrap/],
  ['an empty text', text(' '), /is empty/],
  ['a text that is missing', { type: 'TextBlock', wrap: true }, /text/],
  ['a container of nothing', container([]), /items/],
  ['facts without a value', facts([{ label: 'Når', value: '' }]), /value/],
  ['a level by colour alone', text('●', { color: 'Warning' }), /colour alone/],
  ['a box by colour alone', container([text('!')], { style: 'warning' }), /colour alone/],
  ['columns all as wide as their text', { type: 'ColumnSet', columns: [column('auto'), column('auto')] }, /every column/],
  ['columns without a width', { type: 'ColumnSet', columns: [column(undefined)] }, /every column/],
  ['a payload the bot cannot read', container([text('Hei')], { selectAction: { type: 'Action.Submit', title: 'Hei', data: { do: 'dance' } } }), /cannot read/],
  ['a payload without a level of the schema', { type: 'ActionSet', actions: [submit('Hei', { do: 'guide', key: 'a', level: 7, language: 'nb' })] }, /cannot read/],
  ['a payload in another language', container([text('Hei')], { selectAction: submit('Hei', { do: 'help', language: 'nn' }) }), /another language/],
  ['a button without words', container([text('Hei')], { selectAction: submit('…', { do: 'help', language: 'nb' }) }), /no words/],
  ['a tap without a title', container([text('Hei')], { selectAction: { type: 'Action.Submit', data: { do: 'help', language: 'nb' } } }), /title/],
  ['an address that is not https', { type: 'ActionSet', actions: [openUrl('Åpne ↗ a.no', 'http://a.no/')] }, /https/],
  ['a script as an address', { type: 'ActionSet', actions: [openUrl('Åpne ↗ ', 'javascript:alert(1)')] }, /https/],
  ['a button that does not say that it leaves Teams', { type: 'ActionSet', actions: [openUrl('Åpne a.no', 'https://a.no/')] }, /where it leads/],
  ['a button that says it leads elsewhere', { type: 'ActionSet', actions: [openUrl('Åpne ↗ b.no', 'https://a.no/')] }, /where it leads/],
  ['seven buttons in a row', { type: 'ActionSet', actions: Array.from({ length: 7 }, () => help) }, /more buttons/],
  ['two fields of one name', field, /two fields/],
  ['a field that overwrites the payload', { ...field, id: 'do' }, /overwrites/],
  ['a field without a label', { type: 'Input.Text', id: 'other' }, /no label/],
  ['a value that is no choice', { ...list, id: 'other', value: 'oslo' }, /none of its choices/],
  ['two choices of one value', { ...list, id: 'other', choices: [...list.choices, ...list.choices] }, /one value/],
  ['live Markdown', { type: 'TextBlock', text: '**Hei**', wrap: true }, /Markdown/],
  ['a slip', text('Åpne undefined'), /slip/],
  ['25 KB as UTF-8', text('漢'.repeat(9_000)), /as UTF-8/],
  ['28 KB as UTF-16', text('a'.repeat(15_000)), /as UTF-16/],
]; // prettier-ignore

describe('the contract of a card', () => {
  it('has nothing to say of a good card', () => {
    assert.deepEqual(cardComplaints(card(good, [help]), 'nb'), []);
  });

  for (const [name, element, expected] of BROKEN)
    it(`refuses ${name}`, () => {
      const complaints = cardComplaints(card([...good, element], [help]), 'nb').join('\n');
      assert.match(complaints, expected);
    });

  it('refuses a card without anything to tap, of another version, with seven buttons, or without a body', () => {
    const of = (value: object) => cardComplaints(value, 'nb').join('\n');
    assert.match(of(card([text('Hei')])), /dead end/);
    assert.match(of({ ...card(good, [help]), version: '1.6' }), /version/);
    assert.match(of({ ...card(good), actions: Array.from({ length: 7 }, () => help) }), /more buttons/);
    assert.match(of(card([], [help])), /body/);
    assert.match(of({ ...card(good, [help]), title: 'Hei' }), /title/);
  });
});

describe('the words of a card', () => {
  it('belong to one language, names aside', () => {
    assert.deepEqual(strangeWords(card([text('Tiltakskart for Løten')], [help]), 'nb', []), []);
    assert.deepEqual(strangeWords('Velg nivå', 'en', []), ['velg', 'nivå']);
    assert.deepEqual(strangeWords('Velg nivå: Helsestasjon', 'nn', []), ['velg']);
    assert.deepEqual(strangeWords('Vel nivå', 'nb', []), ['vel']);
    assert.deepEqual(strangeWords('Choose a level: Velg nivå', 'en', ['Velg nivå']), []);
    assert.deepEqual(strangeWords(card([], [submit('Lagre', { do: 'help', language: 'en' })]), 'en', []), ['lagre']);
  });
});
