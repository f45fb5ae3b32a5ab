import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { createCore } from '../../src/core.js';
import { coreParts } from '../support/core-parts.js';
import { picture, startBrowser, tooWide, visit } from '../support/browser.js';
import { startBot, stopAll, type RunningBot } from '../support/running-bot.js';

/** The mission's question in each language, with what a right answer shows. */
const MISSION = {
  nb: { locale: 'nb-NO', question: 'hvem kontakter jeg på gult nivå for en fireåring?', level: /gult nivå/i },
  nn: { locale: 'nn-NO', question: 'kven kontaktar eg på gult nivå for ein fireåring?', level: /gult nivå/i },
  en: { locale: 'en-GB', question: 'who do I contact at yellow level for a 4-year-old?', level: /yellow/i },
};

describe('the mission, in a browser, with the plan of Løten', () => {
  let browser: Browser;
  let bot: RunningBot;
  before(async () => {
    const core = createCore({ ...coreParts(), knowledgeDir: 'knowledge' });
    assert.deepEqual(core.problems, []);
    browser = await startBrowser();
    bot = await startBot(core.converse, { examples: core.examples });
  });
  after(async () => {
    await browser.close();
    await stopAll();
  });

  for (const [language, { locale, question, level }] of Object.entries(MISSION))
    it(`answers «${question}» with the right card, whose buttons work`, async () => {
      const { page, complaints } = await visit(browser, bot.url, { locale, viewport: { width: 400, height: 900 } });
      await page.getByRole('textbox').fill(question);
      await page.keyboard.press('Enter');
      const card = page.locator('.card').last();
      await card
        .getByText(/Sped-? og småbarnsteam/)
        .first()
        .waitFor();
      const shown = await card.textContent();
      assert.match(shown ?? '', level);
      assert.match(shown ?? '', /0–5/);
      assert.match(shown ?? '', /Oppvekst/);
      assert.match(shown ?? '', /6\.2/);
      assert.deepEqual(await tooWide(page), []);
      await picture(page, `mission-${language}`);

      const opened = page.context().waitForEvent('page');
      await card.getByRole('link').first().click();
      assert.match((await opened).url(), /^(https:|chrome-error:)/);

      const pressed = bot.heard.length;
      await card.getByRole('button').first().click();
      await page.locator('.bubble.bot').nth(2).waitFor();
      assert.equal(bot.heard[pressed]?.kind, 'action');
      await picture(page, `mission-${language}-pressed`);
      assert.deepEqual(complaints, []);
    });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`puts the acute box on top, on 360 px in ${colorScheme} colours`, async () => {
      const { page } = await visit(browser, bot.url, { colorScheme, viewport: { width: 360, height: 800 } });
      await page.getByRole('textbox').fill('jenta på 6 sier at pappa slår henne, hva gjør jeg?');
      await page.keyboard.press('Enter');
      await page.locator('.bubble.own').waitFor();
      await page.locator('.card').last().getByText('112').first().waitFor();
      assert.deepEqual(await tooWide(page), []);
      await picture(page, `acute-${colorScheme}`);
    });
});
