import assert from 'node:assert/strict';
import { readPackageEnv } from '../../bot-manifest/env.js';
import { ENV } from './sample.js';

const problems = (env: Record<string, string | undefined>): string[] => {
  const read = readPackageEnv(env);
  return 'problems' in read ? read.problems : [];
};

describe('the environment of the Teams package', () => {
  it('is read as it stands', () => {
    assert.deepEqual(readPackageEnv(ENV), { values: ENV, notes: [] });
  });

  it('names every variable that is missing, all at once', () => {
    assert.deepEqual(
      problems({ MICROSOFT_APP_ID: ' ', BOT_HOST: '' }).map((problem) => problem.split('. ')[0]),
      ['MICROSOFT_APP_ID is not set', 'TEAMS_APP_ID is not set', 'BOT_HOST is not set'],
    );
  });

  it('may lack the pages, says which, and links home instead', () => {
    const read = readPackageEnv({ ...ENV, DEVELOPER_PRIVACY: '', DEVELOPER_NAME: undefined });
    assert.ok('values' in read);
    assert.equal(read.values.DEVELOPER_NAME, 'Losen');
    assert.equal(read.values.DEVELOPER_PRIVACY, 'https://losen.example-kommune.no/');
    assert.deepEqual(read.notes.map((note) => note.split('. ')[0]), ['Not set: DEVELOPER_PRIVACY']); // prettier-ignore
  });

  for (const [name, value, expected] of [
    ['MICROSOFT_APP_ID', 'losen', /^MICROSOFT_APP_ID is not an id\./],
    ['MICROSOFT_APP_ID', '00000000-0000-0000-0000-000000000000', /^MICROSOFT_APP_ID is not an id\./],
    ['TEAMS_APP_ID', `${ENV.TEAMS_APP_ID}0`, /^TEAMS_APP_ID is not an id\./],
    ['BOT_HOST', 'https://losen.example-kommune.no', /^BOT_HOST is not a host name\./],
    ['BOT_HOST', 'losen.example-kommune.no/api', /^BOT_HOST is not a host name\./],
    ['BOT_HOST', 'losen.example-kommune.no:443', /^BOT_HOST is not a host name\./],
    ['BOT_HOST', '*.example-kommune.no', /^BOT_HOST is not a host name\./],
    ['BOT_HOST', 'localhost', /^BOT_HOST is not a host name\./],
    ['BOT_HOST', '10.0.0.7', /^BOT_HOST is not a host name\./],
    ['DEVELOPER_NAME', 'x'.repeat(33), /^DEVELOPER_NAME is longer than 32 characters\./],
    ['DEVELOPER_TERMS', 'http://www.example-kommune.no/vilkar', /^DEVELOPER_TERMS must be a whole address/],
    ['DEVELOPER_WEBSITE', 'example-kommune.no', /^DEVELOPER_WEBSITE must be a whole address/],
  ] as const)
    it(`refuses ${name}=${value}`, () => {
      const found = problems({ ...ENV, [name]: value });
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', expected);
    });

  it('reads ids and hosts in capitals as the same ones', () => {
    const read = readPackageEnv({
      ...ENV,
      TEAMS_APP_ID: ENV.TEAMS_APP_ID.toUpperCase(),
      BOT_HOST: 'Losen.Example-Kommune.NO',
    });
    assert.deepEqual('values' in read && read.values, ENV);
  });
});
