import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const FOLDER = new URL('../../bot-manifest/icons/', import.meta.url);
const read = (file: string): Buffer => readFileSync(new URL(file, FOLDER));

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** The pixels of an SVG drawn `side` pixels wide, colours not multiplied by alpha. */
function draw(svg: string, side: number): Pixel[] {
  const { pixels } = new Resvg(svg, { fitTo: { mode: 'width', value: side } }).render();
  return Array.from({ length: pixels.length / 4 }, (_, i) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(4 * i, 4 * i + 4);
    const plain = (channel: number) => (alpha === 0 ? 0 : Math.round((channel * 255) / alpha));
    return [plain(red), plain(green), plain(blue), alpha] as const;
  });
}

const png = (file: string, side: number): Pixel[] =>
  draw(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><image width="${side}" height="${side}" image-rendering="optimizeSpeed" href="data:image/png;base64,${read(file).toString('base64')}"/></svg>`,
    side,
  );

describe('the icons', () => {
  for (const [name, side] of [
    ['color', 192],
    ['outline', 32],
  ] as const)
    it(`${name}.png is what ${name}.svg draws (else: npx tsx bot-manifest/icons.ts)`, () => {
      const kept = png(`${name}.png`, side);
      const drawn = draw(read(`${name}.svg`).toString('utf8'), side);
      const furthest = drawn.map((pixel, i) => Math.abs(pixel[3] - (kept[i]?.[3] ?? -255)) + Math.abs(pixel[0] - (kept[i]?.[0] ?? -255)) * (pixel[3] > 32 ? 1 : 0)); // prettier-ignore
      assert.ok(Math.max(...furthest) <= 8, `furthest: ${String(Math.max(...furthest))}`);
    });

  it('the outline is pure white on nothing', () => {
    const seen = png('outline.png', 32).filter(([, , , alpha]) => alpha > 0);
    assert.ok(seen.length > 200 && seen.length < 800, `${String(seen.length)} pixels`);
    for (const [red, green, blue] of seen) assert.deepEqual([red, green, blue], [255, 255, 255]);
  });

  it('the coloured one fills its square, and its boat survives the crop to a hexagon', () => {
    const pixels = png('color.png', 192);
    const [background] = pixels;
    const drawn = pixels.flatMap((pixel, i) => (String(pixel) === String(background) ? [] : [i]));
    assert.ok(pixels.every(([, , , alpha]) => alpha === 255));
    const edges = drawn.flatMap((i) => [i % 192, Math.floor(i / 192)]);
    assert.ok(Math.min(...edges) >= 47 && Math.max(...edges) <= 145, `${String(Math.min(...edges))}–${String(Math.max(...edges))}`); // prettier-ignore
  });
});
