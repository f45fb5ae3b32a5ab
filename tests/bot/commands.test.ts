import assert from 'node:assert/strict';
import { TEXTS } from '../../src/text/index.js';
import { partsOf } from '../support/card-parts.js';
import { commandsIn } from './manifest-commands.js';
import { turnComplaints } from './reply-checks.js';
import { LANGUAGES, placeOf, SCOPES, type Language } from './teams-activity.js';
import { startLosen, type Heard, type Losen } from './teams-client.js';

type Says = (reply: Heard, language: Language) => boolean;
const begins = (words: (language: Language) => string): Says => ({ text }, language) => text.startsWith(words(language)); // prettier-ignore
const found: Says = ({ text }, language) =>
  text.includes(`\n${TEXTS[language].source}: `) && !text.includes(TEXTS[language].askDifferently);
/** An answer from the plan that opens, or names, a record of one of these kinds. */
const answers = (...kinds: string[]): Says => ({ text, card }, language) =>
  found({ place: '', text }, language) &&
  partsOf(card).some(({ data }) => kinds.some((kind) => JSON.stringify(data ?? '').includes(`/${kind}/`))); // prettier-ignore

const startsAtYellow: Says = ({ text }, language) => {
  const t = TEXTS[language];
  const [understood = '', start = ''] = text.split('\n');
  const [begin = ''] = t.startWith('|').split('|');
  return understood === `${t.understood}: ${t.levels.yellow} · ${t.yearsOld(4, 4)}` && start.startsWith(begin);
};

/** What each command is answered with, by its title in the manifest; a command without a line here fails. */
const EXPECTED: Record<string, Says | undefined> = {
  'Kontakt på gult nivå, fire år': startsAtYellow,
  'Jeg er bekymret for et barn': answers('guide'),
  'Tverrfaglige møter': answers('arena'),
  Tiltakskart: begins((language) => TEXTS[language].use.map),
  Kommune: begins((language) => TEXTS[language].use.choosePlan),
  Innstillinger: begins((language) => TEXTS[language].use.settingsIntro),
  'Ny samtale': begins((language) => TEXTS[language].greeting),
  'Mine data': begins((language) => TEXTS[language].use.noData),
  'Slett mine data': begins((language) => TEXTS[language].use.deleteSure),
  Ubesvarte: begins((language) => TEXTS[language].use.noUnanswered),
  Hjelp: begins((language) => TEXTS[language].help),
};

/** The languages in which a command is written like this. */
const languagesOf = (text: string, name: string): Language[] =>
  LANGUAGES.filter((language) =>
    commandsIn(language).some((command) => command.name === name && [command.title, command.prompt].includes(text)),
  );

describe('a command of the manifest', () => {
  let losen: Losen;
  before(async () => (losen = await startLosen({ owners: ['29:kari'] })));
  after(() => losen.stop());

  let talks = 0;
  for (const language of LANGUAGES)
    for (const scope of SCOPES)
      for (const { name, title, prompt } of commandsIn(language).filter((command) => command.scope === scope))
        for (const text of new Set([title, prompt ?? title]))
          it(`is understood in the scope ${scope}, whatever the client’s language: «${text}» (${language})`, async () => {
            const expected = EXPECTED[name] ?? assert.fail(`what is the right answer to ${name}?`);
            const possible = languagesOf(text, name);
            for (const client of LANGUAGES) {
              const who = { client, scope, talk: `command${(talks += 1)}` };
              const turn = await losen.say(text, who);
              const [reply] = turn.replies;
              assert.ok(reply);
              // English is answered in English; words that do not tell which language they are, in the client's.
              const languages = possible.includes('en') ? possible : [client, ...possible];
              const spoken = languages.find((language) => expected(reply, language));
              assert.ok(spoken, `${client} client: ${reply.text}`);
              const places = [placeOf(who).place];
              assert.deepEqual(turnComplaints(turn, { language: spoken, places, wrote: [text] }), []);
            }
          });

  it('stands in the manifest once for each expectation here', () => {
    assert.deepEqual(Object.keys(EXPECTED).sort(), [...new Set(commandsIn('nb').map(({ name }) => name))].sort());
  });
});

describe('hi, help and thanks', () => {
  let losen: Losen;
  before(async () => (losen = await startLosen()));
  after(() => losen.stop());

  const WORDS: Record<Language, Record<'greeting' | 'help' | 'thanks', string[]>> = {
    nb: { greeting: ['hei', 'Hallo!'], help: ['hjelp', 'HJELP'], thanks: ['takk', 'tusen takk!'] },
    nn: { greeting: ['hei', 'god morgon'], help: ['hjelp', 'kva kan du?'], thanks: ['takk for hjelpa'] },
    en: { greeting: ['Hi', 'hello!'], help: ['Help', 'what can you do?'], thanks: ['thanks', 'Thank you'] },
  };
  for (const scope of SCOPES)
    it(`are answered rightly in the scope ${scope}, in every language`, async () => {
      for (const language of LANGUAGES)
        for (const [id, texts] of Object.entries(WORDS[language]))
          for (const text of texts) {
            const who = { client: language, scope };
            const turn = await losen.say(text, who);
            assert.equal(turn.replies[0]?.text, TEXTS[language][id as 'help'], text);
            assert.deepEqual(turnComplaints(turn, { language, places: [placeOf(who).place] }), []);
          }
    });

  it('stand in no sentence that only holds their words', async () => {
    const { replies } = await losen.say('hvilken hjelp finnes det for gravide?', { scope: 'channel' });
    assert.notEqual(replies[0]?.text, TEXTS.nb.help);
  });
});
