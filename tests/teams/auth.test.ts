import assert from 'node:assert/strict';
import sinon from 'sinon';
import { message } from '../support/activities.js';
import { startConnector, type FakeConnector } from '../support/fake-connector.js';
import {
  APP_ID,
  FakeCredentials,
  ISSUER,
  OUTGOING_TOKEN,
  startIssuer,
  strangersKey,
  type Issuer,
} from '../support/fake-issuer.js';
import { startBot, stopAll, type RunningBot } from '../support/running-bot.js';

const NOW = Date.parse('2027-03-01T10:00:00Z');
const minutes = (n: number) => NOW / 1000 + n * 60;
const TENANT = { tenant: { id: 'loten' } };

describe('required mode: who may talk to the bot', () => {
  let issuer: Issuer;
  let connector: FakeConnector;
  let bot: RunningBot;
  const claims = (over: Record<string, unknown> = {}) => ({
    ...{ iss: ISSUER, aud: APP_ID, nbf: minutes(-5), exp: minutes(55), serviceurl: connector.serviceUrl },
    ...over,
  });
  const teams = (over: Record<string, unknown> = {}) =>
    message('hei', { channelId: 'msteams', serviceUrl: connector.serviceUrl, channelData: TENANT, ...over });
  const start = (openIdMetadataUrl: string) =>
    startBot(undefined, {
      bot: { auth: 'required', appId: APP_ID, appType: 'MultiTenant', password: 'secret' },
      authority: { openIdMetadataUrl, credentialsFactory: new FakeCredentials() },
      tenants: ['loten'],
    });

  before(async () => {
    sinon.useFakeTimers({ now: NOW, toFake: ['Date'] });
    sinon.stub(console, 'error'); // the SDK prints every token it refuses
    issuer = await startIssuer();
    connector = await startConnector();
    bot = await start(issuer.openIdMetadataUrl);
  });
  beforeEach(() => {
    connector.sent.length = 0;
    bot.heard.length = 0;
  });
  after(async () => {
    sinon.restore();
    await stopAll();
    await issuer.close();
    await connector.close();
  });

  const welcome: [string, () => string][] = [
    ['a valid token', () => issuer.token(claims())],
    ['a token that ran out 4 minutes ago, within the tolerance', () => issuer.token(claims({ exp: minutes(-4) }))],
  ];
  for (const [name, token] of welcome)
    it(`${name} is let in, and the reply carries the bot's own token`, async () => {
      const { status } = await bot.post(teams(), { Authorization: `Bearer ${token()}` });
      assert.equal(status, 200);
      assert.equal(connector.sent[0]?.text, 'echo: hei');
      assert.equal(connector.tokens.at(-1), `Bearer ${OUTGOING_TOKEN}`);
    });

  // prettier-ignore
  const strangers: [string, () => string | undefined, Record<string, unknown>?][] = [
    ['no header', () => undefined],
    ['an empty header', () => ''],
    ['another scheme', () => 'Basic dXNlcjpwYXNz'],
    ['a scheme without token', () => 'Bearer'],
    ['garbage', () => 'Bearer x.y.z'],
    ['garbage in base64', () => 'Bearer e30.e30.e30'],
    ['another audience', () => `Bearer ${issuer.token(claims({ aud: 'another-bot' }))}`],
    ['another issuer', () => `Bearer ${issuer.token(claims({ iss: 'https://evil.example' }))}`],
    ['an unknown key', () => `Bearer ${issuer.token(claims(), { kid: 'k2' })}`],
    ["a stranger's signature", () => `Bearer ${issuer.token(claims(), {}, strangersKey)}`],
    ['a changed payload', () => `Bearer ${issuer.token(claims()).replace(/\.[^.]+\./, `.${issuer.unsigned(claims({ x: 1 })).split('.')[1] ?? ''}.`)}`],
    ['a token that ran out 10 minutes ago', () => `Bearer ${issuer.token(claims({ exp: minutes(-10) }))}`],
    ['a token of tomorrow', () => `Bearer ${issuer.token(claims({ nbf: minutes(60), exp: minutes(90) }))}`],
    ['no signature (alg none)', () => `Bearer ${issuer.unsigned(claims())}`],
    ['the public key as secret (HS256)', () => `Bearer ${issuer.confused(claims())}`],
    ['a token for another serviceUrl', () => `Bearer ${issuer.token(claims({ serviceurl: 'https://evil.example/' }))}`],
    ['a token for no serviceUrl', () => `Bearer ${issuer.token(claims({ serviceurl: undefined }))}`],
    ['an activity with another serviceUrl', () => `Bearer ${issuer.token(claims())}`, { serviceUrl: 'https://evil.example/' }],
    ['a channel the key does not endorse', () => `Bearer ${issuer.token(claims())}`, { channelId: 'webchat' }],
    ['the emulator channel', () => `Bearer ${issuer.token(claims())}`, { channelId: 'emulator' }],
    ['the ASE channel', () => `Bearer ${issuer.token(claims())}`, { channelId: 'AseChannel' }],
  ];
  for (const [name, header, over] of strangers)
    it(`${name} gets 401, is not told why, and does not reach the core`, async () => {
      const authorization = header();
      const answer = await bot.post(teams(over), authorization === undefined ? {} : { Authorization: authorization });
      assert.equal(answer.status, 401);
      assert.deepEqual(answer.body, { error: 'Unauthorized' });
      assert.deepEqual(bot.heard, []);
      assert.deepEqual(connector.sent, []);
    });

  for (const [name, over] of Object.entries({
    'another tenant': { channelData: { tenant: { id: 'evil' } } },
    'another tenant on the conversation': { conversation: { id: 'c1', tenantId: 'evil' } },
    'no tenant': { channelData: undefined },
  }))
    it(`${name} gets 403, also with a valid token`, async () => {
      const { status } = await bot.post(teams(over), { Authorization: `Bearer ${issuer.token(claims())}` });
      assert.equal(status, 403);
      assert.deepEqual(bot.heard, []);
    });

  it('the operator learns of it in one line, however many come', () => {
    assert.equal(bot.log.length, 1);
    assert.match(bot.log[0] ?? '', /Refused 1 request/);
  });

  it('an issuer that cannot be reached gives 500 without details, and lets nobody in', async () => {
    const alone = await start('http://127.0.0.1:9/');
    const { status, body } = await alone.post(teams(), { Authorization: `Bearer ${issuer.token(claims())}` });
    assert.equal(status, 500);
    assert.deepEqual(body, { error: 'The bot could not handle this activity.' });
    assert.deepEqual(alone.heard, []);
    assert.equal(alone.log.length, 1);
  });
});
