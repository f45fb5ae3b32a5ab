/** Who sits here: one per browser, so that what Losen keeps of a user lasts over a new conversation and a new tab. */
function userId() {
  const known = window.localStorage.getItem('losen.user');
  if (known) return known;
  const id = `user-${crypto.randomUUID()}`;
  window.localStorage.setItem('losen.user', id);
  return id;
}

/** The page's line to the bot: activities go to `/api/messages` as from any client, what the bot says comes as a stream. */
export class Bot {
  /**
   * @param conversation id of the conversation
   * @param on what to call: activity, update, remove, online, offline
   */
  constructor(conversation, on) {
    this.conversation = conversation;
    this.stream = new EventSource(`/local/conversations/${encodeURIComponent(conversation)}`);
    this.stream.addEventListener('open', () => on.online());
    this.stream.addEventListener('error', () => on.offline());
    for (const kind of ['activity', 'update', 'delete'])
      this.stream.addEventListener(kind, (event) => on[kind](JSON.parse(event.data)));
  }

  close() {
    this.stream.close();
  }

  /** Sends one activity. Gives the body of the answer (only invokes have one); throws where the bot did not take it. */
  async post(activity) {
    const user = { id: userId(), name: 'Local user', role: 'user' };
    const response = await fetch('/api/messages', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        id: crypto.randomUUID(),
        timestamp: new Date().toISOString(),
        channelId: 'webchat',
        serviceUrl: `${location.origin}/_connector/`,
        conversation: { id: this.conversation, conversationType: 'personal' },
        from: user,
        recipient: { id: 'losen', name: 'Losen', role: 'bot' },
        ...(activity.type === 'conversationUpdate' && { membersAdded: [user] }),
        ...activity,
      }),
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    const body = await response.text();
    return body ? JSON.parse(body) : undefined;
  }
}
