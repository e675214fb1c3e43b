import type { MethodSection } from '../../shared/work-method';
import type { Run } from '../content/blocks';
import { WORDS } from '../content/words';
import { openPackage, readXml } from '../package/open-package';
import { findMainPart, readRelationships } from '../package/relationships';
import { childOf } from '../package/xml-tree';
import type { ReadingNote, ReadMethod, ReadPicture } from './method-reading';
import { DocumentRefused } from '../refused';
import { hasFetchingFields } from '../templates/refuse-outside';
import { isCaption, stripNumber } from './captions';
import { findSection, findSectionRank, rankOf } from './headings';
import { PictureTaker } from './take-pictures';
import { BlockReader } from './word-blocks';
import type { WordBlock, WordParagraph } from './word-paragraph';
import { readLists } from './word-lists';
import { readStyles } from './word-styles';
import { TextReader } from './word-text';
import { writeHtml, type HtmlBlock } from './write-html';

const LONGEST_TITLE = 80;
const ONE_LINE = new RegExp(`^[【\\[]?${WORDS.oneLine}[】\\]]?\\s*[：:]?\\s*`);
const AUTHORS = new RegExp(`^[（(]${WORDS.authors}[：:].*[）)]$`);
const BULLET = /^[●○■•·▪◆]\s*/;
const NUMBER = /^\d{1,3}[.．]\s*/;

/** Reads a work method from a Word file; belongs in a worker thread. @throws DocumentRefused */
export async function readMethod(file: string): Promise<ReadMethod> {
  const parts = await openPackage(file);
  const main = findMainPart(parts);
  const notes = new Set<ReadingNote>();
  const note = (code: ReadingNote) => void notes.add(code);
  const relationships = new Map(readRelationships(parts, main).map((item) => [item.id, item]));
  const text = parts.get(main);
  const body = text && childOf(readXml(text), 'w:body');
  if (!body) throw new DocumentRefused('document-damaged');
  if (hasFetchingFields(body)) note('outside-content');
  const styles = readStyles(parts);
  const texts = new TextReader(styles, relationships, note);
  const blocks = new BlockReader(styles, readLists(parts), texts, note).read(body);
  const reading = new MethodReading(blocks, new PictureTaker(parts, note), note);
  return { ...(await reading.read()), notes: [...notes] };
}

class MethodReading {
  private readonly sectionRank: number | null;
  private readonly sections = new Map<MethodSection, HtmlBlock[]>();
  private section: MethodSection | null = null;
  private title = '';
  private oneLine = '';
  /** The picture that the next paragraph may be the caption of. */
  private uncaptioned: { picture: ReadPicture; block: Extract<HtmlBlock, { kind: 'figure' }> } | null = null;

  constructor(
    private readonly blocks: WordBlock[],
    private readonly pictures: PictureTaker,
    private readonly note: (note: ReadingNote) => void,
  ) {
    this.sectionRank = findSectionRank(blocks);
  }

  async read(): Promise<Omit<ReadMethod, 'notes'>> {
    if (this.sectionRank === null) this.note('no-section-headings');
    for (const block of this.blocks) {
      if (block.kind === 'table') this.add({ kind: 'table', rows: block.rows });
      else await this.readParagraph(block);
    }
    return {
      title: this.title,
      oneLine: this.oneLine,
      sections: Object.fromEntries([...this.sections].map(([name, found]) => [name, writeHtml(found)])),
      pictures: this.pictures.taken,
    };
  }

  private async readParagraph(paragraph: WordParagraph): Promise<void> {
    if (paragraph.text !== '' && !this.isAside(paragraph)) this.readText(paragraph);
    for (const found of paragraph.pictures) {
      const picture = await this.pictures.take(found);
      if (!picture) continue;
      const block = { kind: 'figure' as const, token: picture.token, caption: '' };
      this.add(block);
      this.uncaptioned = { picture, block };
    }
  }

  /** Lines that name the unit or the authors: the office fills these in itself. */
  private isAside({ style, text }: WordParagraph): boolean {
    return ['method origin', 'small print'].includes(style) || AUTHORS.test(text);
  }

  private readText(paragraph: WordParagraph): void {
    const { text, runs } = paragraph;
    if (this.takesCaption(paragraph)) return;
    const rank = rankOf(paragraph);
    if (rank !== null && this.readHeading(paragraph, rank)) return;
    if (this.section === null && this.title === '' && text.length <= LONGEST_TITLE && rank === null) {
      this.title = text;
      return;
    }
    if (this.section === null && this.oneLine === '' && ONE_LINE.test(text)) {
      this.oneLine = text.replace(ONE_LINE, '');
      return;
    }
    this.add(toBlock(paragraph, runs));
  }

  private takesCaption(paragraph: WordParagraph): boolean {
    const open = this.uncaptioned;
    this.uncaptioned = null;
    if (!open || !isCaption(paragraph)) return false;
    open.picture.caption = stripNumber(paragraph.text);
    open.block.caption = open.picture.caption;
    return true;
  }

  /** Answers whether the heading was a title or the name of a section; else it stays a heading of the text. */
  private readHeading(paragraph: WordParagraph, rank: number): boolean {
    if (rank === 0 || (this.sectionRank !== null && rank < this.sectionRank)) {
      // The heading next above the sections names the method; those above it name the book and its part.
      if (this.section !== null) return this.addHeading(paragraph, 'h3');
      this.title = paragraph.text;
      return true;
    }
    const section = rank === this.sectionRank ? findSection(paragraph) : null;
    if (section) {
      this.section = section;
      if (!this.sections.has(section)) this.sections.set(section, []);
      return true;
    }
    return this.addHeading(paragraph, this.levelOf(rank));
  }

  private addHeading({ runs }: WordParagraph, kind: 'h3' | 'h4'): true {
    this.add({ kind, runs: runs.map((run) => ({ ...run, isBold: false, isItalic: false })) });
    return true;
  }

  private levelOf(rank: number): 'h3' | 'h4' {
    const below = this.blocks.flatMap((block) => {
      const other = rankOf(block);
      return other !== null && other > (this.sectionRank ?? 0) ? [other] : [];
    });
    return rank > Math.min(...below) ? 'h4' : 'h3';
  }

  private add(block: HtmlBlock): void {
    this.uncaptioned = null;
    // What stands before the first section introduces it; without sections all of it tells what was done.
    const section = this.section ?? (this.sectionRank === null ? 'practice' : 'background');
    const found = this.sections.get(section);
    if (found) found.push(block);
    else this.sections.set(section, [block]);
  }
}

function toBlock(paragraph: WordParagraph, runs: Run[]): HtmlBlock {
  if (paragraph.style === 'quote') return { kind: 'quote', runs };
  if (paragraph.list) return { kind: 'item', ...paragraph.list, isContinued: false, runs };
  if (paragraph.style !== 'list item') return { kind: 'p', runs };
  const isBullet = BULLET.test(paragraph.text);
  const isNumbered = NUMBER.test(paragraph.text);
  return {
    kind: 'item',
    isNumbered,
    depth: Math.round(paragraph.indent / 640),
    isContinued: !isBullet && !isNumbered,
    runs: dropStart(runs, (isBullet ? BULLET : NUMBER).exec(paragraph.text)?.[0].length ?? 0),
  };
}

/** Takes characters off the beginning, over however many runs. */
function dropStart(runs: Run[], count: number): Run[] {
  let left = count;
  return runs.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
}
