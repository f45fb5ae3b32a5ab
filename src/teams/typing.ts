/** Teams wants a reply or a typing indicator within 2 s. */
const FIRST_AFTER_MS = 1_000;
/** Teams shows an indicator for a few seconds; one thread takes 8 sends in 2 s, so this is far below the limit. */
const AGAIN_AFTER_MS = 4_000;

/**
 * Waits for `work`; as long as it takes more than a second, `sendTyping` is called now and then.
 * Each turn has its own timer: teams-ai shares one between all turns, so that a quick answer silences a slow one's indicator.
 * @returns what `work` gives. A failing indicator never fails the turn.
 */
export async function whileTyping<T>(work: Promise<T>, sendTyping: () => Promise<unknown>): Promise<T> {
  let sending: Promise<unknown> = Promise.resolve();
  const show = () => {
    sending = sendTyping().catch(() => undefined);
    timer = setTimeout(show, AGAIN_AFTER_MS);
  };
  let timer = setTimeout(show, FIRST_AFTER_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    await sending; // an indicator that arrives after the reply would seem to promise another one
  }
}
