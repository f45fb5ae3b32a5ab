import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Action } from '../../src/cards/actions.js';
import { openStorage } from '../../src/storage/open.js';
import { seedsIn } from './seeds.js';
import { LANGUAGES, SCOPES, type Language, type Scope } from './teams-activity.js';
import { startLosen, type Losen } from './teams-client.js';
import { walk, type Walked } from './walk.js';

/** What only one's own chat offers, and what only others' company does. */
const OWN = ['data', 'forget', 'save', 'suggest', 'synonym', 'unanswered'];
const PUBLIC = ['private'];
const EVERY = Action.options.map((option) => option.shape.do.value).sort();
/** The kinds of payload that a test would miss if its button were gone. */
const KINDS = ['ask level', 'guide guide level step', 'more level from', 'plan question', 'plans question', 'cell level from', 'open arena', 'open service', 'open plan', 'open measure', 'open action', 'open guide'] as const; // prettier-ignore

describe('every card, button, scope and command', function () {
  this.timeout(300_000);
  let losen: Losen;
  afterEach(() => losen.stop());

  const walkAll = (language: Language, scope: Scope): Promise<Walked> =>
    walk(losen, { client: language, scope, user: 'kari' }, seedsIn(language), { depth: 3, alike: 5 });

  function holds({ complaints, kinds }: Walked, scope: Scope): void {
    assert.deepEqual(complaints, []);
    const pressed = new Set([...kinds].map((kind) => kind.split(' ')[0]));
    const hidden = scope === 'personal' ? PUBLIC : OWN;
    assert.deepEqual([...pressed].sort(), EVERY.filter((deed) => !hidden.includes(deed)));
    assert.deepEqual(KINDS.filter((kind) => !kinds.has(kind)), []);
    assert.deepEqual(losen.log, [], 'the operator has nothing to read');
  } // prettier-ignore

  for (const language of LANGUAGES)
    for (const scope of SCOPES)
      it(`is answered rightly in ${language} in the scope ${scope}, whatever is pressed`, async () => {
        losen = await startLosen({ owners: ['29:kari'] });
        holds(await walkAll(language, scope), scope);
      });

  it('is answered rightly with a real database', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'losen-bot-'));
    const stores = await openStorage({ dataDir });
    losen = await startLosen({ owners: ['29:kari'], stores });
    try {
      holds(await walkAll('nb', 'personal'), 'personal');
    } finally {
      await stores.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  for (const language of LANGUAGES)
    it(`is answered rightly in ${language} where Losen asks for the municipality`, async () => {
      losen = await startLosen({ plan: null, owners: ['29:kari'] });
      for (const scope of SCOPES) {
        const seeds = seedsIn(language).slice(0, 24);
        const walked = await walk(losen, { client: language, scope, user: scope }, seeds, { depth: 2, alike: 3 });
        assert.deepEqual(walked.complaints, []);
        assert.ok(walked.kinds.has('plan question'));
      }
      assert.deepEqual(losen.log, []);
    });
});
