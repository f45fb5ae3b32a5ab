import { decodeEntities } from './entities.js';
import { isRecord } from './incoming.js';

/** Elements whose content is no part of what was written: attachments, and the message that this one answers. */
const DROPPED = /^<(?:attachment|script|style|blockquote\b[^>]*\bitemtype="[^"]*Reply")/i;
/** Elements that begin a line, or a cell, of their own. */
const BREAKS = /^(?:p|div|br|li|ul|ol|tr|table|h[1-6]|hr|pre|blockquote|td|th)$/;

/** The text of the message that a message action was chosen on; empty where there is none, or only a picture. */
export function quotedText(messagePayload: unknown): string {
  const body = isRecord(messagePayload) ? messagePayload.body : undefined;
  if (!isRecord(body) || typeof body.content !== 'string') return '';
  return body.contentType === 'text' ? body.content.trim() : textOfHtml(body.content);
}

/** The words of HTML. A plain walk over the tags, so that no message, however odd, takes long. */
export function textOfHtml(html: string): string {
  let text = '';
  let within: string | undefined;
  for (const piece of html.split(/(<[^<>]*>)/)) {
    const [, closing, tag] = /^<(\/?)([a-z][a-z0-9]*)\b/i.exec(piece) ?? [];
    const name = tag?.toLowerCase();
    if (within !== undefined) {
      if (closing && name === within) within = undefined;
    } else if (name === undefined) {
      if (!/^<[!?/].*>$/s.test(piece)) text += decodeEntities(piece).replace(/\s+/g, ' ');
    } else if (DROPPED.test(piece) && !piece.endsWith('/>')) within = name;
    else if (BREAKS.test(name)) text += '\n';
  }
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}
