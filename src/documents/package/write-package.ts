import { zipSync, type Zippable } from 'fflate';
import type { Parts } from './open-package';

/** Packs parts as a Word file; the list of content types comes first, where Word writes it. */
export function writePackage(parts: Parts | Map<string, Uint8Array>): Buffer {
  const files: Zippable = {};
  const first = parts.get('[Content_Types].xml');
  if (first) files['[Content_Types].xml'] = first;
  // Pictures are packed already.
  for (const [name, bytes] of parts) files[name] = [bytes, { level: /\.(png|jpe?g)$/i.test(name) ? 0 : 6 }];
  return Buffer.from(zipSync(files));
}
