import type { Asked } from '../answers/conversation-state.js';
import type { Again } from './actions.js';

/** Every button repeats the question it stands under, and a card holds a dozen; longer ones leave the earlier texts out. */
const LONGEST = 600;

/** The question of an answer, so that a button can ask it again with one part changed, also when the conversation has gone on. */
export function againOf({ question, earlier, answer }: Asked): Again {
  const { text, level, age, services } = question;
  const whole = [...earlier, text].join('').length <= LONGEST;
  return {
    text,
    before: whole ? [...earlier] : [],
    plan: answer.plan,
    level: level ?? null,
    age: age ?? null,
    services: [...services].slice(0, 5),
  };
}
