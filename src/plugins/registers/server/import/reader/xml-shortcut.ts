const SPACE = 32;
/** Characters of an item that is not here whole; of a longer one the parser takes what comes as it comes. */
const MOST_PENDING = 1 << 16;

/** Elements of one kind that fill a part by the hundred thousand, and a way to read them that knows their usual spelling. */
export interface PlainItems {
  /** How an item's start tag begins, and its end tag. */
  readonly opening: string;
  readonly closing: string;
  /** Whether items stand here: at this depth, in the element that was opened last. */
  isBetween(depth: number): boolean;
  /** Reads the item that starts at a position and answers the one behind it, or -1 where it is not spelled as usual. */
  read(text: string, start: number): number;
}

interface ParserState {
  depth: number;
  /** Tags that the parser has seen, of both kinds. */
  tags: number;
}

/**
 * Leads the text of a part past the XML parser where it can: items in their usual spelling are read directly, all
 * else goes to the parser. A whole element between two others may be left out without the parser missing it.
 */
export class XmlShortcut {
  private pending = '';
  private isBetween = false;
  private wasBetween = false;

  constructor(
    private readonly items: PlainItems,
    private readonly parse: (text: string) => void,
    private readonly state: () => ParserState,
  ) {}

  /** @throws ReaderError as the parser */
  write(characters: string): void {
    this.pending += characters;
    let position = 0;
    for (;;) {
      if (this.isBetween) position = this.readItems(position);
      const end = this.endOfTag(position);
      if (end < 0) break;
      // Only a tag that ends with its very last character puts the parser between two items.
      this.parse(this.pending.slice(position, end - 1));
      const before = this.state().tags;
      this.parse('>');
      const { depth, tags } = this.state();
      this.isBetween = tags > before && this.items.isBetween(depth);
      this.wasBetween ||= this.isBetween;
      position = end;
    }
    this.pending = this.pending.slice(position);
    if (!this.isBetween || this.pending.length > MOST_PENDING) this.end();
  }

  /** Hands what is left to the parser. */
  end(): void {
    this.parse(this.pending);
    this.pending = '';
    this.isBetween = false;
  }

  /** Reads plain items as long as they come and are here whole; answers where it stopped. */
  private readItems(start: number): number {
    let position = start;
    for (;;) {
      const behind = this.items.read(this.pending, skipSpace(this.pending, position));
      if (behind < 0) return position;
      position = behind;
    }
  }

  /**
   * Behind the item that starts here, or the next tag where none does; outside of the items behind whatever may be the
   * end of one. -1 where that end is not here yet.
   */
  private endOfTag(position: number): number {
    const { opening, closing } = this.items;
    const isItem = this.isBetween
      ? this.pending.startsWith(opening, skipSpace(this.pending, position))
      : this.wasBetween;
    const end = isItem ? closing : '>';
    const found = this.pending.indexOf(end, position);
    return found < 0 ? -1 : found + end.length;
  }
}

function skipSpace(text: string, position: number): number {
  let at = position;
  while (text.charCodeAt(at) <= SPACE) at += 1;
  return at;
}
