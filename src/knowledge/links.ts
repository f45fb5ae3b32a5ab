import { join } from 'node:path';
import { readYaml } from './yaml.js';
import type { Place } from './schema.js';
import { yamlFiles } from './yaml-files.js';

/** An address, and everywhere in the knowledge it stands. */
export interface Link {
  url: string;
  places: Place[];
}

/**
 * What came of trying a link: it answers; it answers somewhere else; it answers only those who are let in (401, 403, 429);
 * it is broken (the status, or what went wrong), which without a network is all of them.
 */
export type Tried = Link &
  (
    | { came: 'ok' }
    | { came: 'moved'; to: string }
    | { came: 'closed'; status: number }
    | { came: 'broken'; why: string; answered: boolean }
  );

export interface Going {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  timeoutMs: number;
  /** How many links are tried at the same time. */
  atATime: number;
}

const ONLY_AN_ADDRESS = /^https?:\/\/\S+$/;
const IN_PROSE = /https?:\/\/[^\s<>"'«»()]*[^\s<>"'«»().,;:!?]/g;

/** Every address in every YAML file of a knowledge folder, in the order of the files. Files that cannot be read are left out. */
export function linksIn(root: string): Link[] {
  const links = new Map<string, Link>();
  for (const file of yamlFiles(root)) {
    const source = readYaml(join(root, file), root, []);
    const look = (value: unknown, path: readonly PropertyKey[]): void => {
      if (typeof value === 'object' && value !== null)
        for (const [key, below] of Object.entries(value))
          look(below, [...path, Array.isArray(value) ? Number(key) : key]);
      if (typeof value !== 'string') return;
      for (const url of ONLY_AN_ADDRESS.test(value) ? [value] : (value.match(IN_PROSE) ?? [])) {
        const link = links.get(url) ?? { url, places: [] };
        link.places.push({ file, line: source.lineOf(path) });
        links.set(url, link);
      }
    };
    look(source.value, []);
  }
  return [...links.values()];
}

/** Tries every link, and gives what came of each in the same order. */
export async function tryLinks(links: readonly Link[], going: Going): Promise<Tried[]> {
  const tried: Tried[] = [];
  const waiting = links.entries();
  const worker = async (): Promise<void> => {
    for (const [at, link] of waiting) tried[at] = await tryLink(link, going);
  };
  await Promise.all(Array.from({ length: going.atATime }, worker));
  return tried;
}

/** HEAD first, which is cheap; many servers refuse it or answer it wrongly, so only a GET makes a link broken. */
async function tryLink(link: Link, going: Going): Promise<Tried> {
  const head = await request(link, 'HEAD', going);
  return head.came === 'ok' || head.came === 'moved' ? head : request(link, 'GET', going);
}

async function request(link: Link, method: 'HEAD' | 'GET', { fetch, timeoutMs }: Going): Promise<Tried> {
  try {
    const headers = { 'user-agent': 'Losen (checks links)', accept: '*/*' };
    const response = await fetch(link.url, {
      method,
      headers,
      redirect: 'follow',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    const { status } = response;
    if (response.ok)
      return response.redirected ? { ...link, came: 'moved', to: response.url } : { ...link, came: 'ok' };
    if ([401, 403, 429].includes(status)) return { ...link, came: 'closed', status };
    return { ...link, came: 'broken', why: `status ${status}`, answered: true };
  } catch (error) {
    return { ...link, came: 'broken', why: reason(error, timeoutMs), answered: false };
  }
}

/** What went wrong in words: undici hides it in the cause. */
function reason(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`;
  const cause: unknown = error.cause;
  if (!(cause instanceof Error)) return error.message;
  return cause.message || ('code' in cause ? String(cause.code) : error.message);
}

/** True where not one link answered anything: then it is the network that is missing, not the pages. */
export const noNetwork = (tried: readonly Tried[]): boolean =>
  tried.length > 0 && tried.every((link) => link.came === 'broken' && !link.answered);
