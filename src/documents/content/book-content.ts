import type { Book, BookMethod, BookPicture } from '../../shared/book';
import type { Block, PictureBlock } from './blocks';
import { numberHeadings } from './number-headings';
import { readBlocks, toXmlText } from './read-blocks';
import { SECTION_TITLES, toChineseNumeral } from './words';

/** What Word, PDF and EPUB files are written from: numbered, named and in order. */
export interface BookContent {
  title: string;
  year: number;
  publisher: string;
  preface: Block[];
  parts: PartContent[];
  /** By name in the order of pinyin; empty for a single method. */
  index: IndexEntry[];
  /** By token. */
  pictures: Map<string, BookPicture>;
  note: string[];
  /** A single method has no cover, no contents and no index. */
  isSingle: boolean;
}

export interface PartContent {
  /** Names the place in bookmarks, links and file names. */
  id: string;
  title: string;
  preface: Block[];
  methods: MethodContent[];
}

export interface MethodContent {
  id: string;
  title: string;
  oneLine: string;
  /** Lines below the title: whose method it is. */
  origin: string[];
  authors: string[];
  sections: Array<{ title: string; blocks: Block[] }>;
}

export interface IndexEntry {
  name: string;
  methods: string[];
}

/** Lays a book out as content. Pictures are numbered through the book in the order in which they are met. */
export function toBookContent(book: Book, note: string[] = []): BookContent {
  const pictures = new Map<string, BookPicture>();
  let counted = 0;
  const count = () => {
    counted += 1;
    return counted;
  };
  const methodCount = book.parts.reduce((sum, part) => sum + part.methods.length, 0);
  const content: BookContent = {
    title: toXmlText(book.title),
    year: book.year,
    publisher: toXmlText(book.publisher),
    preface: withoutPictures(readBlocks(book.preface)),
    parts: book.parts.map((part, partIndex) => ({
      id: `part-${partIndex + 1}`,
      title: toXmlText(part.title),
      preface: withoutPictures(readBlocks(part.preface)),
      methods: part.methods.map((method, index) =>
        toMethodContent(method, `method-${partIndex + 1}-${index + 1}`, pictures, count),
      ),
    })),
    index: [],
    pictures,
    note: note.map(toXmlText),
    isSingle: methodCount === 1 && book.parts.length === 1 && book.parts[0]?.title === '',
  };
  return content.isSingle ? content : { ...content, index: toIndex(book) };
}

function toMethodContent(
  method: BookMethod,
  id: string,
  pictures: Map<string, BookPicture>,
  count: () => number,
): MethodContent {
  const own = new Map(method.pictures.map((picture) => [picture.token, picture]));
  const used = new Set<string>();
  const place = (block: PictureBlock): PictureBlock[] => {
    const picture = own.get(block.token);
    if (!picture) return [];
    used.add(block.token);
    pictures.set(block.token, picture);
    return [{ ...block, caption: block.caption || toXmlText(picture.caption), number: count() }];
  };
  const sections = method.sections
    .map(({ section, html }) => ({ name: SECTION_TITLES[section], blocks: numberHeadings(readBlocks(html)) }))
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ name, blocks }, index) => ({
      title: `${toChineseNumeral(index + 1)}、${name}`,
      blocks: blocks.flatMap<Block>((block) => (block.kind === 'picture' ? place(block) : [block])),
    }));
  const rest = method.pictures
    .filter(({ token }) => !used.has(token))
    .flatMap(({ token }) => place({ kind: 'picture', token, caption: '', number: null }));
  const last = sections.at(-1);
  if (last) last.blocks.push(...rest);
  else if (rest.length > 0) sections.push({ title: SECTION_TITLES.appendix, blocks: rest });
  return {
    id,
    title: toXmlText(method.title),
    oneLine: toXmlText(method.oneLine),
    origin: [[method.city, method.organization].filter(Boolean).join(' '), method.branch]
      .map((line) => toXmlText(line))
      .filter((line) => line !== ''),
    authors: method.authors.map(toXmlText),
    sections,
  };
}

const withoutPictures = (blocks: Block[]) => blocks.filter(({ kind }) => kind !== 'picture');

function toIndex(book: Book): IndexEntry[] {
  const entries = new Map<string, string[]>();
  book.parts.forEach((part, partIndex) =>
    part.methods.forEach((method, index) => {
      const name = toXmlText(method.organization ?? method.branch);
      if (name === '') return;
      entries.set(name, [...(entries.get(name) ?? []), `method-${partIndex + 1}-${index + 1}`]);
    }),
  );
  const byPinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
  return [...entries]
    .map(([name, methods]) => ({ name, methods }))
    .sort((one, other) => byPinyin.compare(one.name, other.name));
}
