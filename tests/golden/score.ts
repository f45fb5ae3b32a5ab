/** How a golden question is judged; tests/golden/README.md tells what a line may expect. */
type Named =
  string | { name: string; level?: string; service?: string; kind?: string; area?: string; evaluation?: string };
export interface Golden {
  id: string;
  plan: string;
  lang: 'nb' | 'nn' | 'en';
  q: string;
  type: string;
  history?: string[];
  note: string;
  expect: {
    top?: Named[];
    in3?: Named[];
    in5?: Named[];
    not?: Named[];
    anyOf3?: { names: Named[]; min: number };
    facts?: (string | string[])[];
    filters?: Record<string, unknown>;
    link?: boolean;
    kind?: string | string[];
    answerable?: boolean | 'either';
    acute?: boolean;
  };
}
type Result = Record<string, unknown> & { name: string; kind: string };
export interface Line {
  found: boolean;
  answer: string;
  filters: Record<string, unknown>;
  results: Result[];
  guideLink: unknown;
}

const said = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const norm = (s: unknown): string =>
  said(s).normalize('NFKC').toLowerCase().replaceAll('%', ' % ').replaceAll('§', ' § ').replace(/[^0-9a-zæøåäöüéèà%§]+/g, ' ').trim(); // prettier-ignore
const bare = (s: unknown): string => norm(said(s).replace(/\([^)]*\)/g, ' '));
/** Kinds whose names are long: part of the name is enough, if it is three words or the whole of a service's or a term's. */
const LONG = new Set(['action', 'plan', 'guide', 'service', 'term', 'measure']);

function named(expected: Named, result: Result): boolean {
  const name = typeof expected === 'string' ? expected : expected.name;
  const [short = '', long = ''] = [norm(name), norm(result.name)].sort((a, b) => a.length - b.length);
  const inside =
    ` ${long} `.includes(` ${short} `) && (short.split(' ').length >= 3 || ['service', 'term'].includes(result.kind));
  if (short !== long && bare(name) !== bare(result.name) && !(LONG.has(result.kind) && inside)) return false;
  if (typeof expected === 'string') return true;
  return Object.entries(expected).every(
    ([key, want]) =>
      key === 'name' || norm(want).startsWith(norm(result[key]).slice(0, 6)) || norm(result[key]).includes(norm(want)),
  );
}

const told = (fact: string | string[], answer: string): boolean =>
  [fact].flat().some((words) => ` ${norm(answer)} `.includes(` ${norm(words)}${norm(words).length <= 4 ? ' ' : ''}`));

function filtered(want: Record<string, unknown>, got: Record<string, unknown>): boolean {
  return Object.entries(want).every(([key, value]) => {
    if (key !== 'age') return [got[key]].flat().some((g) => norm(g).startsWith(norm(value).slice(0, 6)));
    const span = (age: unknown): number[] => (Array.isArray(age) ? (age as number[]) : [age as number, age as number]);
    if (value === 'pregnant' || got.age === 'pregnant' || got.age === undefined) return value === got.age;
    const [a = 0, b = 0] = span(value);
    const [c = 0, d = 0] = span(got.age);
    return c <= b + 0.1 && d >= a - 0.1 && d - c <= b - a + 2;
  });
}

/** What a line misses of what was expected; an empty list is a pass. */
export function misses({ expect: e }: Golden, out: Line): string[] {
  const hit = (names: Named[], n: number): boolean =>
    names.some((x) => out.results.slice(0, n).some((r) => named(x, r)));
  const wrong: (string | false | undefined)[] = [
    e.top && e.answerable !== false && !hit(e.top, 1) && 'top',
    e.in3 && !e.in3.every((x) => hit([x], 3)) && 'in3',
    e.in5 && !e.in5.every((x) => hit([x], 5)) && 'in5',
    e.anyOf3 && out.results.slice(0, 5).filter((r) => e.anyOf3?.names.some((x) => named(x, r))).length < e.anyOf3.min && 'anyOf3',
    e.not && hit(e.not, 5) && 'not',
    e.facts && !e.facts.every((fact) => told(fact, e.acute ? out.answer.slice(0, 300) : out.answer)) && 'facts',
    e.filters && !filtered(e.filters, out.filters) && 'filters',
    e.link && !out.guideLink && 'link',
    e.answerable !== 'either' && out.found === (e.answerable === false) && 'found',
  ]; // prettier-ignore
  return wrong.filter((x): x is string => typeof x === 'string');
}
