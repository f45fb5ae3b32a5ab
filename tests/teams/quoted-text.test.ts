import assert from 'node:assert/strict';
import { quotedText, textOfHtml } from '../../src/teams/quoted-text.js';

describe('the text of a message that a message action is chosen on', () => {
  const cases: [string, string][] = [
    ['<div>Hei</div>', 'Hei'],
    ['<p>En</p>\n<p>To</p>', 'En\nTo'],
    ['En<br>To<br/>Tre', 'En\nTo\nTre'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['sk<b>ole</b>fra<i>vær</i>', 'skolefravær'],
    ['<p>4&nbsp;&aring;r, s&oslash;sken &amp; f&#248;rskole &#x1F9D2;</p>', '4 år, søsken & førskole 🧒'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&lt;b&gt; er ikke fet', '<b> er ikke fet'],
    ['&#0; &#xD800; &#9999999; &unknown; &toString; &', '&#0; &#xD800; &#9999999; &unknown; &toString; &'],
    ['<p>Se her<attachment id="9f"></attachment></p>', 'Se her'],
    ['<attachment id="9f">tittel</attachment> ja', 'ja'],
    ['<attachment id="9f"/> ja', 'ja'],
    ['<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><strong>Per</strong><p>gammelt</p></blockquote><p>nytt</p>', 'nytt'],
    ['<blockquote>sitat</blockquote>', 'sitat'],
    ['<at id="0">Sped- og småbarnsteam</at>, hva nå?', 'Sped- og småbarnsteam, hva nå?'],
    ['<script>alert(1)</script><style>p{}</style>hei', 'hei'],
    ['<!-- skjult -->hei<?xml x?>', 'hei'],
    ['1 < 2 og 3 > 2', '1 < 2 og 3 > 2'],
    ['<p>uten slutt', 'uten slutt'],
    ['  mange   \n  rom  ', 'mange rom'],
    ['', ''],
  ]; // prettier-ignore
  for (const [html, text] of cases)
    it(`is «${text}» for ${html}`, () => {
      assert.equal(textOfHtml(html), text);
    });

  it('that was written as plain text stays as it is', () => {
    assert.equal(quotedText({ body: { contentType: 'text', content: ' 1 <b> &amp; 2 ' } }), '1 <b> &amp; 2');
  });

  for (const odd of [
    '<',
    '<a ',
    '<attachment>',
    '<attachment ',
    '&#',
    '<blockquote itemtype="',
    ' ',
    ' \n',
    '<b> ',
    '<p> ',
  ])
    it(`is read quickly, however much of «${odd}» it has`, () => {
      const start = performance.now();
      textOfHtml(odd.repeat(250_000 / odd.length));
      assert.ok(performance.now() - start < 500);
    });
});
