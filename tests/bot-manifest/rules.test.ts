import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import type { AppPackage, Manifest } from '../../bot-manifest/app-package.js';
import { problemsOf } from '../../bot-manifest/rules.js';
import { SCHEMAS } from '../../bot-manifest/schema.js';
import { parts, samplePackage } from './sample.js';

const title = 'bots[0].commandLists[0].commands[0].title';
const letters = (n: number) => 'x'.repeat(n);

/** Sets the same words in the manifest and in bokmål, so that only the rule under test is broken. */
function say(app: AppPackage, field: 'title' | 'description', words: string): void {
  const [command] = parts(app).lists[0]?.commands ?? [];
  if (!command || !app.languages.nb) throw new Error('no first command');
  command[field] = words;
  app.languages.nb[`bots[0].commandLists[0].commands[0].${field}`] = words;
}

const strings = (app: AppPackage, tag: string): Record<string, string> => {
  const found = app.languages[tag];
  if (!found) throw new Error(`no ${tag}`);
  return found;
};

/** Takes away a field that the type promises. */
const remove = (value: object, field: string): void => void Reflect.deleteProperty(value, field);

describe('the rules for the Teams package', () => {
  it('find nothing wrong with the real one', () => {
    assert.deepEqual(problemsOf(samplePackage()), []);
  });

  it('check it against the newest released schema that Microsoft ships', () => {
    const released = readdirSync(SCHEMAS)
      .flatMap((folder) => /^v1\.(\d+)$/.exec(folder)?.[1] ?? [])
      .map(Number);
    assert.equal(samplePackage().manifest.manifestVersion, `1.${String(Math.max(...released))}`);
  });

  const breaches: [string, (app: AppPackage) => void, RegExp][] = [
    ['a bot without its id', (app) => { remove(parts(app).bot, 'botId'); }, /^manifest\.json at \/bots\/0: .*'botId'/],
    ['an id that is no GUID', (app) => { app.manifest.id = 'losen'; }, /^manifest\.json at \/id: must match/],
    ['a scope spelt groupchat', (app) => { parts(app).bot.scopes[2] = 'groupchat' as 'groupChat'; }, /scopes\/2: must be equal to one of/],
    ['a property nobody knows', (app) => { Object.assign(app.manifest, { colour: 'red' }); }, /additional properties: colour$/],
    ['a short name of 31 characters', (app) => { strings(app, 'en')['name.short'] = letters(31); }, /^en\.json at \/name\.short: .*30 characters/],
    ['a short description of 81 characters', (app) => { app.manifest.description.short = letters(81); }, /description\/short: .*80 characters/],
    ['a schema that does not exist', (app) => { app.manifest.manifestVersion = '1.99' as '1.30'; }, /^manifestVersion 1\.99 is not a released one/],
    ['the preview schema', (app) => { app.manifest.manifestVersion = 'DevPreview' as '1.30'; }, /^manifestVersion DevPreview is not a released one/],
    ['two schema versions', (app) => { strings(app, 'nn').$schema = 'https://developer.microsoft.com/json-schemas/teams/v1.16/MicrosoftTeams.Localization.schema.json'; }, /^nn\.json: \$schema must be .*v1\.30/],
    ['eleven commands', (app) => { parts(app).lists[0]?.commands.push({ title: 'En til' }); }, /^personal has 11 commands, 10 at most\.$/],
    ['eleven commands over two lists', (app) => { parts(app).lists.push({ scopes: ['personal'], commands: [{ title: 'En til' }] }); }, /^personal has 11 commands/],
    ['a scope without commands', (app) => { parts(app).lists[1]?.scopes.pop(); }, /^groupChat has no commands/],
    ['a title of 33 characters', (app) => { say(app, 'title', letters(33)); }, /^manifest\.json at bots\[0\]\.commandLists\[0\]\.commands\[0\]\.title: 33 characters, 32 at most/],
    ['a translated title of 33 characters', (app) => { strings(app, 'nn')[title] = letters(33); }, /^nn\.json at .*: 33 characters, 32 at most/],
    ['a description of 129 characters', (app) => { say(app, 'description', letters(129)); }, /^nb\.json at .*: 129 characters, 128 at most/],
    ['a language that is not there', (app) => { remove(app.languages, 'nn'); }, /^nn\.json is missing\.$/],
    ['another default language', (app) => { (app.manifest.localizationInfo ?? { defaultLanguageTag: '' }).defaultLanguageTag = 'en'; }, /^manifest\.json at localizationInfo: names en in nb\.json/],
    ['a key that nynorsk lacks', (app) => { remove(strings(app, 'nn'), title); }, /^nn\.json lacks bots\[0\]\.commandLists\[0\]\.commands\[0\]\.title\.$/],
    ['a parameter that English lacks', (app) => { remove(strings(app, 'en'), 'composeExtensions[0].commands[0].parameters[0].title'); }, /^en\.json lacks composeExtensions/],
    ['a prompt that English lacks', (app) => { remove(strings(app, 'en'), 'bots[0].commandLists[0].commands[0].prompt'); }, /^en\.json lacks .*\.prompt\.$/],
    ['a key for a command that is not there', (app) => { strings(app, 'en')['bots[0].commandLists[1].commands[9].title'] = 'Ghost'; }, /^en\.json has .*commands\[9\]\.title, which the manifest has not\.$/],
    ['bokmål that differs from the manifest', (app) => { strings(app, 'nb')['name.full'] = 'Losen, en annen'; }, /^manifest\.json at name\.full says «.*», nb\.json «Losen, en annen»\.$/],
    ['a colour icon of 32 × 32', (app) => { app.icons['color.png'] = app.icons['outline.png'] ?? Buffer.alloc(0); }, /^color\.png \(color icon\) is 32 × 32, must be 192 × 192\.$/],
    ['an outline of 192 × 192', (app) => { app.icons['outline.png'] = app.icons['color.png'] ?? Buffer.alloc(0); }, /^outline\.png \(outline icon\) is 192 × 192/],
    ['an icon that is no PNG', (app) => { app.icons['color.png'] = Buffer.from('<svg width="192" height="192"></svg>'); }, /^color\.png \(color icon\) is not a PNG\.$/],
    ['an icon that is not there', (app) => { app.manifest.icons.outline = 'line.png'; }, /^line\.png \(outline icon\) is missing\.$/],
    ['an address without https', (app) => { app.manifest.developer.privacyUrl = 'http://www.example-kommune.no/'; }, /^manifest\.json at developer\.privacyUrl: «http:.*» must be https\.$/],
    ['a wildcard domain', (app) => { app.manifest.validDomains = ['*.example-kommune.no']; }, /^validDomains: «\*\.example-kommune\.no» is a wildcard\.$/],
    ['somebody else’s domain', (app) => { app.manifest.validDomains?.push('token.botframework.com'); }, /^validDomains: «token\.botframework\.com» is not ours/],
    ['another bot behind the message extension', (app) => { parts(app).extension.botId = app.manifest.id; }, /^composeExtensions: botId .* is not the bot's\.$/],
    ['a placeholder left in the manifest', (app) => { app.manifest.developer.name = '${{DEVELOPER_NAME}}'; }, /^manifest\.json at developer\.name: «.*» is still a placeholder\.$/],
    ['a placeholder left in a language', (app) => { strings(app, 'nn')['name.full'] = 'Losen ${{X}}'; }, /^nn\.json at name\.full: «Losen .*» is still a placeholder\.$/],
    ['an id of zeros', (app) => { app.manifest.id = '00000000-0000-0000-0000-000000000000'; }, /^manifest\.json at id: «0.*» is still a placeholder\.$/],
  ]; // prettier-ignore

  for (const [what, spoil, expected] of breaches)
    it(`refuse ${what}`, () => {
      const app = samplePackage();
      spoil(app);
      const problems = problemsOf(app);
      assert.ok(
        problems.some((problem) => expected.test(problem)),
        `wanted ${String(expected)}, got ${JSON.stringify(problems, null, 1)}`,
      );
    });

  it('say everything that is wrong, not only the first', () => {
    const app = samplePackage();
    app.manifest.validDomains = ['*.no'];
    app.manifest.developer.privacyUrl = 'http://x.no';
    say(app, 'title', letters(33));
    assert.equal(problemsOf(app).length, 4);
  });
});

describe('the manifest', () => {
  const app = samplePackage();
  const { bot, lists, extension, commands } = parts(app);

  it('puts the bot in personal chats, teams and group chats', () => {
    assert.deepEqual(bot.scopes, ['personal', 'team', 'groupChat']);
    assert.equal(app.manifest.defaultInstallScope satisfies Manifest['defaultInstallScope'], 'personal');
  });

  it('keeps what is private out of the commands that others see', () => {
    const open = lists.filter(({ scopes }) => scopes.includes('team') || scopes.includes('groupChat'));
    const titles = open.flatMap((list) => list.commands.map((command) => command.title));
    for (const own of ['Mine data', 'Slett mine data', 'Innstillinger', 'Ubesvarte']) assert.ok(!titles.includes(own));
  });

  it('offers questions that can be sent as they stand, and help', () => {
    for (const { commands: list } of lists) {
      assert.ok(list.some(({ title: name }) => name === 'Hjelp'));
      const prompts = list.filter(({ type }) => type === 'prompt');
      assert.ok(prompts.length >= 2);
      for (const { prompt = '' } of prompts) assert.match(prompt, /\?$/);
    }
  });

  it('has a search that starts with a list, and an action on a message that opens a dialog', () => {
    const [find, says] = commands;
    assert.equal(extension.botId, bot.botId);
    assert.deepEqual([find?.id, find?.type, find?.initialRun, find?.parameters?.map(({ name }) => name)], ['finn', 'query', true, ['q']]); // prettier-ignore
    assert.deepEqual([says?.id, says?.type, says?.context, says?.fetchTask, says?.parameters], ['sier-planen', 'action', ['message'], true, undefined]); // prettier-ignore
  });
});
