import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The Playground stops without a word when its file breaks one of these. */
describe('the sample for Microsoft’s Agents Playground', () => {
  const sample = parse(
    readFileSync(new URL('../../bot-manifest/m365agentsplayground.sample.yml', import.meta.url), 'utf8'),
  ) as Record<string, unknown> & {
    users: Record<string, string>[];
    currentUser: Record<string, string>;
    team: { channels: unknown[] };
  };
  const person = ['id', 'name', 'userPrincipleName', 'aadObjectId', 'givenName', 'surname', 'email'];

  it('has the keys the Playground wants, and its version as text', () => {
    assert.deepEqual(Object.keys(sample), ['version', 'tenantId', 'bot', 'currentUser', 'users', 'personalChat', 'groupChat', 'team']); // prettier-ignore
    assert.equal(sample.version, '0.1.0');
  });

  it('has five users beside the current one, all whole and different, and one channel', () => {
    assert.equal(sample.users.length, 5);
    assert.equal(sample.team.channels.length, 1);
    const everybody = [sample.currentUser, ...sample.users];
    for (const user of everybody) assert.deepEqual(Object.keys(user), person);
    for (const key of ['id', 'name', 'aadObjectId', 'email'])
      assert.equal(new Set(everybody.map((user) => user[key])).size, 6, key);
  });

  it('names nobody real: every address ends in .example', () => {
    for (const { email = '', userPrincipleName = '' } of [sample.currentUser, ...sample.users])
      for (const address of [email, userPrincipleName]) assert.match(address, /@kommune\.example$/);
  });
});
