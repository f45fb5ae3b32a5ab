import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStorage, type Storage } from '../../src/storage/open.js';
import { TEXTS } from '../../src/text/index.js';
import { LANGUAGES } from './teams-activity.js';
import { startLosen, type Losen } from './teams-client.js';

const QUESTION = {
  nb: 'hvem kontakter jeg på gult nivå for en fireåring?',
  nn: 'kven kontaktar eg på gult nivå for ein fireåring?',
  en: 'who do I contact at yellow level for a 4-year-old?',
};

describe('a database that is closed in the middle', () => {
  let dataDir: string;
  let storage: Storage;
  let losen: Losen;
  before(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'losen-bot-'));
    storage = await openStorage({ dataDir });
    losen = await startLosen({ stores: storage, owners: ['29:nb', '29:nn', '29:en'] });
    for (const user of LANGUAGES)
      await losen.submit({ do: 'save', plan: 'lom', speech: user, language: user }, { user, client: user });
    await storage.close();
  });
  after(async () => {
    await losen.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  for (const language of LANGUAGES) {
    const { use, failed } = TEXTS[language];
    const who = { user: `${language}2`, client: language };
    const owner = { user: language, client: language };
    const heard = async (turn: ReturnType<Losen['say']>): Promise<string> => {
      const { status, replies } = await turn;
      assert.equal(status, 200);
      assert.equal(replies.length, 1);
      assert.ok(!replies[0]?.text.includes(failed));
      return replies[0]?.text ?? '';
    };
    const press = (data: object) => heard(losen.submit({ language, ...data }, owner));

    it(`costs no answer, and what is missing is said once: ${language}`, async () => {
      const first = await heard(losen.say(QUESTION[language], who));
      assert.ok(first.startsWith(use.down), first);
      assert.match(first, /Sped/);
      const again = await heard(losen.say(QUESTION[language], who));
      assert.ok(!again.includes(use.down));
    });

    it(`is told of where something should be kept, shown, or deleted: ${language}`, async () => {
      assert.ok((await heard(losen.say({ nb: 'mine data', nn: 'mine data', en: 'my data' }[language], who))).includes(use.down));
      assert.equal(await press({ do: 'data' }), use.down);
      assert.equal(await press({ do: 'save', plan: 'loten', speech: language }), use.forNow);
      assert.equal(await press({ do: 'forget', sure: true }), use.notDeleted);
      assert.equal(await press({ do: 'rate', text: 'FORT?', key: 'loten/arena/rektormoeter', verdict: 'helpful' }), use.notKept);
      assert.equal(await press({ do: 'report', text: 'rugby?', plan: 'loten' }), use.notKept);
      assert.equal(await press({ do: 'unanswered' }), use.listDown);
      assert.ok((await press({ do: 'settings' })).startsWith(use.down));
    }); // prettier-ignore

    it(`leaves the search and the dialog as they are: ${language}`, async () => {
      const query = { commandId: 'finn', parameters: [{ name: 'q', value: QUESTION[language] }] };
      const { posted } = await losen.invoke('composeExtension/query', query, who);
      assert.ok((posted.body?.composeExtension?.attachments ?? []).length > 0);
    });
  }
});
