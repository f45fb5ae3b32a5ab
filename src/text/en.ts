import { useEn } from './use/en.js';
import type { FrequencyRule } from '../knowledge/schema.js';
import { rangeOf } from './numbers.js';
import type { Text } from './nb.js';

const UNITS = { week: 'week', month: 'month', year: 'year', 'school-year': 'school year' } as const;

function often(rule: FrequencyRule, text: string): string {
  const parts: string[] = [];
  const unit = rule.unit ? UNITS[rule.unit] : '';
  if (rule.times) parts.push(`${rangeOf(rule.times)} ${rule.times.max === 1 ? 'time' : 'times'} a ${unit}`);
  else if (rule.every === 1) parts.push(`every ${unit}`);
  else if (rule.every === 2) parts.push(`every other ${unit}`);
  else if (rule.every) parts.push(`every ${String(rule.every)} ${unit}s`);
  if (rule.durationYears) parts.push(`for ${rule.durationYears === 2 ? 'two' : String(rule.durationYears)} years`);
  if (rule.onDemand) parts.push(parts.length > 0 ? 'or when needed' : 'when needed');
  return parts.length > 0 ? `${parts.join(' ')} («${text}»)` : text;
}

/** Everything Losen says in English. */
export const en: Text = {
  name: 'English',
  levels: { green: 'green level', yellow: 'yellow level', red: 'red level' },
  understood: 'I understood',
  steps: 'Steps',
  level: 'Level',
  service: 'Service',
  ages: 'Age',
  responsible: 'Responsible',
  contact: 'Contact',
  participants: 'Participants',
  frequency: 'How often',
  raisedBy: 'May be raised by',
  area: 'Area',
  timing: 'When',
  status: 'Status',
  deadline: 'Deadline',
  evaluation: 'Evaluation',
  meaning: 'Stands for',
  note: 'Note',
  source: 'Source',
  serves: 'Serves',
  items: 'The list says',
  also: 'Also',
  more: (n) => `${String(n)} more`,
  nearest: 'Nearest in the plan',
  startWith: (name) => `Start with ${name}.`,
  notStated: 'not stated in the plan',
  notStatedAt: (field, name) => `The plan names ${name}, but not ${field}.`,
  fields: {
    frequency: 'how often it is',
    participants: 'who attends',
    raisedBy: 'who may raise a case',
    responsible: 'who is responsible',
    deadline: 'a deadline',
    status: 'a status',
    evaluation: 'when it is evaluated',
    ages: 'an age',
    timing: 'when it is',
    phone: 'a phone number',
    price: 'what it costs',
    address: 'an address',
    meaning: 'what the letters stand for',
    goal: 'an aim',
  },
  planUnknown: (places) => `I have no plan for that municipality. I have the plans for ${places}.`,
  whichLevel: (n, guide, level) => `Do you mean level ${String(n)} in ${guide}, or the ${level} of the plan?`,
  notFound: (plan) => `This is not stated in the plan for ${plan}.`,
  noMeasures: (plan, level) =>
    `The plan for ${plan} lists no measures on the ${level}. This is what it says about the level:`,
  askDifferently: 'Try with an age, a level, or the name of a measure or a meeting.',
  openGuide: (title) => `Open ${title}`,
  page: (section) => (/^\d/.test(section) ? `ch. ${section}` : section),
  switchboard: 'Switchboard',
  yearsOld: (min, max) =>
    max === null
      ? `from ${String(min)} years`
      : min === max
        ? `${String(min)} years`
        : `${String(min)}–${String(max)} years`,
  pregnant: 'pregnant',
  often,
  unexplained: 'The plan does not explain what it stands for.',
  greeting:
    'Hello! I am Losen. Ask me about measures, services, teams and meetings in the municipality’s preventive plan, for example: “Who do I contact at yellow level for a 4-year-old?”',
  thanks: 'You are welcome! Ask me anything else.',
  help: 'I answer from the municipality’s preventive plan: who to contact, which measures there are on green, yellow and red level, who meets and how often. Ask as you would ask a colleague, preferably with age and level.',
  empty:
    'I saw no words to answer. Write what you wonder about, for example “measures on yellow level for a four-year-old”.',
  tooLong: 'The message is too long for me. Ask in one or two sentences, without details about individual children.',
  privacy: 'Please do not write names or other details that could identify a child or a family. I have not kept them.',
  failed: 'Something went wrong on my side. Try again shortly. If it is urgent, phone the service directly.',
  stale: 'This button belongs to an older answer. Ask again, and I will look it up.',
  examples: [
    'Who do I contact at yellow level for a 4-year-old?',
    'What do I do when I am worried about a child?',
    'Which interagency meetings do we have?',
  ],
  acute: {
    ifNow: 'Is somebody in danger now? Call',
    title: 'Is it urgent? Call now:',
    childWelfare: 'Emergency child welfare (barnevernvakt): barnevernvakten.no shows who is on duty where you are.',
    parents: 'If you suspect violence or sexual abuse: do not raise it with the parents first.',
    ordinary: 'From the plan:',
  },
  kinds: {
    measure: 'measure',
    arena: 'meeting',
    service: 'service',
    guide: 'guide',
    action: 'item in the action plan',
    term: 'term',
    plan: 'plan information',
  },
  use: useEn,
  list: (items) => new Intl.ListFormat('en', { type: 'conjunction' }).format(items),
};
