import type { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js';

type Options = NonNullable<ConstructorParameters<typeof TeamsAdapter>[3]>;
type HttpClient = NonNullable<Options['httpClient']>;

const TIMEOUT_MS = 10_000;
const LONGEST_WAIT_S = 5;

/**
 * Carries the SDK's calls to the Bot Connector. The SDK's own client has no timeout, and sleeps inside the turn for as long as
 * `Retry-After` says; this one gives up after `timeoutMs` and shortens the wait. The SDK's retries stand above it unchanged.
 */
export function connectorClient(timeoutMs = TIMEOUT_MS): HttpClient {
  return {
    async sendRequest(request) {
      const response = await fetch(request.url, {
        method: request.method,
        headers: request.headers.rawHeaders(),
        body: request.body as string | undefined,
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      });
      const headers = request.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      response.headers.forEach((value, name) => {
        headers.set(name, name === 'retry-after' ? shortened(value) : value);
      });
      return { request, status: response.status, headers, bodyAsText: await response.text() };
    },
  };
}

/** `Retry-After` is seconds or a date; whatever it is, the turn waits 5 s at most. */
function shortened(retryAfter: string): string {
  const seconds = Number(retryAfter);
  return seconds <= LONGEST_WAIT_S ? retryAfter : String(LONGEST_WAIT_S);
}
