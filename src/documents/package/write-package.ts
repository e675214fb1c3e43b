import type { Parts } from './open-package';
import { writeZip } from './zip';

const TYPES = '[Content_Types].xml';

/** Packs parts as a Word file; the list of content types comes first, where Word writes it. */
export function writePackage(parts: Parts | Map<string, Uint8Array>): Buffer {
  const names = [...parts.keys()].filter((name) => name !== TYPES);
  return writeZip(
    [TYPES, ...names].flatMap((name) => {
      const content = parts.get(name);
      return content ? [{ name, content, isPacked: /\.(png|jpe?g)$/i.test(name) }] : [];
    }),
  );
}
