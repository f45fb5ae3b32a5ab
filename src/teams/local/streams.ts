import type { Response } from 'restify';

/** What the bot did in a conversation: a new activity, a changed one, or one taken away. */
export type Delivery =
  | { kind: 'activity' | 'update'; activity: Record<string, unknown> & { id: string } }
  | { kind: 'delete'; activity: { id: string } };

const MOST_WAITING = 50;
const MOST_CONVERSATIONS = 200;

/** Carries deliveries to the pages that show a conversation. What comes while no page listens waits for the next one. */
export class Streams {
  private readonly pages = new Map<string, Set<Response>>();
  private readonly waiting = new Map<string, string[]>();

  deliver(conversation: string, delivery: Delivery): void {
    const event = `event: ${delivery.kind}\ndata: ${JSON.stringify(delivery.activity)}\n\n`;
    const pages = this.pages.get(conversation);
    if (pages) for (const page of pages) page.write(event);
    else this.keep(conversation, event);
  }

  /** Turns the response into a stream of server-sent events, open until the page goes or the server stops. */
  open(conversation: string, page: Response): void {
    const pages = this.pages.get(conversation) ?? new Set();
    this.pages.set(conversation, pages.add(page));
    page.once('close', () => {
      pages.delete(page);
      if (!pages.size) this.pages.delete(conversation);
    });
    page.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    page.write('retry: 1000\n\n');
    for (const event of this.waiting.get(conversation) ?? []) page.write(event);
    this.waiting.delete(conversation);
  }

  close(): void {
    for (const pages of this.pages.values()) for (const page of pages) page.end();
  }

  private keep(conversation: string, event: string): void {
    const events = [...(this.waiting.get(conversation) ?? []), event].slice(-MOST_WAITING);
    this.waiting.delete(conversation);
    this.waiting.set(conversation, events);
    const [oldest] = this.waiting.keys();
    if (this.waiting.size > MOST_CONVERSATIONS && oldest !== undefined) this.waiting.delete(oldest);
  }
}
