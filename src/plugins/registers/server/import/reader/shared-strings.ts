import { decodeEscapes } from './excel-escapes';
import { READER_LIMITS } from './limits';
import { ReaderError } from './reader-error';
import { TextRuns } from './text-runs';
import { scanXml, type XmlAttributes, type XmlListener } from './xml-scan';
import type { PlainItems } from './xml-shortcut';
import type { ZipArchive } from '../../zip/zip-archive';

const PART = 'xl/sharedStrings.xml';
/** sst / si */
const ITEM_DEPTH = 2;

/** A string without formats, references and anything else that needs the parser's eye. */
const PLAIN_ITEM =
  /<si><t(?: xml:space="preserve")?>([^<&\]\u0000-\u0009\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]*)<\/t><\/si>/y;

class StringListener implements XmlListener<string> {
  readonly boundedDepth = ITEM_DEPTH;
  private readonly runs = new TextRuns();
  private strings: string[] = [];
  private isItem = false;

  readonly plain: PlainItems = {
    opening: '<si',
    closing: '</si>',
    isBetween: (depth) => depth === ITEM_DEPTH - 1,
    read: (text, start) => {
      PLAIN_ITEM.lastIndex = start;
      const found = PLAIN_ITEM.exec(text)?.[1];
      if (found === undefined) return -1;
      this.strings.push(decodeEscapes(found));
      return PLAIN_ITEM.lastIndex;
    },
  };

  open(name: string, _attributes: XmlAttributes, depth: number): void {
    if (depth > ITEM_DEPTH) this.runs.open(name, depth);
    else if (depth === ITEM_DEPTH) {
      this.isItem = name === 'si';
      this.runs.clear();
    }
  }

  text(piece: string): void {
    this.runs.add(piece);
  }

  close(depth: number): void {
    if (depth > ITEM_DEPTH) this.runs.close(depth);
    else if (depth === ITEM_DEPTH && this.isItem) this.strings.push(decodeEscapes(this.runs.text));
  }

  take(): string[] {
    const { strings } = this;
    this.strings = [];
    return strings;
  }
}

/** The texts that cells of type `s` name by their index. @throws ReaderError `not-a-workbook`, `workbook-too-large` */
export async function readSharedStrings(archive: ZipArchive): Promise<string[]> {
  const all: string[] = [];
  if (!archive.has(PART)) return all;
  let characters = 0;
  for await (const strings of scanXml(await archive.stream(PART), new StringListener())) {
    for (const text of strings) {
      characters += text.length;
      all.push(text);
    }
    if (characters > READER_LIMITS.sharedCharacters) throw new ReaderError('workbook-too-large');
  }
  return all;
}
