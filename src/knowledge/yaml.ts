import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod/v4';

/** Something wrong in a file of `knowledge/`, said so that an editor can mend it. */
export interface Problem {
  file: string;
  line: number;
  field: string;
  what: string;
  fix: string;
  severity: 'error' | 'warning';
}

/** A problem as one line: where, which field, what is wrong, what to do. */
export const describeProblem = ({ file, line, field, what, fix }: Problem): string =>
  `${file}:${line} ${field}: ${what}. ${fix}`;

/** One YAML file: its value, and the line on which any path of it stands. */
export interface Source {
  file: string;
  value: unknown;
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads the file at `path`, inside the folder `root`. */
export type ReadYaml = (path: string, root: string, problems: Problem[]) => Source;

/** Reads one YAML file. A syntax error becomes a problem with its line, and the value is undefined. */
export function readYaml(path: string, root: string, problems: Problem[]): Source {
  const file = relative(root, path);
  if (!existsSync(path)) {
    problems.push({
      file,
      line: 1,
      field: '(whole file)',
      what: 'is missing',
      fix: 'Put the file back.',
      severity: 'error',
    });
    return { file, value: undefined, lineOf: () => 1 };
  }
  const lines = new LineCounter();
  const doc = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  for (const error of doc.errors) {
    const line = lines.linePos(error.pos[0]).line;
    const what = error.message.split('\n')[0] ?? error.message;
    problems.push({
      file,
      line,
      field: '',
      what,
      fix: 'Check indentation, quotation marks and colons on this line.',
      severity: 'error',
    });
  }
  const lineOf = (at: readonly PropertyKey[]): number => {
    const offset = offsetOf(doc, at);
    return offset === undefined ? 1 : lines.linePos(offset).line;
  };
  return { file, value: doc.errors.length > 0 ? undefined : valueOf(doc, file, lines, problems), lineOf };
}

/** A document's value. An alias (`*name`) that refers to nothing is found only here. */
function valueOf(doc: Document, file: string, lines: LineCounter, problems: Problem[]): unknown {
  try {
    return doc.toJS();
  } catch (error) {
    let line = 1;
    visit(doc, { Alias: (_, alias) => void (line = lines.linePos(alias.range?.[0] ?? 0).line) });
    const what = error instanceof Error ? error.message : String(error);
    const fix = 'A value that begins with * or & must stand in quotation marks.';
    problems.push({ file, line, field: '', what, fix, severity: 'error' });
    return undefined;
  }
}

/** Where the deepest existing node of a path begins. */
function offsetOf(doc: Document, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = doc.contents;
  let offset = isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      offset = isScalar(pair.key) ? pair.key.range?.[0] : offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (isMap(node) || isSeq(node) || isScalar(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

/** Checks a file's value against a schema; every breach becomes a problem with field, limit and line. */
export function parse<T>(shape: z.ZodType<T>, source: Source, problems: Problem[]): T | undefined {
  if (source.value === undefined) return undefined;
  const result = shape.safeParse(source.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const field = issue.path.join('.') || '(whole file)';
    const line = source.lineOf(issue.path);
    problems.push({ file: source.file, line, field, what: issue.message, fix: fixFor(issue), severity: 'error' });
  }
  return undefined;
}

function fixFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Remove or correct the spelling of: ${issue.keys.join(', ')}.`;
    case 'invalid_value':
      return `Use one of: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_type':
      return `Write a ${issue.expected} here; null where the plan does not say and the field allows it.`;
    case 'too_small':
    case 'too_big':
      return 'Give a value within the limit.';
    default:
      return 'Correct the value; knowledge/README.md has a table of fields with examples.';
  }
}
