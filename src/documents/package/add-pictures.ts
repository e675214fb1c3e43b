import { readXml, type Parts } from './open-package';
import { toRelationshipsName } from './relationships';
import { isElement, writeXml, type XmlElement } from './xml-tree';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const TYPES: Record<string, string> = { png: 'image/png', jpeg: 'image/jpeg', jpg: 'image/jpeg' };

/** Puts pictures beside a part, which refers to them by their identifiers; their names end in what they are. */
export function addPictures(
  parts: Parts,
  part: string,
  pictures: Array<{ id: string; name: string; data: Buffer }>,
): void {
  if (pictures.length === 0) return;
  const name = toRelationshipsName(part);
  const known = parts.get(name);
  const root: XmlElement = known
    ? readXml(known)
    : { name: 'Relationships', attributes: { xmlns: RELATIONSHIPS }, children: [] };
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  for (const picture of pictures) {
    parts.set(`${folder}media/${picture.name}`, picture.data);
    root.children.push({
      name: 'Relationship',
      attributes: { Id: picture.id, Type: IMAGE, Target: `media/${picture.name}` },
      children: [],
    });
  }
  parts.set(name, Buffer.from(writeXml(root)));
  declarePictures(parts, new Set(pictures.map((picture) => picture.name.split('.').at(-1) ?? '')));
}

function declarePictures(parts: Parts, extensions: Set<string>): void {
  const bytes = parts.get('[Content_Types].xml');
  if (!bytes) return;
  const root = readXml(bytes);
  for (const extension of extensions) {
    const isKnown = root.children.some(
      (child) => isElement(child) && child.attributes.Extension?.toLowerCase() === extension,
    );
    if (!isKnown)
      root.children.unshift({
        name: 'Default',
        attributes: { Extension: extension, ContentType: TYPES[extension] ?? '' },
        children: [],
      });
  }
  parts.set('[Content_Types].xml', Buffer.from(writeXml(root)));
}
