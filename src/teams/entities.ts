const NAMED: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' },
  ...{ aelig: 'æ', AElig: 'Æ', oslash: 'ø', Oslash: 'Ø', aring: 'å', Aring: 'Å', auml: 'ä', Auml: 'Ä', ouml: 'ö', Ouml: 'Ö' },
  ...{ eacute: 'é', Eacute: 'É', egrave: 'è', agrave: 'à', ocirc: 'ô', uuml: 'ü', Uuml: 'Ü' },
  ...{ laquo: '«', raquo: '»', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', ndash: '–', mdash: '—', hellip: '…', shy: '' },
}; // prettier-ignore
/** Half signs and beyond the last one. */
const isSign = (code: number): boolean => code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);

/** HTML entities as the signs they stand for, each once: `&amp;lt;` becomes `&lt;`. What is none stays as it is. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,8}));/g, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
    return isSign(code) ? String.fromCodePoint(code) : whole;
  });
