import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SRC = path.resolve(import.meta.dirname, '../src');
const LONGEST_FILE = 200;

/** What `replies/`, `conversation.ts` and `core.ts` may import: everything that stands before them in the table. */
const DOMAIN = [
  'knowledge',
  'text',
  'questions',
  'safety',
  'tours',
  'reminders',
  'profiles',
  'feedback',
  'answers',
  'cards',
  'storage',
];

/** What each folder (or file) right under src may import of ours; «types» may be imported as types only. The table of src/README.md. */
const ARROWS: Record<string, { all?: readonly string[]; types?: readonly string[] }> = {
  knowledge: {},
  text: { types: ['knowledge'] },
  config: {},
  questions: { all: ['knowledge'] },
  safety: { all: ['knowledge'] },
  tours: { all: ['knowledge'] },
  reminders: { all: ['knowledge'] },
  profiles: { all: ['knowledge'] },
  feedback: { all: ['knowledge'] },
  answers: { all: ['questions', 'knowledge'] },
  cards: { all: ['text', 'knowledge'], types: ['answers', 'questions', 'profiles', 'feedback', 'tours', 'reminders'] },
  storage: { all: ['profiles', 'feedback', 'reminders'] },
  respond: { all: [...DOMAIN] },
  replies: { all: [...DOMAIN, 'respond'] },
  conversation: { all: [...DOMAIN, 'respond', 'replies'] },
  core: { all: [...DOMAIN, 'respond', 'replies', 'conversation'] },
  teams: { all: ['conversation', 'cards'] },
};
/** These may import everything. */
const BUILDERS = ['cli', 'index'];

/** Packages that only some folders may know. */
const PACKAGES: [RegExp, readonly string[]][] = [
  [/^(botbuilder|botframework-|@microsoft\/teams-ai|restify)/, ['teams']],
  [/^fuse\.js/, ['questions', 'answers']],
  [/^(@electric-sql\/pglite|pg$)/, ['storage']],
];

interface Import {
  from: string;
  typeOnly: boolean;
}

describe('the architecture', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const read = (file: string) => readFileSync(path.join(SRC, file), 'utf8');

  it('has files to look at', () => {
    assert.ok(files.length > 10);
  });

  for (const file of files)
    it(`src/${file} points only where it may`, () => {
      assert.deepEqual(wrongArrows(file, read(file)), []);
    });

  it('reads the environment in src/config.ts only', () => {
    const readers = files.filter((file) =>
      /\bprocess\s*\.\s*env\b|from 'node:process'|from 'process'/.test(read(file)),
    );
    assert.deepEqual(readers, ['config.ts']);
  });

  it(`has no file over ${String(LONGEST_FILE)} lines`, () => {
    assert.deepEqual(
      files.filter((file) => read(file).trimEnd().split('\n').length > LONGEST_FILE),
      [],
    );
  });

  const wrong: [string, string, string][] = [
    ['answers/find.ts', "import { TurnContext } from 'botbuilder';", 'answers must not know botbuilder'],
    [
      'questions/age.ts',
      "import type { Activity } from 'botframework-schema';",
      'questions must not know botframework-schema',
    ],
    ['index.ts', "import restify from 'restify';", 'index must not know restify'],
    ['cards/card.ts', "import Fuse from 'fuse.js';", 'cards must not know fuse.js'],
    ['knowledge/load.ts', "import type { Hit } from '../answers/answer.js';", 'knowledge must not import answers'],
    ['questions/age.ts', "export * from '../text/nb.js';", 'questions must not import text'],
    ['questions/age.ts', "const x = await import('../text/nb.js');", 'questions must not import text'],
    ['questions/age.ts', "type X = import('../text/nb.js').X;", 'questions must not import text'],
    ['cards/card.ts', "import { rank } from '../answers/rank.js';", 'cards must not import answers (types only)'],
    [
      'cards/card.ts',
      "import { type Hit, rank } from '../answers/rank.js';",
      'cards must not import answers (types only)',
    ],
    ['teams/bot.ts', "import { createCore } from '../core.js';", 'teams must not import core'],
    ['teams/local/guard.ts', "import { readConfig } from '../../config.js';", 'teams must not import config'],
    ['conversation.ts', "import { readConfig } from './config.js';", 'conversation must not import config'],
    ['drawer/a.ts', "import { x } from '../knowledge/load.js';", 'drawer is not in the table of folders'],
  ];
  for (const [file, code, expected] of wrong)
    it(`would refuse ${code} in ${file}`, () => {
      assert.deepEqual(wrongArrows(file, code), [expected]);
    });

  for (const [file, code] of [
    [
      'cards/card.ts',
      "import type { Hit } from '../answers/rank.js'; import { type Level } from '../knowledge/schema.js';",
    ],
    ['text/nb.ts', "export type { Level } from '../knowledge/schema.js';"],
    ['teams/local/guard.ts', "import { refusal } from '../server.js'; import restify from 'restify';"],
    ['index.ts', "import { startServer } from './teams/server.js'; import { readConfig } from './config.js';"],
  ] as const)
    it(`allows ${code} in ${file}`, () => {
      assert.deepEqual(wrongArrows(file, code), []);
    });
});

/** The part of src a file belongs to: its folder, or the file itself where it stands right under src. */
const partOf = (file: string): string => file.split(path.sep)[0]?.replace(/\.[jt]s$/, '') ?? '';

function wrongArrows(file: string, code: string): string[] {
  const part = partOf(file);
  const arrows = ARROWS[part];
  if (!arrows && !BUILDERS.includes(part)) return [`${part} is not in the table of folders`];
  return importsOf(code).flatMap(({ from, typeOnly }) => {
    if (!from.startsWith('.')) {
      const strangers = PACKAGES.some(([name, parts]) => name.test(from) && !parts.includes(part));
      return strangers ? [`${part} must not know ${from}`] : [];
    }
    const target = partOf(path.relative(SRC, path.resolve(SRC, path.dirname(file), from)));
    if (!arrows || target === part || arrows.all?.includes(target)) return [];
    const asTypes = arrows.types?.includes(target);
    if (asTypes && typeOnly) return [];
    return [`${part} must not import ${target}${asTypes ? ' (types only)' : ''}`];
  });
}

/** Every import, re-export, `import()` and `import('…').Type` of a file. */
function importsOf(code: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  const add = (name: ts.Node | undefined, typeOnly: boolean) => {
    if (name && ts.isStringLiteral(name)) found.push({ from: name.text, typeOnly });
  };
  visit(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true));
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause?.namedBindings;
  if (!named || clause.name || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}
