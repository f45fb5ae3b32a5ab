import assert from 'node:assert/strict';
import { detectLanguage } from '../../src/questions/language.js';
import { stem, tokenize } from '../../src/questions/normalize.js';
import { editDistance } from '../../src/questions/edit-distance.js';
import { losen } from '../support/losen.js';

describe('words', () => {
  for (const [a, b] of [
    ['skule', 'skolen'],
    ['skulehelsetenesta', 'skolehelsetjenesten'],
    ['barnevernstenesta', 'barneverntjenesten'],
    ['barnevernstjenesten', 'barneverntjenesten'],
    ['rettleiing', 'veiledning'],
    ['føresette', 'foresatte'],
    ['åtferd', 'adferd'],
    ['einsam', 'ensom'],
    ['helsesøster', 'helsesykepleier'],
    ['veker', 'uker'],
    ['møter', 'møtet'],
    ['helsesjukepleiar', 'helsesykepleier'],
    ['lærarane', 'lærerne'],
    ['lederne', 'leder'],
    ['tilbod', 'tilbud'],
    ['utvalet', 'utvalget'],
    ['samspel', 'samspill'],
    ['sjølvskading', 'selvskading'],
    ['vaksne', 'voksne'],
    ['heimebesøk', 'hjemmebesøk'],
    ['fosterheim', 'fosterhjem'],
    ['høyrsel', 'hørsel'],
    ['kosthald', 'kosthold'],
    ['lovbrot', 'lovbrudd'],
    ['arbeidslaus', 'arbeidsløs'],
    ['fleirspråkleg', 'flerspråklig'],
    ['medverknad', 'medvirkning'],
    ['tryggleik', 'trygghet'],
    ['leikar', 'leker'],
    ['røykje', 'røyke'],
    ['månader', 'måneder'],
    ['tannlækjar', 'tannlege'],
    ['verksemdsleiar', 'virksomhetsleder'],
    ['kjensler', 'følelser'],
    ['tverrfagleg', 'tverrfaglig'],
    ['vidaregåande', 'videregående'],
  ] as const)
    // prettier-ignore
    it(`«${a}» and «${b}» are one word`, () => {
      assert.equal(stem(a), stem(b));
    });

  for (const [a, b] of [
    ['mot', 'møte'],
    ['skulle', 'skole'],
    ['veilederen', 'veiledning'],
    ['barnevern', 'barn'],
    ['barn', 'barnehage'],
  ] as const)
    it(`«${a}» and «${b}» are two words`, () => {
      assert.notEqual(stem(a), stem(b));
    });

  it('counts a swap of neighbours as one wrong letter', () => {
    assert.equal(editDistance('barsel', 'basrel'), 1);
    assert.equal(editDistance('barsel', 'barsell'), 1);
    assert.equal(editDistance('', 'abc'), 3);
  });
});

describe('the language of a question', () => {
  for (const [text, language] of [
    ['hvem kontakter jeg på gult nivå?', 'nb'],
    ['vem tar jæ kontakt med', 'nb'],
    ['kven kontaktar eg på gult nivå?', 'nn'],
    ['kor ofte møtest rektorane', 'nn'],
    ['who do I contact at yellow level?', 'en'],
    ['SYFA meeting how often?', 'en'],
    ['green level NAV, what is there', 'en'],
    ['gule tiltak i barnevernet', 'nb'],
  ] as const)
    // prettier-ignore
    it(`«${text}» is ${language}`, () => {
      assert.equal(detectLanguage(tokenize(text)), language);
    });

  it('is the fallback where the words do not tell', () => {
    assert.equal(detectLanguage(tokenize('BUT?'), 'nn'), 'nn');
  });
});

describe('misspelled words', () => {
  const spelling = () => {
    const book = losen().library.books.get('loten');
    assert.ok(book);
    return book.lexicon.spelling;
  };
  for (const [wrong, right] of [
    ['barsellgruppe', 'barselgruppe'],
    ['amekyndig', 'ammekyndig'],
    ['forstehjelp', 'førstehjelp'],
    ['introduksjonsprogramet', 'introduksjonsprogrammet'],
    ['koordiantor', 'koordinator'],
    ['univerelle', 'universelle'],
  ] as const)
    // prettier-ignore
    it(`«${wrong}» was meant as «${right}»`, () => {
      const meant = spelling().correct(wrong, 'nb');
      assert.equal(meant && stem(meant), stem(right));
    });

  it('takes the form that is nearest to what was written', () => {
    const book = losen().library.books.get('lillehammer');
    assert.equal(book?.lexicon.spelling.correct('lopet', 'nb'), 'løpet');
  });

  it('takes «moter» for møter, and no form of the abbreviation MOT', () => {
    assert.equal(spelling().knows('moter', 'nb'), false);
    assert.equal(stem(spelling().correct('moter', 'nb') ?? ''), stem('møter'));
    assert.equal(spelling().knows('mot', 'nb'), true);
  });

  // Words of other fields than the plans', each near a word that we know.
  for (const word of [
    'loppe',
    'grøft',
    'stekt',

    'hjerte',
    'klatremiljø',
    'leiehjelp',
    'skoletreff',
    'førstelærer',
    'rustproblem',
    'avrenning',
    'laten',
  ])
    // prettier-ignore
    it(`leaves «${word}» alone, a word of its own`, () => {
      const { correct, knows } = { correct: spelling().correct(word, 'nb'), knows: spelling().knows(word, 'nb') };
      assert.ok(knows || correct === undefined || stem(correct) === stem(word), correct);
    });

  it('leaves words alone that are far from all we know', () => {
    assert.equal(spelling().correct('romferge', 'nb'), undefined);
    assert.equal(spelling().correct('xyz', 'nb'), undefined);
  });

  it('splits compounds by the words of the plan, and no word at its ending', () => {
    assert.deepEqual(spelling().parts('barnehageplass'), ['barnehage', 'plass']);
    assert.deepEqual(spelling().parts('barnet'), []);
    assert.deepEqual(spelling().parts('bekymring'), []);
  });
});
