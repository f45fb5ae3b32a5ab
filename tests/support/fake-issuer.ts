import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AppCredentials,
  PasswordServiceClientCredentialFactory,
  type AuthenticatorResult,
} from 'botframework-connector';

export const APP_ID = '11111111-2222-3333-4444-555555555555';
export const ISSUER = 'https://api.botframework.com';
export const OUTGOING_TOKEN = 'outgoing-token';

type Claims = Record<string, unknown>;

export interface Issuer {
  openIdMetadataUrl: string;
  /** A token signed with the published key; `header` and `key` let a test forge one. */
  token: (claims: Claims, header?: Claims, key?: KeyObject) => string;
  unsigned: (claims: Claims) => string;
  /** Signed with the published key as if it were a shared secret. */
  confused: (claims: Claims) => string;
  close: () => Promise<void>;
}

const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
export const strangersKey = newKeys().privateKey;
const packed = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Publishes a key over HTTP on loopback as the Bot Service does, and signs tokens with it. */
export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = newKeys();
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', endorsements: ['msteams'] };
  const server = createServer((req, res) => {
    const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    res.setHeader('Content-Type', 'application/json');
    res.end(JSON.stringify(req.url === '/keys' ? { keys: [jwk] } : { issuer: ISSUER, jwks_uri: `${base}/keys` }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    openIdMetadataUrl: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1/.well-known/openidconfiguration`,
    token: (claims, header = {}, key = privateKey) => {
      const content = `${packed({ alg: 'RS256', typ: 'JWT', kid: 'k1', ...header })}.${packed(claims)}`;
      return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
    },
    unsigned: (claims) => `${packed({ alg: 'none', typ: 'JWT', kid: 'k1' })}.${packed(claims)}.`,
    confused: (claims) => {
      const content = `${packed({ alg: 'HS256', typ: 'JWT', kid: 'k1' })}.${packed(claims)}`;
      const secret = publicKey.export({ format: 'pem', type: 'spki' });
      return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

class FixedToken extends AppCredentials {
  protected override refreshToken(): Promise<AuthenticatorResult> {
    return Promise.resolve({ accessToken: OUTGOING_TOKEN, expiresOn: new Date('2099-01-01') });
  }
}

/** The bot's own credentials without Microsoft's sign-in, which cannot be reached over loopback http. */
export class FakeCredentials extends PasswordServiceClientCredentialFactory {
  constructor() {
    super(APP_ID, 'secret');
  }

  override createCredentials(appId: string, audience: string) {
    return Promise.resolve(new FixedToken(appId, undefined, audience));
  }
}
