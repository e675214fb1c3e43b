import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { READER_LIMITS } from './limits';
import { ReaderError } from './reader-error';
import { decodeXmlBytes } from './xml-bytes';
import { XmlShortcut, type PlainItems } from './xml-shortcut';

/** The attributes of one element by their names as written; those that are not there are undefined. */
export type XmlAttributes = Partial<Record<string, string>>;

/**
 * Listens to a part and gathers items from it. Names come without their namespace prefix; an element's depth is 1 for
 * the root. Text comes in pieces, from character data and CDATA alike.
 */
export interface XmlListener<Item> {
  /** Depth of the elements that may be at most `READER_LIMITS.elementCharacters` long. */
  readonly boundedDepth: number;
  /** Items whose usual spelling it reads faster than a parser can. */
  readonly plain?: PlainItems;
  open(name: string, attributes: XmlAttributes, depth: number): void;
  text(piece: string): void;
  close(depth: number): void;
  /** Hands over the items gathered since the last call. */
  take(): Item[];
}

/**
 * Streams a part of a workbook through its listener and yields the items in groups, without ever holding the whole.
 * @throws ReaderError `not-a-workbook` for malformed XML, a document type (entity tricks) and damaged bytes,
 * `workbook-too-large` for an element beyond the limits
 */
export async function* scanXml<Item>(stream: Readable, listener: XmlListener<Item>): AsyncGenerator<Item[]> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let unbroken = 0;
  let tags = 0;
  parser.on('error', (cause) => {
    throw new ReaderError('not-a-workbook', { cause });
  });
  parser.on('doctype', () => {
    throw new ReaderError('not-a-workbook');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    tags += 1;
    if (depth > READER_LIMITS.elementDepth) throw new ReaderError('workbook-too-large');
    if (depth <= listener.boundedDepth) unbroken = 0;
    listener.open(toLocalName(tag.name), tag.attributes, depth);
  });
  parser.on('closetag', () => {
    listener.close(depth);
    if (depth <= listener.boundedDepth) unbroken = 0;
    depth -= 1;
    tags += 1;
  });
  const onText = (piece: string) => listener.text(piece);
  parser.on('text', onText);
  parser.on('cdata', onText);
  const write = (characters: string) => {
    unbroken += characters.length;
    parser.write(characters);
    if (unbroken > READER_LIMITS.elementCharacters) throw new ReaderError('workbook-too-large');
  };
  const shortcut = listener.plain && new XmlShortcut(listener.plain, write, () => ({ depth, tags }));
  for await (const characters of decodeXmlBytes(stream)) {
    if (shortcut) shortcut.write(characters);
    else write(characters);
    const items = listener.take();
    if (items.length > 0) yield items;
  }
  shortcut?.end();
  parser.close();
  const items = listener.take();
  if (items.length > 0) yield items;
}

function toLocalName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
