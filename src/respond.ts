import { ask, type Asked, type Context } from './answers/conversation-state.js';
import type { Library } from './answers/library.js';
import { acuteLines } from './cards/acute-box.js';
import { plainText } from './cards/plain-text.js';
import type { Emergency } from './knowledge/emergency.js';
import type { PlanKnowledge } from './knowledge/load.js';
import type { Acute } from './safety/acute.js';
import type { Guards } from './safety/guards.js';
import { withoutMarks, type PersonalKind } from './safety/personal-data.js';
import { TEXTS } from './text/index.js';

/** What answers are made with. */
export interface Desk {
  library: Library;
  guards: Guards;
  emergency: Emergency;
}

/** An answer, and what the guards saw before the question was read. */
export interface Responded extends Asked {
  acute: Acute | null;
  personalData: readonly PersonalKind[];
}

/**
 * Answers a text: danger first, then personal data is taken out, and only what is left is read, answered and remembered.
 * `plan` is the asker's own.
 */
export function respond(text: string, plan: string, { library, guards }: Desk, context: Context = {}): Responded {
  const own = knowledgeOf(plan, library);
  const acute = guards.acute(text, own);
  const clean = guards.redact(text, own, context.language ?? context.before?.question.language ?? 'nb');
  const urgent = acute ? DANGER_CONCERNS[acute.kind] : undefined;
  return {
    ...ask(withoutMarks(clean.text), plan, library, { ...context, ...(urgent && { urgent }) }),
    acute,
    personalData: clean.kinds,
  };
}

/** What the ordinary answer under the box is about, whatever else the words say: no advice to talk with the parents. */
const DANGER_CONCERNS: Record<Acute['kind'], readonly string[]> = {
  violence: ['violence', 'neglect'],
  'sexual-abuse': ['sexual-abuse', 'violence'],
  suicide: ['suicide', 'self-harm', 'mental-health'],
  medical: ['physical-health'],
  missing: ['neglect'],
  alone: ['neglect'],
  threat: ['violence'],
  'unsafe-carer': ['neglect', 'parent-substance'],
  abduction: ['neglect'],
  fire: ['fire-safety'],
};

/** Answers the last of several texts of one conversation, oldest first. */
export function respondWithHistory(
  text: string,
  history: readonly string[],
  plan: string,
  desk: Desk,
  context: Context = {},
): Responded {
  let before: Context['before'];
  for (const earlier of history) before = respond(earlier, plan, desk, { before });
  return respond(text, plan, desk, { ...context, before });
}

/** The whole reply as text: the emergency box, the kind warning, the answer. */
export function fullText({ answer, acute, personalData }: Responded, { library, emergency }: Desk): string {
  const { language } = answer.question;
  const t = TEXTS[language];
  const box = acute ? [...acuteLines(acute.kind, emergency, language), t.acute.ordinary] : [];
  const warning = personalData.length > 0 ? [t.privacy] : [];
  return [...box, ...warning, plainText(answer, knowledgeOf(answer.plan, library))].join('\n');
}

export function knowledgeOf(plan: string, { books }: Library): PlanKnowledge {
  const found = books.plan(plan);
  if (!found) throw new Error(`No plan "${plan}"`);
  return found;
}
