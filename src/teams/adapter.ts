import { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js';
import type { Activity, TurnContext } from 'botbuilder';
import {
  AuthenticationConstants,
  AuthenticationError,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { connectorClient } from './connector-client.js';
import { tenantOf } from './incoming.js';
import { KeepingFactory, Kept, type Connector } from './kept-clients.js';

export interface Credentials {
  appId: string;
  appType: string;
  password?: string;
  tenantId?: string;
}

/** Where tokens come from and go to. Only the tests give another than Microsoft's. */
export interface Authority {
  openIdMetadataUrl: string;
  credentialsFactory?: ServiceClientCredentialsFactory;
}

/** An HTTP answer; `refused` says, for the operator only, why the caller was turned away. */
export interface Answer {
  status: number;
  body?: unknown;
  refused?: string;
}

/** The SDK drops its defaults for all of these as soon as one is given, so all seven are. */
const endpoints = (metadata = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl) => ({
  ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
  ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
  ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
  OAuthUrl: AuthenticationConstants.OAuthUrl,
  ToBotFromChannelOpenIdMetadataUrl: metadata,
  ToBotFromEmulatorOpenIdMetadataUrl: AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
  CallerId: 'urn:botframework:azure',
});

/** Errors of the token library that the SDK forgets to turn into «not authorised»: signature, algorithm, not yet valid. */
const BAD_TOKEN = new Set(['JsonWebTokenError', 'NotBeforeError']);

/** The SDK's adapter; without credentials it lets everybody in, which only local mode may do. */
export class LosenAdapter extends TeamsAdapter {
  constructor(credentials?: Credentials, authority?: Authority) {
    super(
      credentials && {
        MicrosoftAppId: credentials.appId,
        MicrosoftAppType: credentials.appType,
        ...(credentials.password && { MicrosoftAppPassword: credentials.password }),
        ...(credentials.tenantId && { MicrosoftAppTenantId: credentials.tenantId }),
        ...endpoints(authority?.openIdMetadataUrl),
      },
      authority?.credentialsFactory,
      undefined,
      { httpClient: connectorClient() },
    );
    const sdk = this.botFrameworkAuthentication;
    const build = sdk.createUserTokenClient.bind(sdk);
    const signIn = new Kept<Awaited<ReturnType<typeof build>>>();
    sdk.createUserTokenClient = (identity) => signIn.get('', () => build(identity));
  }

  private readonly connectors = new Kept<Connector>();

  /**
   * Runs one turn. Stands in for the SDK's `process`, which answers 500 to some forged tokens, prints a stack for every
   * stranger at the door and tells the caller why it refused.
   * @param tenants the tenants that are served; a valid token says nothing about the tenant. Undefined: all.
   * @returns the HTTP answer: 401 without a valid token, 403 for another tenant. Throws when the turn itself fails.
   */
  async receive(
    header: string,
    activity: Activity,
    tenants: readonly string[] | undefined,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<Answer> {
    const caller = await this.authenticate(header, activity);
    if (caller instanceof Error) return { status: 401, body: { error: 'Unauthorized' }, refused: caller.message };
    const tenant = tenantOf(activity);
    if (tenants && !tenants.includes(tenant))
      return { status: 403, body: { error: 'This tenant is not served' }, refused: `tenant "${tenant}" is not served` };
    const response = await this.processActivity(caller, activity, turn);
    return { status: response?.status ?? 200, body: response?.body as unknown };
  }

  private async authenticate(header: string, activity: Activity) {
    try {
      const caller = await this.botFrameworkAuthentication.authenticateRequest(activity, header);
      const { connectorFactory } = caller;
      return connectorFactory
        ? { ...caller, connectorFactory: new KeepingFactory(connectorFactory, this.connectors) }
        : caller;
    } catch (error) {
      if (error instanceof AuthenticationError || (error instanceof Error && BAD_TOKEN.has(error.name))) return error;
      throw error; // the issuer cannot be reached: our trouble, not the caller's
    }
  }
}
