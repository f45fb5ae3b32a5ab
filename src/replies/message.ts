import { plansCard } from '../cards/choose-card.js';
import { detectLanguage } from '../questions/language.js';
import { tokenize } from '../questions/normalize.js';
import { TEXTS } from '../text/index.js';
import { alone } from './alone.js';
import { map } from './browse.js';
import { forgetMe, showData } from './my-data.js';
import type { Person } from './people.js';
import { municipalities } from './plans.js';
import { answerText } from './question.js';
import { languageOf, type Reply, type Sender } from './reply.js';
import { profileWords, setProfile, settingsForm, unclearWords } from './settings.js';
import { say, type Tools } from './tools.js';
import { unanswered } from './unanswered.js';

/** A message: a few words that are a command, words about oneself, or a question. */
export async function message(text: string, from: Sender, person: Person, tools: Tools): Promise<Reply> {
  const before = tools.memory.before(from)?.question.language;
  const language = person.profile.language ?? before ?? languageOf(from.locale);
  const small = tools.recognise(text, language);
  if (small) {
    const words = TEXTS[small.language];
    switch (small.id) {
      case 'restart':
        tools.memory.forget(from);
        return say(small.language, words.greeting);
      case 'greeting':
      case 'thanks':
      case 'help':
        return say(small.language, words[small.id]);
      case 'map':
        return map(undefined, person, small.language, tools);
      case 'plans':
        return plansCard(municipalities(tools), words.use.choosePlan, undefined, small.language);
      case 'unanswered':
        return alone(from, small.language, () => unanswered(from, person, small.language, tools));
    }
  }
  const words = profileWords(text, person, tools);
  if (!words) return answerText(text, from, person, language, tools);
  const spoken = detectLanguage(tokenize(text), language);
  switch (words.kind) {
    case 'set':
      return setProfile(words.change, from, spoken, tools);
    case 'which':
    case 'unknown':
      return unclearWords(words, person, spoken, tools);
    case 'form':
      return alone(from, spoken, () => settingsForm(person, spoken, tools));
    case 'show':
      return alone(from, spoken, () => showData(from, spoken, tools));
    case 'delete':
      return alone(from, spoken, () => forgetMe(false, from, spoken, tools));
  }
}
