import path from 'node:path';
import { DocumentRefused } from '../refused';
import { readXml, type Parts } from './open-package';
import { childrenOf } from './xml-tree';

export interface Relationship {
  id: string;
  /** The last word of the type's address: `image`, `hyperlink`, `styles` … */
  kind: string;
  /** The type's whole address. */
  type: string;
  /** Name of the part, or the address where it is outside. */
  target: string;
  isOutside: boolean;
}

/** What a part refers to; the package itself has the empty name. */
export function readRelationships(parts: Parts, part: string): Relationship[] {
  const bytes = parts.get(toRelationshipsName(part));
  if (!bytes) return [];
  return childrenOf(readXml(bytes), 'Relationship').map(({ attributes }) => {
    const isOutside = attributes.TargetMode === 'External';
    const { Target: target = '', Type: type = '' } = attributes;
    return {
      id: attributes.Id ?? '',
      kind: type.split('/').at(-1) ?? '',
      type,
      target: isOutside ? target : resolve(part, target),
      isOutside,
    };
  });
}

export const toRelationshipsName = (part: string): string =>
  path.posix.join(path.posix.dirname(part), '_rels', `${path.posix.basename(part)}.rels`);

const resolve = (part: string, target: string) =>
  target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(part), target);

/** Name of the part that holds the text. @throws DocumentRefused `document-damaged` */
export function findMainPart(parts: Parts): string {
  const main = readRelationships(parts, '').find(({ kind }) => kind === 'officeDocument');
  if (!main || main.isOutside || !parts.has(main.target)) throw new DocumentRefused('document-damaged');
  return main.target;
}
