import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** Packs files, by name, into one zip. */
export function zip(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, bytes] of files) archive.addBuffer(bytes, name);
  archive.end();
  return buffer(archive.outputStream);
}
