import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { text as textBlock } from '../../src/cards/adaptive.js';

const PAGE = new URL('../../src/teams/local/page/', import.meta.url);
const { texts } = (await import(String(new URL('texts.js', PAGE)))) as {
  texts: Record<string, Record<string, string>>;
};
const { toHtml } = (await import(String(new URL('card.js', PAGE)))) as { toHtml: (text: string) => string };
const read = (name: string): string => readFileSync(new URL(name, PAGE), 'utf8');

describe('the words of the chat page', () => {
  it('are the same in number in every language, none empty', () => {
    for (const language of ['nb', 'nn', 'en']) {
      assert.deepEqual(Object.keys(texts[language] ?? {}), Object.keys(texts.nb ?? {}), language);
      for (const [key, words] of Object.entries(texts[language] ?? {})) assert.ok(words.trim(), `${language} ${key}`);
    }
  });

  it('hold every word that the page asks for', () => {
    const asked = [...read('index.html').matchAll(/data-(?:text|label)="([^"]+)"/g)].map(([, key]) => key ?? '');
    assert.ok(asked.length > 5);
    for (const key of asked) assert.ok(key in (texts.nb ?? {}), key);
  });
});

const cardText = (text: string) => String(textBlock(text).text);
/** What a browser shows of text with character references. */
const shown = (html: string) => html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

describe('the Markdown of a card on the chat page', () => {
  const cases: [string, string][] = [
    ['**fet** og _kursiv_', '<strong>fet</strong> og <em>kursiv</em>'],
    ['- a\n* b', '•\u00a0a<br>•\u00a0b'],
    ['[lenke](https://a.no/b)', '<a href="https://a.no/b" target="_blank" rel="noopener noreferrer">lenke</a>'],
    ['8\\. trinn', '8. trinn'],
    ['8\\) trinn', '8) trinn'],
    ['\\*\\*ikke fet\\*\\*', '**ikke fet**'],
    ['\\_ikke kursiv\\_', '_ikke kursiv_'],
    ['\\[ikke lenke\\](https://a.no)', '[ikke lenke](https://a.no)'],
    ['\\- ikke punkt\n\\+ heller ikke', '- ikke punkt<br>+ heller ikke'],
    ['\\# ikke tittel', '# ikke tittel'],
    ['\\> ikke sitat', '> ikke sitat'],
    ['en \\\\ strek, to \\\\\\\\', 'en \\ strek, to \\\\'],
    ['\\\\**fet**', '\\<strong>fet</strong>'],
    ['**a\\*b**', '<strong>a*b</strong>'],
    ['C:\\mappe \\1 \\', 'C:\\mappe \\1 \\'],
    ['\uE00060\uE001script', '60script'],
  ];
  for (const [text, html] of cases)
    it(`makes of ${JSON.stringify(text)} what Teams shows`, () => {
      assert.equal(shown(toHtml(text)), html);
    });

  it('lets no text bring markup of its own, with or without backslashes', () => {
    for (const text of [
      '<img src=x onerror=alert(1)>',
      '\\<img src=x onerror=alert(1)\\>',
      '[a](https://a.no/"onclick="alert(1))',
      '[a](https://a.no/\\"onclick=\\"alert(1))',
      '[a](javascript:alert(1))',
      '\uE00060\uE001img src=x\uE00062\uE001',
      '\'"&<>',
    ])
      assert.doesNotMatch(
        toHtml(text).replace(/<\/?(?:a href="https[^"<>]*" target="_blank" rel="noopener noreferrer"|a)>/g, ''),
        /[<>"']/,
        text,
      );
  });

  it('shows every text that Losen escapes as it was written', () => {
    const texts = [
      '8. trinn',
      '1) a',
      '*a* _b_ `c`',
      '[x](y)',
      '# a',
      '###### a',
      '> a',
      '- a',
      '+ a',
      'a\\b \\',
      '  2. b\n- c',
      '<b>&amp;',
    ];
    for (const text of texts) assert.equal(shown(toHtml(cardText(text))), text.replace(/\n/g, '<br>'), text);
  });
});

describe('the colours of the chat page', () => {
  const [light, dark] = read('chat.css').split('@media (prefers-color-scheme: dark)').map(coloursOf);
  const grounds = [
    'ground',
    'surface',
    'own',
    'emphasis-back',
    'accent-back',
    'good-back',
    'warning-back',
    'attention-back',
  ];
  const inks = ['text', 'text-subtle', 'accent', 'good', 'warning', 'attention'];
  for (const [scheme, colours] of Object.entries({ light, dark }))
    it(`can be read in ${scheme} by everybody: 4.5 to 1 or more, 3 to 1 for the edges of fields`, () => {
      const ratio = (ink: string, ground: string) => contrast(colours?.get(ink), colours?.get(ground));
      for (const ground of grounds)
        for (const ink of inks)
          assert.ok(ratio(ink, ground) >= 4.5, `${ink} on ${ground}: ${ratio(ink, ground).toFixed(2)}`);
      assert.ok(ratio('on-accent', 'accent') >= 4.5);
      for (const ground of ['ground', 'surface']) assert.ok(ratio('edge', ground) >= 3, `edge on ${ground}`);
    });
});

function coloursOf(css: string): Map<string, string> {
  return new Map([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name ?? '', value ?? '']));
}

/** WCAG 2: (lighter + 0.05) / (darker + 0.05) of the relative luminances. */
function contrast(one = '', other = ''): number {
  const [light = NaN, dark = NaN] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = NaN, g = NaN, b = NaN] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
