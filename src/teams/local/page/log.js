import { draw } from './card.js';

const log = document.getElementById('log');

/** An element with a class and, if given, a text: never markup. */
function element(tag, className, text = '') {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}

/** Adds a bubble; the name before it is for screen readers, sight has side and colour. */
function bubble(who, name, content) {
  const node = element('article', `bubble ${who}`);
  node.append(element('span', 'hidden', `${name}: `), content);
  log.append(node);
  node.scrollIntoView({ block: node.offsetHeight > log.clientHeight ? 'start' : 'nearest' });
  return node;
}

export const clear = () => log.replaceChildren();

/** Shows what the user wrote or pressed. */
export const showOwn = (name, text) => bubble('own', name, element('p', 'text', text));

/** Shows that something could not be sent, with a button that tries again. */
export function showNotSent(words, retry) {
  const content = element('div', 'not-sent');
  const button = element('button', 'quiet', words.again);
  button.type = 'button';
  content.append(element('p', 'text', words.notSent), button);
  const node = bubble('trouble', 'Losen', content);
  button.addEventListener('click', () => {
    node.remove();
    retry();
  });
}

/** Shows an activity from the bot: its card, or its text where it has none. `on` is for the card's buttons. */
export function showActivity(activity, words, on) {
  const node = bubble('bot', 'Losen', content(activity, words, on));
  if (activity.id) node.dataset.activity = activity.id;
}

/** Puts a changed activity in the place of the one with the same id. */
export function replaceActivity(activity, words, on) {
  const old = find(activity.id);
  old?.replaceChildren(element('span', 'hidden', 'Losen: '), content(activity, words, on));
}

export const removeActivity = ({ id }) => find(id)?.remove();

const find = (id) => log.querySelector(`[data-activity="${CSS.escape(id)}"]`);

function content(activity, words, on) {
  const card = activity.attachments?.find(
    ({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive',
  );
  return (card && cardWith(card.content, words, on)) ?? element('p', 'text', activity.text ?? activity.summary ?? '');
}

/** A card whose `Action.Execute` may put another card in its place; the focus follows. */
function cardWith(json, words, on) {
  const frame = element('div', 'card');
  frame.tabIndex = -1;
  const replace = (next) => {
    const drawn = draw(next, { submit: on.submit, execute: (action, title) => on.execute(action, title, replace) });
    if (!drawn) return false;
    const hadFocus = frame.contains(document.activeElement);
    frame.replaceChildren(drawn);
    if (hadFocus) frame.focus();
    return true;
  };
  frame.setAttribute('role', 'group');
  frame.setAttribute('aria-label', words.card);
  return replace(json) ? frame : undefined;
}
