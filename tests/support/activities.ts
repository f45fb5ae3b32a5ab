/** Activities as Teams and the chat page send them; `over` replaces or adds fields. */
export type Body = Record<string, unknown>;

export const SERVICE_URL = 'http://127.0.0.1:9/';

export const message = (text: string, over: Body = {}): Body => ({
  type: 'message',
  id: 'a1',
  channelId: 'webchat',
  serviceUrl: SERVICE_URL,
  conversation: { id: 'c1', conversationType: 'personal' },
  from: { id: 'u1', name: 'Kari' },
  recipient: { id: 'losen', name: 'Losen' },
  text,
  ...over,
});

/** Asks for the replies in the HTTP response instead of at the serviceUrl. */
export const asking = (text: string, over: Body = {}): Body =>
  message(text, { deliveryMode: 'expectReplies', ...over });

export const pressed = (data: Body, over: Body = {}): Body => ({ ...message('', over), text: undefined, value: data });

export const executed = (action: unknown, over: Body = {}): Body => ({
  ...message('', over),
  ...{ type: 'invoke', name: 'adaptiveCard/action', text: undefined, value: { action, trigger: 'manual' } },
});

/** What Teams asks for and waits for, other than a card's button. */
export const invoke = (name: string, value: unknown, over: Body = {}): Body => ({
  ...message('', over),
  ...{ type: 'invoke', name, text: undefined, value },
});

/** A search from the compose box. */
export const searching = (text: unknown, over: Body = {}): Body =>
  invoke('composeExtension/query', { commandId: 'finn', parameters: [{ name: 'q', value: text }] }, over);

/** «Hva sier planen?» chosen on a message. */
export const quoting = (body: unknown, over: Body = {}): Body =>
  invoke('composeExtension/fetchTask', { commandId: 'sier-planen', messagePayload: { id: '1', body } }, over);

export const added = (over: Body = {}): Body => ({
  ...message('', over),
  ...{ type: 'conversationUpdate', text: undefined, membersAdded: [{ id: 'u1' }, { id: 'losen' }] },
});

export const card = (title: string): Body => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: title, wrap: true }],
});
