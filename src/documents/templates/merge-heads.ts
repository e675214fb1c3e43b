import type { Parts } from '../package/open-package';
import { childrenOf, type XmlElement } from '../package/xml-tree';
import { addPart, type References } from './adopt-parts';

type Place = 'header' | 'footer';
const PLACES: Place[] = ['header', 'footer'];
const TYPES = ['default', 'even', 'first'];

/**
 * Keeps the heads and feet of each file to itself: a section without its own would go on with those of the file
 * before. The merged file tells even pages from odd ones; a file that does not has the same on both.
 */
export class HeadKeeper {
  private readonly used = new Set<string>();
  private readonly empty = new Map<Place, string>();

  constructor(
    private readonly parts: Parts,
    private readonly references: References,
  ) {}

  keep(sections: XmlElement[], hasEvenPages: boolean): void {
    const added = new Set<string>();
    sections.forEach((section, index) => {
      for (const place of PLACES) {
        if (!hasEvenPages) this.repeatOnEvenPages(section, place);
        for (const type of TYPES) {
          const isOwn = findReference(section, place, type) !== undefined;
          if (isOwn) added.add(`${place} ${type}`);
          else if (index === 0 && this.used.has(`${place} ${type}`))
            refer(section, place, type, this.toEmpty(place));
        }
      }
    });
    for (const one of added) this.used.add(one);
  }

  private repeatOnEvenPages(section: XmlElement, place: Place): void {
    const even = findReference(section, place, 'even');
    if (even) section.children = section.children.filter((child) => child !== even);
    const both = findReference(section, place, 'default');
    if (both) refer(section, place, 'even', both.attributes['r:id'] ?? '');
  }

  /** Identifier of a head or foot with nothing in it. */
  private toEmpty(place: Place): string {
    const known = this.empty.get(place);
    if (known !== undefined) return known;
    const root = place === 'header' ? 'w:hdr' : 'w:ftr';
    const part = { name: `word/${place}-empty.xml`, kind: place, xml: `<${root}><w:p/></${root}>` };
    const id = addPart(this.parts, this.references, part);
    this.empty.set(place, id);
    return id;
  }
}

const findReference = (section: XmlElement, place: Place, type: string): XmlElement | undefined =>
  childrenOf(section, `w:${place}Reference`).find(
    ({ attributes }) => (attributes['w:type'] ?? 'default') === type,
  );

/** Heads and feet stand before all else in a section. */
function refer(section: XmlElement, place: Place, type: string, id: string): void {
  section.children.unshift({
    name: `w:${place}Reference`,
    attributes: { 'w:type': type, 'r:id': id },
    children: [],
  });
}
