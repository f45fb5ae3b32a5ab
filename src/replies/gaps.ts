import type { Gap } from '../feedback/gap.js';
import { knowledgeOf, type Responded } from '../respond.js';
import { userKey } from './people.js';
import type { Tools } from './tools.js';

/**
 * Keeps a question that the plan did not answer, or whose answer did not help, for the plan's owner. Its texts are those
 * that were read, without personal data (respond.ts); a conversation about a child in danger is never kept.
 * @returns whether it was kept; a store that is down costs the user nothing.
 */
export async function keepGap(
  { question, earlier, answer, acute }: Omit<Responded, 'personalData'>,
  kind: Gap['kind'],
  user: string,
  { desk, stores, now, log }: Tools,
): Promise<boolean> {
  const { guards, library } = desk();
  const plan = knowledgeOf(answer.plan, library);
  const text = [...earlier, question.text].join(' → ');
  if (acute || guards.acute(text, plan)) return true;
  if (text.trim() === '') return true;
  const gap: Gap = { question: text, language: question.language, plan: answer.plan, kind, at: new Date(now()) };
  try {
    await stores.gaps.add(userKey(user), gap);
    return true;
  } catch (error) {
    log(`An unanswered question could not be kept: ${String(error)}`);
    return false;
  }
}
