import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Found } from '../../src/conversation.js';
import { FIND } from '../../src/teams/search.js';
import { QUOTE } from '../../src/teams/dialog.js';
import { card, invoke, searching, type Body } from '../support/activities.js';
import { startBot, stopAll } from '../support/running-bot.js';

const found = (n: number, size = 0): Found => ({
  title: `Result ${String(n)}`,
  text: `Line ${String(n)}`,
  card: { ...card(`Card ${String(n)}`), padding: 'x'.repeat(size) },
});
const many = (count: number, size = 0) => Array.from({ length: count }, (_, n) => found(n + 1, size));
const query = (value: Body) => invoke('composeExtension/query', { commandId: 'finn', ...value });

describe('a search from the compose box', () => {
  afterEach(stopAll);
  const titlesOf = async (results: Found[], queryOptions?: unknown) => {
    const bot = await startBot(undefined, { search: () => Promise.resolve(results) });
    const { status, text, body } = await bot.post(
      query({ parameters: [{ name: 'q', value: 'x' }], ...(queryOptions !== undefined && { queryOptions }) }),
    );
    assert.equal(status, 200);
    assert.ok(Buffer.byteLength(text) <= 80_000, `${String(text.length)} characters`);
    assert.equal(body?.composeExtension?.type, 'result');
    const attachments = body.composeExtension.attachments ?? [];
    return { titles: attachments.map(({ preview }) => (preview.content as { title: string }).title), log: bot.log };
  };

  it('asks the core for the words, with who searches', async () => {
    const bot = await startBot();
    await bot.post(searching(' skolefravær ', { locale: 'nn-NO', from: { id: 'u1', aadObjectId: 'd1' } }));
    assert.deepEqual(bot.searched, [
      { text: 'skolefravær', initial: false, from: { user: 'u1', directoryId: 'd1', locale: 'nn-NO' } },
    ]);
    assert.deepEqual(bot.heard, []);
  });

  it('lists what is found: a line to choose from, and the card that is put into the message', async () => {
    const bot = await startBot(undefined, { search: () => Promise.resolve([found(1), found(2)]) });
    const { body } = await bot.post(searching('møte'));
    const { attachments, ...frame } = body?.composeExtension ?? {};
    assert.deepEqual(frame, { type: 'result', attachmentLayout: 'list' });
    assert.equal(attachments?.length, 2);
    assert.deepEqual(attachments[0], {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: found(1).card,
      preview: {
        contentType: 'application/vnd.microsoft.card.thumbnail',
        content: { title: 'Result 1', text: 'Line 1' },
      },
    });
  });

  it('says in words that there is nothing', async () => {
    const { body } = await (await startBot()).post(searching('moon'));
    assert.deepEqual(body, { composeExtension: { type: 'message', text: 'nothing for moon' } });
  });

  // prettier-ignore
  const starts: [string, unknown, { text: string; initial: boolean }][] = [
    ['the first look, before anything is written', [{ name: 'initialRun', value: 'true' }], { text: '', initial: true }],
    ['the first look with a real true', [{ name: 'initialRun', value: true }], { text: '', initial: true }],
    ['the first look with words', [{ name: 'initialRun', value: 'true' }, { name: 'q', value: 'x' }], { text: 'x', initial: true }],
    ['no parameters', undefined, { text: '', initial: true }],
    ['null for parameters', null, { text: '', initial: true }],
    ['parameters that are a text', 'skole', { text: '', initial: true }],
    ['a parameter of another name', [{ name: 'w', value: 'skole' }], { text: '', initial: true }],
    ['a parameter without value', [{ name: 'q' }], { text: '', initial: true }],
    ['a value that is null', [{ name: 'q', value: null }], { text: '', initial: true }],
    ['a value that is an object', [{ name: 'q', value: { a: [1] } }], { text: '', initial: true }],
    ['a value that is a number', [{ name: 'q', value: 4 }], { text: '4', initial: false }],
    ['junk beside the parameter', [null, 7, [], { name: 3 }, { name: 'q', value: 'skole' }], { text: 'skole', initial: false }],
    ['5,000 characters', [{ name: 'q', value: 'å'.repeat(5_000) }], { text: 'å'.repeat(1_000), initial: false }],
  ];
  for (const [name, parameters, expected] of starts)
    it(`takes ${name} for a search`, async () => {
      const bot = await startBot();
      const { status } = await bot.post(query({ parameters }));
      assert.equal(status, 200);
      assert.deepEqual(bot.searched, [{ ...expected, from: { user: 'u1' } }]);
    });

  const pages: [string, unknown, number[]][] = [
    ['8 of 20 results', undefined, [1, 2, 3, 4, 5, 6, 7, 8]],
    ['the first results where Teams wants 25', { skip: 0, count: 25 }, [1, 2, 3, 4, 5, 6, 7, 8]],
    ['as few as Teams wants', { skip: 0, count: 2 }, [1, 2]],
    ['the next page', { skip: 18, count: 25 }, [19, 20]],
    ['no more after the last', { skip: 20, count: 25 }, []],
    ['the first page where the page is nonsense', { skip: -3, count: 'all' }, [1, 2, 3, 4, 5, 6, 7, 8]],
    ['the first page where the page is a text', 'next', [1, 2, 3, 4, 5, 6, 7, 8]],
  ];
  for (const [name, queryOptions, expected] of pages)
    it(`gives ${name}`, async () => {
      const { titles } = await titlesOf(many(20), queryOptions);
      assert.deepEqual(
        titles,
        expected.map((n) => `Result ${String(n)}`),
      );
    });

  it('ends the list where there is no next page', async () => {
    const { body } = await (await startBot()).post(query({ queryOptions: { skip: 25, count: 25 } }));
    assert.deepEqual(body?.composeExtension?.attachments, []);
  });

  it('leaves out a card that Teams would not take, and tells the operator', async () => {
    const { titles, log } = await titlesOf([found(1), found(2, 25_000), found(3, 24_000)]);
    assert.deepEqual(titles, ['Result 1', 'Result 3']);
    assert.match(log.join('\n'), /^The search result "Result 2" is left out: its card has \d+ bytes\.$/);
  });

  it('gives as many as an answer can hold', async () => {
    const { titles } = await titlesOf([...many(4, 24_000), found(5)]);
    assert.deepEqual(titles, ['Result 1', 'Result 2', 'Result 3', 'Result 5']);
  });

  it('that takes too long is answered kindly in time, and its late failure disturbs nobody', async () => {
    const slow = new Map<string, (error: Error) => void>();
    const bot = await startBot(undefined, {
      searchWithin: 30,
      search: () => new Promise((_, reject) => slow.set('fail', reject)),
    });
    const { status, body } = await bot.post(searching('skole', { locale: 'en-GB' }));
    slow.get('fail')?.(new Error('too late'));
    assert.equal(status, 200);
    assert.deepEqual(body?.composeExtension, { type: 'message', text: 'Sorry (en-GB). Try again.' });
    assert.match(bot.log.join('\n'), /^A search took more than 30 ms/);
  });

  it('that fails is answered kindly, and the operator reads the cause', async () => {
    const bot = await startBot(undefined, { search: () => Promise.reject(new Error('index broken')) });
    const { status, body, text } = await bot.post(searching('skole', { locale: 'nn-NO' }));
    assert.equal(status, 200);
    assert.deepEqual(body?.composeExtension, { type: 'message', text: 'Sorry (nn-NO). Try again.' });
    assert.doesNotMatch(text, /index broken/);
    assert.match(bot.log.join(), /Answering a search failed: .*index broken/);
  });

  for (const [name, value] of Object.entries({
    'another command': { commandId: 'x\ny' },
    nothing: null,
    'a text': 'q',
  }))
    it(`with ${name} for a command gets a kind sentence, and the core is not asked`, async () => {
      const bot = await startBot();
      const { status, body } = await bot.post(invoke('composeExtension/query', value));
      assert.equal(status, 200);
      assert.deepEqual(body?.composeExtension, { type: 'message', text: 'Sorry (no locale). Try again.' });
      assert.deepEqual(bot.searched, []);
      assert.match(bot.log.join('|'), /^A search with the unknown command "(x y)?"[^\n]*$/);
    });
});

it('the names of the commands are those of the manifest', () => {
  const manifest = readFileSync(new URL('../../bot-manifest/manifest.json', import.meta.url), 'utf8');
  const { composeExtensions } = JSON.parse(manifest) as {
    composeExtensions: { commands: { id: string; parameters?: { name: string }[] }[] }[];
  };
  assert.deepEqual(
    composeExtensions.flatMap(({ commands }) =>
      commands.map(({ id, parameters = [] }) => [id, ...parameters.map((p) => p.name)]),
    ),
    [[FIND.command, FIND.parameter], [QUOTE]],
  );
});
