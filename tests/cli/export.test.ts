import assert from 'node:assert/strict';
import { command, linesOf, type Finished } from '../support/command.js';
import { ExportLine } from '../support/contract.js';
import { losen } from '../support/losen.js';

describe('npm run knowledge -- export', () => {
  let finished: Finished;
  let lines: Record<string, unknown>[];
  before(async function () {
    this.timeout(60_000);
    finished = await command('knowledge', ['export']);
    lines = linesOf(finished.stdout).map((line) => JSON.parse(line) as Record<string, unknown>);
  });

  it('ends well, and writes nothing to standard error', () => {
    assert.equal(finished.status, 0);
    assert.equal(finished.stderr, '');
  });

  it('writes every record of every plan, each once', () => {
    const records = [...losen().knowledge.plans.values()].flatMap((plan) => plan.records);
    const written = lines.map(({ plan, kind, id }) => [plan, kind, id].join('/'));
    assert.equal(written.length, records.length);
    assert.deepEqual(new Set(written), new Set(records.map((r) => r.key)));
  });

  it('writes every key of the contract on every line', () => {
    for (const line of lines) {
      const { success, error } = ExportLine.safeParse(line);
      assert.ok(success, `${String(line.plan)}/${String(line.id)}: ${error?.message ?? ''}`);
    }
  });

  it('tells every record in the language of its plan and in English', () => {
    for (const line of lines) {
      const { plan, id, summary } = ExportLine.parse(line);
      const language = losen().knowledge.plans.get(plan)?.plan.language ?? 'nb';
      assert.ok(summary[language] && summary.en, `${plan}/${id}`);
    }
  });

  it('gives a measure its level and the name of its service', () => {
    const measures = lines.filter(({ kind }) => kind === 'measure').map((line) => ExportLine.parse(line));
    assert.ok(measures.length > 200);
    for (const { id, level, service } of measures) assert.ok(level && service, id);
  });

  it('shows how it is used when it is not understood', async () => {
    const { status, stdout, stderr } = await command('knowledge', ['exprot']);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /Usage[\s\S]*export/);
  });
});
