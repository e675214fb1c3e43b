/** The parts of a built chunk that tell what loads with it. */
export interface BuiltChunk {
  fileName: string;
  code: string;
  isEntry: boolean;
  /** paths of the modules in it */
  moduleIds: string[];
  /** chunks that it imports without waiting */
  imports: string[];
}

/**
 * The chunks of the first load: what the entry needs, and what its first screens (sign-in is in the entry, home is
 * loaded after it) need on top.
 *
 * @param screens endings of the modules of the first screens, such as `/dashboard/Home.tsx`
 */
export const firstLoadChunks = (chunks: BuiltChunk[], screens: string[]): BuiltChunk[] => {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const isFirst = ({ isEntry, moduleIds }: BuiltChunk) =>
    isEntry || screens.some((screen) => moduleIds.some((id) => id.endsWith(screen)));
  const found = new Set<BuiltChunk>();
  const pending = chunks.filter(isFirst);
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    pending.push(...next.imports.flatMap((name) => byName.get(name) ?? []));
  }
  return [...found];
};
