import { ConnectorFactory } from 'botframework-connector';

/** Teams has a handful of serviceUrls; more come only from somebody who makes them up. */
const MOST = 50;

/** Clients that the SDK would build anew for every turn, a sixth of the turn's work. One that cannot be built is tried again. */
export class Kept<T> {
  private readonly clients = new Map<string, Promise<T>>();

  get(key: string, build: () => Promise<T>): Promise<T> {
    const known = this.clients.get(key);
    if (known) return known;
    const client = build();
    if (this.clients.size < MOST) this.clients.set(key, client);
    client.catch(() => this.clients.delete(key));
    return client;
  }
}

export type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;

/** The SDK's factory of one turn, which builds only what is not kept from an earlier turn. */
export class KeepingFactory extends ConnectorFactory {
  constructor(
    private readonly factory: ConnectorFactory,
    private readonly kept: Kept<Connector>,
  ) {
    super();
  }

  override create(serviceUrl: string, audience?: string): Promise<Connector> {
    return this.kept.get(`${serviceUrl} ${audience ?? ''}`, () => this.factory.create(serviceUrl, audience));
  }
}
