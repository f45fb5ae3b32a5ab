import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { Converse, Incoming, Reply } from '../../src/conversation.js';
import { tooWide, picture, startBrowser, visit } from '../support/browser.js';
import { formCard, richCard } from '../support/rich-card.js';
import { startBot, stopAll, type RunningBot } from '../support/running-bot.js';

const QUESTION = 'hvem kontakter jeg på gult nivå for en fireåring?';

describe('the chat page in a browser', () => {
  let browser: Browser;
  let bot: RunningBot;
  before(async () => (browser = await startBrowser()));
  after(() => browser.close());
  beforeEach(async () => (bot = await startBot(core)));
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await stopAll();
  });
  const actions = () => bot.heard.filter((incoming) => incoming.kind === 'action').map(({ data }) => data);

  it('is used with the keyboard alone: question, card, button, and asks nobody else for anything', async () => {
    const { page, strayRequests, complaints } = await visit(browser, bot.url);
    await page.getByText('Hei, jeg er Losen').waitFor();
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Sped- og småbarnsteam/ }).waitFor();
    await picture(page, 'answer');
    for (let i = 0; i < 20 && (await page.evaluate('document.activeElement.textContent')) !== 'Vis alle'; i += 1)
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Alle tiltakene').waitFor();
    assert.deepEqual(actions(), [{ do: 'more' }]);
    assert.deepEqual({ strayRequests, complaints }, { strayRequests: [], complaints: [] });
  });

  it('shows the own message at once, and that Losen is writing', async () => {
    const turn = new Map<string, () => void>();
    const slow = await startBot(async (incoming) => {
      if (incoming.kind === 'message') await new Promise<void>((resolve) => turn.set('go', resolve));
      return [{ text: 'ferdig' }];
    });
    const { page } = await visit(browser, slow.url);
    await page.getByRole('textbox').fill(QUESTION);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('log').getByText(QUESTION).waitFor();
    await page.getByRole('status').filter({ hasText: 'Losen skriver …' }).waitFor();
    turn.get('go')?.();
    await page.getByText('ferdig').last().waitFor();
    assert.equal(await page.getByRole('status').textContent(), '');
  });

  it('puts the answer to Action.Execute in the place of the card', async () => {
    const { page } = await visit(browser, bot.url);
    await page.getByRole('button', { name: QUESTION }).click();
    await page.getByLabel('Hva manglet?').fill('telefon');
    await page.getByRole('button', { name: 'Bytt ut' }).click();
    await page.getByRole('heading', { name: 'Byttet' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: /Start med/ }).count(), 0);
    assert.deepEqual(actions(), [{ do: 'swap', comment: 'telefon' }]);
    assert.equal(await page.evaluate('document.activeElement.className'), 'card');
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has room on 360 px in ${colorScheme} colours`, async () => {
      const { page } = await visit(browser, bot.url, { viewport: { width: 360, height: 740 }, colorScheme });
      await page.getByText('Hei, jeg er Losen').waitFor();
      assert.deepEqual(await tooWide(page), []);
      await picture(page, `narrow-start-${colorScheme}`);
      await page.getByRole('textbox').fill(`${QUESTION} ${'x'.repeat(80)}`);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: /Sped- og småbarnsteam/ }).waitFor();
      assert.deepEqual(await tooWide(page), []);
      await picture(page, `narrow-answer-${colorScheme}`);
      await page.getByRole('button', { name: 'Bytt ut' }).scrollIntoViewIfNeeded();
      await picture(page, `narrow-buttons-${colorScheme}`);
    });

  it('speaks three languages and tells the bot which', async () => {
    const { page } = await visit(browser, bot.url, { locale: 'en-US' });
    await page.getByRole('button', { name: 'An example in en-GB' }).waitFor();
    await page.getByLabel('Language').selectOption('nn');
    await page.getByRole('heading', { name: 'Prøv til dømes' }).waitFor();
    await page.getByRole('button', { name: 'An example in nn-NO' }).click();
    await page.getByRole('heading', { name: /Sped- og småbarnsteam/ }).waitFor();
    assert.equal(await page.evaluate('document.documentElement.lang'), 'nn');
    assert.deepEqual(
      bot.heard.map(({ from }) => from.locale),
      ['en-GB', 'nn-NO'],
    );
  });

  it('shows markup as text, and opens web addresses only, in a tab that cannot reach back', async () => {
    const { page, strayRequests } = await visit(browser, bot.url);
    const markup = '<img src=x onerror="document.body.remove()"> **b**';
    await page.getByRole('textbox').fill(markup);
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText(markup).first().waitFor();
    await page.getByText(`ekko ${markup}`).waitFor();
    await page.getByRole('textbox').first().fill('kort');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Farlig' }).click();
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: /Åpne BTI/ }).click();
    const tab = await opened;
    assert.equal(await tab.evaluate('window.opener'), null);
    assert.deepEqual(strayRequests, ['https://www.loten.kommune.no/bti']);
    assert.ok(await page.getByRole('log').isVisible());
  });

  it('keeps the conversation over a reload, and starts another on request', async () => {
    const { page } = await visit(browser, bot.url);
    await page.getByText('Hei, jeg er Losen').waitFor();
    await page.reload();
    await page.getByRole('textbox').fill('en');
    await page.keyboard.press('Enter');
    await page.getByText('ekko en').waitFor();
    await page.getByRole('button', { name: 'Ny samtale' }).click();
    await page.getByText('Hei, jeg er Losen').waitFor();
    assert.equal(await page.getByText('ekko en').count(), 0);
    assert.deepEqual(
      bot.heard.map(({ kind }) => kind),
      ['joined', 'message', 'joined'],
    );
    const [first, second, third] = bot.heard.map(({ from }) => from.conversation);
    assert.equal(first, second);
    assert.notEqual(second, third);
    const { page: another } = await visit(browser, bot.url);
    await another.getByText('Hei, jeg er Losen').waitFor();
    const [one, two, three, stranger] = bot.heard.map(({ from }) => from.user);
    assert.deepEqual([two, three], [one, one], 'the same browser, the same user');
    assert.notEqual(stranger, one);
  });

  const openForm = async (options: Parameters<typeof visit>[2] = {}) => {
    const visited = await visit(browser, bot.url, options);
    await visited.page.getByRole('textbox', { name: 'Skriv et spørsmål' }).fill('skjema');
    await visited.page.keyboard.press('Enter');
    await visited.page.getByRole('heading', { name: 'Innstillinger' }).waitFor();
    return visited;
  };

  it('fills in a form and sends it with its button', async () => {
    const { page, complaints } = await openForm();
    await page.getByLabel('Kommune').selectOption('Lom');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Skriv et ord.').waitFor();
    assert.deepEqual(actions(), []);
    await page.getByLabel('Ordet som manglet').fill('uro');
    assert.equal(await page.getByText('Skriv et ord.').count(), 0);
    await page.getByLabel('Mer om det').fill('i <b>timen</b>');
    await page.getByLabel('Jeg er sikker').check();
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Alle tiltakene').waitFor();
    assert.deepEqual(actions(), [{ do: 'save', plan: 'lom', word: 'uro', more: 'i <b>timen</b>', sure: 'true' }]);
    assert.deepEqual(complaints, []);
  });

  it('shows and hides parts of a card', async () => {
    const { page } = await openForm();
    assert.equal(await page.getByText('8. trinn').isVisible(), false);
    await page.getByRole('button', { name: 'Mer', exact: true }).click();
    await page.getByText('8. trinn **ikke fet**').waitFor();
    await page.getByText('1. [a](https://x.no) _b_ \\ <b>').waitFor();
    await page.getByRole('button', { name: 'Mer', exact: true }).press('Enter');
    await page.getByText('8. trinn').waitFor({ state: 'hidden' });
    assert.equal(await page.getByLabel('Hva er feil?').isVisible(), false);
    const report = page.getByRole('button', { name: 'Meld fra' });
    await report.click();
    assert.equal(await report.getAttribute('aria-expanded'), 'true');
    await page.getByLabel('Hva er feil?').fill('telefonen');
    await page.getByLabel('Ordet som manglet').fill('x');
    await page.getByRole('button', { name: 'Send melding' }).click();
    await page.getByText('Alle tiltakene').waitFor();
    assert.equal((actions()[0] as { report?: string }).report, 'telefonen');
  });

  it('has choices that can be pressed with mouse, Enter and Space, and look like it', async () => {
    const { page } = await openForm();
    await page.getByLabel('Ordet som manglet').fill('x');
    const chips = ['🟢 Grønt', '✓ 🟡 Gult', '🔴 Rødt'].map((name) => page.getByRole('button', { name }));
    const [green, yellow, red] = chips;
    assert.ok(green && yellow && red);
    const looks = () =>
      page.evaluate<Record<string, string>[]>(`
        [...document.querySelectorAll('.ac-columnSet > .ac-selectable')].map(getComputedStyle).map((style) =>
          Object.fromEntries(['cursor', 'backgroundColor', 'outlineStyle', 'outlineWidth'].map((key) => [key, style[key]])))
      `);
    for (const chip of chips) assert.ok(((await chip.boundingBox())?.height ?? 0) >= 36);
    const [quiet] = await looks();
    assert.equal(quiet?.cursor, 'pointer');
    assert.equal(quiet.outlineStyle, 'none');
    await green.hover();
    const [hovered] = await looks();
    assert.notEqual(hovered?.backgroundColor, quiet.backgroundColor);
    await green.click();
    await yellow.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    const [, focused] = await looks();
    assert.deepEqual([focused?.outlineStyle, focused?.outlineWidth], ['solid', '2px']);
    await page.keyboard.press('Enter');
    await red.focus();
    await page.keyboard.press('Space');
    await page.getByText('Alle tiltakene').nth(2).waitFor();
    assert.deepEqual(
      actions().map((data) => (data as { chip?: string }).chip),
      ['🟢 Grønt', '✓ 🟡 Gult', '🔴 Rødt'],
    );
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has room for a form on 360 px in ${colorScheme} colours`, async () => {
      const { page } = await openForm({ viewport: { width: 360, height: 1300 }, colorScheme });
      await page.getByRole('button', { name: 'Meld fra' }).click();
      await page.getByRole('button', { name: 'Mer', exact: true }).click();
      await page.getByRole('button', { name: 'Meld fra' }).click();
      await page.getByRole('button', { name: 'Send melding' }).click(); // a required field is empty
      await page.getByRole('button', { name: '✓ 🟡 Gult' }).focus();
      assert.deepEqual(await tooWide(page), []);
      await picture(page, `narrow-form-${colorScheme}`);
    });

  it('says that the server is gone, keeps what was written, and goes on when it is back', async () => {
    const { page } = await visit(browser, bot.url);
    await page.getByText('Hei, jeg er Losen').waitFor();
    await bot.close();
    await page.getByRole('alert').filter({ hasText: 'Ingen kontakt' }).waitFor();
    await page.getByRole('textbox').fill('er du der?');
    await page.keyboard.press('Enter');
    await page.getByText('Meldingen ble ikke sendt.').waitFor();
    await picture(page, 'offline');
    await startBot(core, { port: bot.port });
    await page.getByRole('alert').filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await page.getByText('ekko er du der?').waitFor();
    assert.equal(await page.getByText('Meldingen ble ikke sendt.').count(), 0);
  });

  it('names its parts for those who cannot see them', async () => {
    const { page } = await visit(browser, bot.url);
    await page.getByText('Hei, jeg er Losen').waitFor();
    const names = ['log', 'textbox', 'combobox', 'heading', 'button'] as const;
    const expected = {
      log: 'Samtale',
      textbox: 'Skriv et spørsmål',
      combobox: 'Språk',
      heading: 'Losen',
      button: 'Send',
    };
    for (const role of names)
      assert.ok(await page.getByRole(role, { name: expected[role], exact: true }).isVisible(), role);
    assert.equal(await page.getByRole('log').getAttribute('aria-live'), 'polite');
  });
});

const core: Converse = (incoming) => Promise.resolve([replyTo(incoming)]);

function replyTo(incoming: Incoming): Reply {
  switch (incoming.kind) {
    case 'joined':
      return { text: 'Hei, jeg er Losen.' };
    case 'action':
      return isSwap(incoming.data) ? { text: 'Byttet', card: richCard('Byttet') } : { text: 'Alle tiltakene' };
    case 'quote':
    case 'message':
      if (incoming.text === 'skjema') return { text: 'Innstillinger', card: formCard() };
      return /fireåring|kort|example/.test(incoming.text)
        ? { text: 'Start med …', card: richCard() }
        : { text: `ekko ${incoming.text}` };
  }
}

const isSwap = (data: unknown): boolean => (data as { do?: string }).do === 'swap';
