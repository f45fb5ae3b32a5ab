import { linksIn, noNetwork, tryLinks, type Going, type Tried } from '../knowledge/links.js';
import type { Options } from './knowledge.js';
import { complain, say } from './say.js';

const GOING: Going = { fetch: (url, init) => fetch(url, init), timeoutMs: 10_000, atATime: 4 };

/**
 * Tries every link in the knowledge: the only command that goes out. Status 1 where one is broken; without a network it
 * says so, and nothing is wrong.
 */
export async function links({ dir }: Pick<Options, 'dir'>, going: Going = GOING): Promise<number> {
  const all = linksIn(dir);
  complain(`Trying ${all.length} links …`);
  const tried = await tryLinks(all, going);
  if (noNetwork(tried)) {
    say('No link answered, so this machine seems to have no network just now. Nothing was checked; try again later.');
    return 0;
  }
  for (const link of tried) say(describe(link));
  const count = (came: Tried['came']): number => tried.filter((link) => link.came === came).length;
  say(`${count('ok')} ok, ${count('moved')} moved, ${count('closed')} closed, ${count('broken')} broken.`);
  return count('broken') === 0 ? 0 : 1;
}

function describe(link: Tried): string {
  const where = link.places.map(({ file, line }) => `${file}:${line}`).join(', ');
  return `${link.came.padEnd(6)} ${link.url} ${outcome(link)}[${where}]`;
}

function outcome(link: Tried): string {
  switch (link.came) {
    case 'ok':
      return '';
    case 'moved':
      return `to ${link.to} (write that address instead) `;
    case 'closed':
      return `(status ${link.status}: only some are let in; open it yourself) `;
    case 'broken':
      return `(${link.why}) `;
  }
}
