import type { XmlAttributes, XmlListener } from './xml-scan';
import { scanXml } from './xml-scan';
import type { ZipArchive } from '../../zip/zip-archive';

/** A start tag that was asked for, as `parent/name`. */
export interface XmlTag {
  path: string;
  attributes: XmlAttributes;
}

/** Small parts are of interest for some of their tags only; more than this is none that a program wrote. */
const MAXIMUM_BYTES = 8 * 2 ** 20;

class TagListener implements XmlListener<XmlTag> {
  readonly boundedDepth = Infinity;
  private readonly parents: string[] = [];
  private tags: XmlTag[] = [];

  constructor(private readonly wanted: ReadonlySet<string>) {}

  open(name: string, attributes: XmlAttributes, depth: number): void {
    const path = `${this.parents[depth - 2] ?? ''}/${name}`;
    this.parents[depth - 1] = name;
    if (this.wanted.has(path)) this.tags.push({ path, attributes });
  }

  text(): void {}

  close(): void {}

  take(): XmlTag[] {
    const { tags } = this;
    this.tags = [];
    return tags;
  }
}

/**
 * Reads the tags with these paths (`parent/name`) from a small part, in order; an absent part has none.
 * @throws ReaderError `not-a-workbook`, `workbook-too-large`
 */
export async function readTags(archive: ZipArchive, part: string, paths: string[]): Promise<XmlTag[]> {
  if (!archive.has(part)) return [];
  const found: XmlTag[] = [];
  const stream = await archive.stream(part, MAXIMUM_BYTES);
  for await (const tags of scanXml(stream, new TagListener(new Set(paths)))) found.push(...tags);
  return found;
}

/** Value of an attribute by its name without prefix, or null. */
export function findAttribute(attributes: XmlAttributes, name: string): string | null {
  const key = Object.keys(attributes).find((written) => written === name || written.endsWith(`:${name}`));
  return key === undefined ? null : (attributes[key] ?? null);
}
