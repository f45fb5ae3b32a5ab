/** Adaptive Cards in the page's own colours: CSS variables, so that a change between light and dark reaches cards already shown. */
const colour = (name) => ({ default: `var(--${name})`, subtle: `var(--${name}-subtle, var(--${name}))` });
const foreground = {
  default: colour('text'),
  dark: colour('text'),
  light: colour('text'),
  accent: colour('accent'),
  good: colour('good'),
  warning: colour('warning'),
  attention: colour('attention'),
};
const container = (name) => ({
  backgroundColor: `var(--${name}-back)`,
  borderColor: `var(--${name}-line)`,
  foregroundColors: foreground,
});

const style = {
  fontFamily: 'inherit',
  fontSizes: { small: 14, default: 16, medium: 17, large: 20, extraLarge: 24 },
  lineHeights: { small: 20, default: 23, medium: 24, large: 27, extraLarge: 31 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  supportsInteractivity: true,
  containerStyles: {
    default: { backgroundColor: 'transparent', foregroundColors: foreground },
    emphasis: container('emphasis'),
    accent: container('accent'),
    good: container('good'),
    warning: container('warning'),
    attention: container('attention'),
  },
  factSet: { title: { weight: 'Bolder', wrap: true, maxWidth: 130 }, value: { wrap: true }, spacing: 12 },
  inputs: {
    label: { inputSpacing: 'small', requiredInputs: { suffix: ' *' } },
    errorMessage: { color: 'attention', size: 'small' },
  },
  actions: {
    maxActions: 6,
    spacing: 'Medium',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'default' },
  },
};

const reference = (sign) => `&#${sign.charCodeAt(0)};`;
const escaped = (text) => text.replace(/[&<>"']/g, reference);

/** A sign after a backslash is put away as its number between two signs that no text has, and comes back as itself at the end. */
const putAway = (text) =>
  text.replace(/[\uE000\uE001]/g, '').replace(/\\([!-/:-@[-`{-~])/g, (_, sign) => `\uE000${sign.charCodeAt(0)}\uE001`);
const broughtBack = (html) => html.replace(/\uE000(\d+)\uE001/g, '&#$1;');

/**
 * The Markdown that Teams reads in cards: bold, italics, links, lists, and a backslash before a sign that is meant as itself.
 * The text is escaped first, so it can bring no markup of its own.
 */
export function toHtml(text) {
  const inline = escaped(putAway(text))
    .replace(/\[([^\]]+)\]\((https?:[^\s)]+)\)/g, '<a href="$2" target="_blank" rel="noopener noreferrer">$1</a>')
    .replace(/\*\*(?=\S)(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])_(?=\S)([^_]+)_(?=[\s).,:;!?]|$)/g, '$1<em>$2</em>');
  const lines = inline.split(/\r?\n/).map((line) => line.replace(/^\s*[-*] +/, '•\u00a0'));
  return broughtBack(lines.join('<br>'));
}

/** Opens web addresses only, in a tab of their own that knows nothing of this page. */
export function open(address) {
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol))
    window.open(address, '_blank', 'noopener,noreferrer');
}

/**
 * Draws a card.
 * @param on submit(data, title) and execute(action, title)
 * @returns the element, or undefined where the card cannot be drawn and its text must do
 */
export function draw(json, on) {
  const { AdaptiveCard, HostConfig, OpenUrlAction, SubmitAction, ExecuteAction } = globalThis.AdaptiveCards;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = toHtml(text);
    result.didProcess = true;
  };
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(style);
  card.onAnchorClicked = (_element, anchor) => {
    open(anchor.href);
    return true;
  };
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction) open(action.url);
    else if (action instanceof ExecuteAction)
      on.execute({ type: 'Action.Execute', id: action.id, verb: action.verb, data: action.data }, action.title);
    else if (action instanceof SubmitAction) on.submit(action.data, action.title);
  };
  try {
    card.parse(json);
    const drawn = card.render();
    drawn?.removeAttribute('tabindex'); // the buttons are stops enough
    return drawn;
  } catch (error) {
    console.error('The card could not be drawn:', error);
    return undefined;
  }
}
