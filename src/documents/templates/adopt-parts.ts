import { createHash } from 'node:crypto';
import { readXml, type Parts } from '../package/open-package';
import { readRelationships, toRelationshipsName, type Relationship } from '../package/relationships';
import { childrenOf, writeXml, type XmlElement } from '../package/xml-tree';
import { DocumentRefused } from '../refused';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PART_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function getPart(parts: Parts, name: string): Buffer {
  const bytes = parts.get(name);
  if (!bytes) throw new DocumentRefused('document-damaged');
  return bytes;
}

/** What one part of the merged file refers to, with room for what comes from others. */
export class References {
  private readonly root: XmlElement;
  /** Identifiers by what they refer to. */
  private readonly known = new Map<string, string>();

  constructor(
    private readonly parts: Parts,
    private readonly owner: string,
  ) {
    const bytes = parts.get(toRelationshipsName(owner));
    this.root = bytes
      ? readXml(bytes)
      : { name: 'Relationships', attributes: { xmlns: RELATIONSHIPS }, children: [] };
    for (const relationship of readRelationships(parts, owner))
      this.known.set(toKey(parts, relationship), relationship.id);
  }

  /** Takes over what a part of another file refers to, but for some kinds; answers the new identifiers by the old. */
  adopt(from: Parts, owner: string, without: ReadonlySet<string> = new Set()): Map<string, string> {
    const renamed = new Map<string, string>();
    for (const relationship of readRelationships(from, owner)) {
      if (without.has(relationship.kind)) continue;
      const key = toKey(from, relationship);
      const id =
        this.known.get(key) ??
        this.add(
          relationship,
          relationship.isOutside
            ? relationship.target
            : `/${adoptPart(this.parts, from, relationship.target)}`,
        );
      this.known.set(key, id);
      renamed.set(relationship.id, id);
    }
    return renamed;
  }

  add({ type, isOutside }: Pick<Relationship, 'type' | 'isOutside'>, target: string): string {
    const id = `rIdMerged${this.root.children.length + 1}`;
    this.root.children.push({
      name: 'Relationship',
      attributes: { Id: id, Type: type, Target: target, ...(isOutside ? { TargetMode: 'External' } : {}) },
      children: [],
    });
    return id;
  }

  write(): void {
    if (this.root.children.length > 0)
      this.parts.set(toRelationshipsName(this.owner), Buffer.from(writeXml(this.root)));
  }
}

function toKey(parts: Parts, { kind, target, isOutside }: Relationship): string {
  return `${kind}\n${isOutside ? target : toFingerprint(parts, target)}`;
}

/** Of a part's content and of all that it refers to. */
function toFingerprint(parts: Parts, name: string, above: string[] = []): string {
  const hash = createHash('sha256').update(parts.get(name) ?? '');
  if (above.includes(name)) return '';
  for (const { id, kind, target, isOutside } of readRelationships(parts, name))
    hash.update(`\n${id}\n${kind}\n${isOutside ? target : toFingerprint(parts, target, [...above, name])}`);
  return hash.digest('hex');
}

/** Copies a part under a name of its content, with what it refers to in its turn; answers the name. */
function adoptPart(to: Parts, from: Parts, name: string): string {
  const bytes = getPart(from, name);
  const dot = name.lastIndexOf('.');
  const target = `${name.slice(0, dot)}-${toFingerprint(from, name).slice(0, 16)}${name.slice(dot)}`;
  if (to.has(target)) return target;
  to.set(target, bytes);
  adoptContentType(to, from, name, target);
  const own = from.get(toRelationshipsName(name));
  if (!own) return target;
  const root = readXml(own);
  const inner = new Map(readRelationships(from, name).map((relationship) => [relationship.id, relationship]));
  for (const { attributes } of childrenOf(root)) {
    const relationship = inner.get(attributes.Id ?? '');
    if (relationship && !relationship.isOutside)
      attributes.Target = `/${adoptPart(to, from, relationship.target)}`;
  }
  to.set(toRelationshipsName(target), Buffer.from(writeXml(root)));
  return target;
}

function adoptContentType(to: Parts, from: Parts, name: string, target: string): void {
  const theirs = readXml(getPart(from, '[Content_Types].xml'));
  const override = childrenOf(theirs, 'Override').find(
    ({ attributes }) => attributes.PartName === `/${name}`,
  );
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const fallback = childrenOf(theirs, 'Default').find(
    ({ attributes }) => attributes.Extension?.toLowerCase() === extension,
  );
  const type = (override ?? fallback)?.attributes.ContentType;
  if (type !== undefined) declarePart(to, target, type);
}

/** Adds a part of Word's own to what the text refers to; answers the identifier. The prefix `w` is declared in its root. */
export function addPart(
  parts: Parts,
  references: References,
  { name, kind, xml }: { name: string; kind: string; xml: string },
): string {
  parts.set(name, Buffer.from(xml.replace(/^<[\w:]+/, (start) => `${start} xmlns:w="${WORD}"`)));
  declarePart(parts, name, `${PART_TYPE}.${kind}+xml`);
  const id = references.add({ type: `${OFFICE}/${kind}`, isOutside: false }, `/${name}`);
  references.write();
  return id;
}

/** Says what a new part is, unless its ending says so already. */
function declarePart(parts: Parts, name: string, type: string): void {
  const root = readXml(getPart(parts, '[Content_Types].xml'));
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const isSaid = childrenOf(root).some(
    ({ attributes }) => attributes.ContentType === type && attributes.Extension?.toLowerCase() === extension,
  );
  if (isSaid) return;
  root.children.push({
    name: 'Override',
    attributes: { PartName: `/${name}`, ContentType: type },
    children: [],
  });
  parts.set('[Content_Types].xml', Buffer.from(writeXml(root)));
}
