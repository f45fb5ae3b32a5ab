import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Server } from 'restify';
import { part } from './connector.js';
import type { Streams } from './streams.js';

/** Seen from `src/teams/local` and from `dist/teams/local` alike: the page is not compiled and stays in `src`. */
const PAGE = new URL('../../../src/teams/local/page/', import.meta.url);

const FILES: Readonly<Record<string, string>> = {
  '/': 'index.html',
  '/chat.css': 'chat.css',
  '/chat.js': 'chat.js',
  '/log.js': 'log.js',
  '/bot.js': 'bot.js',
  '/card.js': 'card.js',
  '/texts.js': 'texts.js',
};

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** Everything comes from here and nothing may frame the page, so a text that slips through as markup can do nothing. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

/**
 * The chat page at `/`: its files, its example questions, and the stream of what the bot says.
 * The page posts its activities to `/api/messages` itself, like any other client.
 */
export function addChatPage(server: Server, streams: Streams, examples: (locale?: string) => readonly string[]): void {
  for (const [path, file] of Object.entries(FILES)) serve(server, path, new URL(file, PAGE));
  const cards = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
  serve(server, '/adaptivecards.js', cards);

  server.get('/local/examples/:locale', (req, res, next) => {
    res.json(200, examples(part(req, 'locale')));
    next();
  });
  server.get('/local/conversations/:conversation', (req, res, next) => {
    streams.open(part(req, 'conversation'), res);
    next();
  });
}

/** Read once, at start: a missing file stops the start and not the first visitor. */
function serve(server: Server, path: string, file: string | URL): void {
  const body = readFileSync(file);
  const type = TYPES[String(file).split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  server.get(path, (_req, res, next) => {
    res.writeHead(200, { ...HEADERS, 'Content-Type': type, 'Content-Length': body.length });
    res.end(body);
    next();
  });
}
