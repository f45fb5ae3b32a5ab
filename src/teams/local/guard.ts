import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Any of these means that somebody forwards requests to us, so that «from this machine» is no longer true. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

/**
 * Local mode has no credentials, so it answers this machine alone.
 * The Host header is checked because a web page anywhere can point its own name at 127.0.0.1; the Origin because a page that is
 * open in the same browser may post to us.
 * @returns why the request is refused, or undefined where it may pass.
 */
export function refusal({ headers, socket }: IncomingMessage): string | undefined {
  if (!isLoopbackAddress(socket.remoteAddress ?? '')) return 'Local mode answers only this machine.';
  if (FORWARDED.some((name) => headers[name] !== undefined)) return 'Local mode does not answer through a proxy.';
  const here = `http://${headers.host ?? ''}`;
  if (!isLoopbackUrl(here)) return 'Local mode answers only to localhost or 127.0.0.1 in the Host header.';
  if (headers.origin !== undefined && headers.origin !== here) return 'Local mode does not answer other web pages.';
  return undefined;
}

/** True for http(s) addresses of this machine; replies go nowhere else, or any caller could choose where the bot posts. */
export function isLoopbackUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const name = new URL(address).hostname.replace(/^\[|\]$/g, '');
  return name === 'localhost' || isLoopbackAddress(name);
}

function isLoopbackAddress(address: string): boolean {
  try {
    return loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  } catch {
    return false; // not an address
  }
}
