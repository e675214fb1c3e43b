import { readXml, type Parts } from '../package/open-package';
import { childOf, childrenOf } from '../package/xml-tree';
import { findPart } from '../templates/merge-styles';
import { valueOf } from './word-styles';

/** Whether the level of a list is numbered; false for bullets, null where there is no such list. */
export type Lists = (list: string, level: number) => boolean | null;

export function readLists(parts: Parts): Lists {
  const part = findPart(parts, 'numbering');
  const bytes = part && parts.get(part);
  if (!bytes) return () => null;
  const root = readXml(bytes);
  const forms = new Map(
    childrenOf(root, 'w:abstractNum').map((form) => [
      form.attributes['w:abstractNumId'],
      childrenOf(form, 'w:lvl').map((level) => valueOf(childOf(level, 'w:numFmt')) ?? 'decimal'),
    ]),
  );
  const lists = new Map(
    childrenOf(root, 'w:num').map((list) => [
      list.attributes['w:numId'],
      forms.get(valueOf(childOf(list, 'w:abstractNumId'))),
    ]),
  );
  return (list, level) => {
    const format = lists.get(list)?.[level];
    return format === undefined || format === 'none' ? null : format !== 'bullet';
  };
}
