import { foldText } from '../../../plugins/registers/import-rules';

export interface Region {
  code: string;
  name: string;
}

const SUFFIX = /(?:特别行政区|[壮维回]?[吾尔族]*自治区|省|市|区|县)$/;

interface Index {
  codes: Set<string>;
  /** Folded name, with and without its suffix → codes. */
  names: Map<string, string[]>;
}

const indexes = new WeakMap<readonly Region[], Index>();

function indexOf(regions: readonly Region[]): Index {
  const known = indexes.get(regions);
  if (known) return known;
  const index: Index = { codes: new Set(), names: new Map() };
  for (const { code, name } of regions) {
    index.codes.add(code);
    const short = name.replace(SUFFIX, '');
    for (const spelling of new Set(short.length > 1 ? [name, short] : [name])) {
      const folded = foldText(spelling);
      index.names.set(folded, [...(index.names.get(folded) ?? []), code]);
    }
  }
  indexes.set(regions, index);
  return index;
}

/**
 * Finds the region that a clerk wrote as a code (`440106`, `440100`) or as a name (`天河区`, `广州市天河区`,
 * `广东省广州市`). Null when it is unknown, or when two regions bear the name and `within` does not decide.
 *
 * @param within prefix of the code, e.g. the city's, that the region should lie in
 */
export function findRegion(text: string, regions: readonly Region[], within = ''): string | null {
  const index = indexOf(regions);
  const folded = foldText(text);
  if (/^\d{2,12}$/.test(folded)) {
    const code = folded.replace(/(?:00)+$/, '');
    return index.codes.has(code) ? code : null;
  }
  const candidates = index.names.get(folded) ?? [];
  const inside = candidates.filter((code) => code.startsWith(within));
  const only = inside.length === 1 ? inside[0] : candidates.length === 1 ? candidates[0] : undefined;
  if (only !== undefined) return only;
  // 广州市天河区: the longest leading name that is known narrows the search for the rest.
  for (let length = folded.length - 1; length > 1; length -= 1) {
    const outer = index.names.get(folded.slice(0, length)) ?? [];
    const [first] = outer;
    if (outer.length !== 1 || first === undefined) continue;
    const inner = findRegion(folded.slice(length), regions, first);
    if (inner?.startsWith(first)) return inner;
  }
  return null;
}
