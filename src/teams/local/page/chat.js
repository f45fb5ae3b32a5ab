import { Bot } from './bot.js';
import { clear, removeActivity, replaceActivity, showActivity, showNotSent, showOwn } from './log.js';
import { localeOf, startLanguage, texts, translate } from './texts.js';

const byId = (id) => document.getElementById(id);
const [form, input, typing, offline, examples] = ['composer', 'text', 'typing', 'offline', 'examples'].map(byId);
let language = startLanguage();
let bot;
const words = () => texts[language];

/** Sends an activity; whatever goes wrong is shown with a way to try again. */
async function send(activity, onBody = () => undefined) {
  try {
    onBody(await bot.post({ locale: localeOf(language), ...activity }));
  } catch (error) {
    console.error(error);
    showNotSent(words(), () => send(activity, onBody));
  }
}

function ask(text) {
  examples.hidden = true;
  showOwn(words().you, text);
  void send({ type: 'message', text, textFormat: 'plain' });
}

/** What the buttons of a card do. The pressed button is shown as the user's own words, so that the log tells what happened. */
const onCard = {
  submit(data, title) {
    const teams = data?.msteams;
    if (teams?.type === 'imBack') return ask(teams.value);
    showOwn(words().you, teams?.displayText ?? title);
    return send({ type: 'message', value: data });
  },
  execute(action, title, replace) {
    showOwn(words().you, title);
    return send({ type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' } }, (answer) => {
      if (typeof answer?.value === 'string') showActivity({ text: answer.value }, words(), onCard);
      else if (answer?.value) replace(answer.value);
    });
  },
};

const onBot = {
  activity(activity) {
    typing.textContent = activity.type === 'typing' ? words().typing : '';
    if (activity.type === 'message') showActivity(activity, words(), onCard);
  },
  update: (activity) => replaceActivity(activity, words(), onCard),
  delete: removeActivity,
  online: () => (offline.textContent = ''),
  offline: () => (offline.textContent = words().offline),
};

/** Joins a conversation; a new one is told to the bot, which then greets. */
function join(conversation) {
  bot?.close();
  clear();
  examples.hidden = false;
  typing.textContent = '';
  const id = conversation ?? crypto.randomUUID();
  sessionStorage.setItem('losen.conversation', id);
  bot = new Bot(id, onBot);
  if (!conversation) void send({ type: 'conversationUpdate' });
}

async function showExamples() {
  const response = await fetch(`/local/examples/${localeOf(language)}`);
  const buttons = (await response.json()).map((question) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = question;
    button.addEventListener('click', () => {
      ask(question);
      input.focus();
    });
    item.append(button);
    return item;
  });
  examples.querySelector('ul').replaceChildren(...buttons);
}

function speak(chosen) {
  language = chosen;
  translate(language);
  showExamples().catch((error) => console.error(error));
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = input.value.trim();
  if (!text) return;
  input.value = '';
  ask(text);
  input.focus();
});
input.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
byId('renew').addEventListener('click', () => {
  join();
  input.focus();
});
byId('language').value = language;
byId('language').addEventListener('change', (event) => speak(event.target.value));
speak(language);
join(sessionStorage.getItem('losen.conversation') ?? undefined);
input.focus();
