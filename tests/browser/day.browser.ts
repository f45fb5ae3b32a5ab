import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { createCore } from '../../src/core.js';
import { TEXTS } from '../../src/text/index.js';
import { picture, startBrowser, tooWide, visit } from '../support/browser.js';
import { coreParts } from '../support/core-parts.js';
import { startBot, stopAll, type RunningBot } from '../support/running-bot.js';

const { use } = TEXTS.nb;

/** The last card on the page, once it holds the words. */
async function cardWith(page: Page, words: string | RegExp) {
  const card = page.locator('.card').last();
  await card.getByText(words).first().waitFor();
  return card;
}
async function write(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Skriv et spørsmål' }).fill(words);
  await page.keyboard.press('Enter');
}

/** A whole day of one who is new: asks, changes, opens, steps through the guide, judges, chooses, sees and deletes. */
describe('a day with Losen, in a browser', () => {
  let browser: Browser;
  let bot: RunningBot;
  before(async () => {
    browser = await startBrowser();
    const core = createCore({ ...coreParts(), knowledgeDir: 'knowledge' });
    assert.deepEqual(core.problems, []);
    bot = await startBot(core.converse, core);
  });
  after(async () => {
    await browser.close();
    await stopAll();
  });

  for (const [name, viewport] of Object.entries({
    desktop: { width: 1200, height: 1000 },
    phone: { width: 360, height: 740 },
  }))
    it(`goes well on a ${name}`, async () => {
      const { page, complaints, strayRequests } = await visit(browser, bot.url, { locale: 'nb-NO', viewport });
      const shot = async (step: string): Promise<void> => {
        assert.deepEqual(await tooWide(page), [], step);
        await picture(page, `day-${name}-${step}`);
      };
      const press = (title: string | RegExp) =>
        page.locator('.card').last().getByRole('button', { name: title }).first().click();

      await write(page, 'hvem kontakter jeg på gult nivå for en fireåring?');
      await cardWith(page, /Start med Sped/);
      await shot('1-answer');

      await press(/13.*15/);
      await cardWith(page, 'Jeg forstod: gult nivå · 13–15 år');
      await shot('2-age');

      const second = page
        .locator('.card')
        .last()
        .getByRole('button')
        .filter({ hasText: / – (gult nivå|møte|tjeneste)/ })
        .nth(1);
      const title = (await second.textContent())?.split(' – ')[0] ?? '';
      await second.click();
      await page.locator('.card').last().getByRole('heading', { name: title }).waitFor();
      await shot('3-second');

      await press(use.stepByStep);
      await cardWith(page, /ta ikke saken opp med foreldrene først/);
      await press('Nivå 2');
      await cardWith(page, /^Nivå 2:/);
      await shot('4-guide');

      await write(page, 'og på rødt?');
      const red = await cardWith(page, 'Jeg forstod: rødt nivå · 13–15 år');
      await shot('5-follow-up');
      await red.getByRole('button', { name: use.no }).click();
      await cardWith(page, /Takk for at du sier fra/);

      await write(page, 'innstillinger');
      const form = await cardWith(page, use.settingsIntro);
      await form.getByLabel(use.municipality, { exact: true }).selectOption({ label: 'Lom' });
      await form.getByLabel(use.myLanguage, { exact: true }).selectOption({ label: TEXTS.nn.name });
      await shot('6-settings');
      await form.getByRole('button', { name: use.save }).click();
      await cardWith(page, /^Lagra: Lom · nynorsk/);
      await write(page, 'barnevern?');
      await cardWith(page, /Sel, Vågå, Lom/);
      await shot('7-own-municipality');

      await write(page, 'mine data');
      const data = await cardWith(page, TEXTS.nn.use.myData);
      assert.match((await data.textContent()) ?? '', /Lom.*nynorsk.*og på rødt/s);
      await shot('8-data');
      await press(TEXTS.nn.use.deleteData);
      await press(TEXTS.nn.use.deleteYes);
      await cardWith(page, TEXTS.nn.use.deleted);
      await write(page, 'mine data');
      await cardWith(page, TEXTS.nb.use.noData);
      await shot('9-deleted');
      assert.deepEqual({ complaints, strayRequests }, { complaints: [], strayRequests: [] });
    });

  it('shows the map of measures, and a cell of it', async () => {
    const { page } = await visit(browser, bot.url, { viewport: { width: 360, height: 900 } });
    await write(page, 'tiltakskart');
    const map = await cardWith(page, use.map);
    await picture(page, 'day-map');
    await map.getByRole('button').filter({ hasText: /^\d+$/ }).first().click();
    await cardWith(page, /svangerskap/);
    await picture(page, 'day-cell');
    assert.deepEqual(await tooWide(page), []);
  });
});
