import { request } from 'node:http';

/** A request whose Host header (and any other) may be a lie, which `fetch` does not allow. Gives status, headers and body. */
export function rawRequest(
  url: string,
  headers: Record<string, string>,
  body?: string,
): Promise<{ status: number | undefined; headers: Record<string, string | string[] | undefined>; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: body === undefined ? 'GET' : 'POST', headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, text });
      });
    });
    sent.on('error', reject).end(body);
  });
}
