import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { ROOT } from '../../src/cli/surroundings';

/** Most bytes of one picture. */
export const LARGEST_PICTURE = 150_000;
export const PICTURES = path.join(ROOT, 'docs/manual/images');

/** A document of the project and what it points at beside itself: links and pictures, as absolute paths. */
export interface LinkedDocument {
  file: string;
  targets: string[];
}

/** The documents for readers, with their links to files. */
export function readDocuments(): LinkedDocument[] {
  const files = ['', 'docs', 'docs/manual'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join(ROOT, folder, name)),
  );
  return files.map((file) => {
    const links = readFileSync(file, 'utf8').matchAll(/\]\(([^)\s]+)\)/g);
    const targets = [...links]
      .map(([, target = '']) => target.replace(/#.*$/, ''))
      .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
      .map((target) => path.resolve(path.dirname(file), decodeURI(target)));
    return { file, targets };
  });
}

/** Writes a shot as WebP where a document shows a picture of that name; other shots are left alone. */
export async function keepPicture(name: string, png: Buffer): Promise<void> {
  const target = path.join(PICTURES, `${name}.webp`);
  if (!readDocuments().some(({ targets }) => targets.includes(target))) return;
  mkdirSync(PICTURES, { recursive: true });
  for (const quality of [82, 70, 55, 40]) {
    const picture = await sharp(png).webp({ quality, effort: 6 }).toBuffer();
    if (picture.length > LARGEST_PICTURE) continue;
    writeFileSync(target, picture);
    return;
  }
  throw new Error(`The picture ${name} stays larger than ${LARGEST_PICTURE} bytes`);
}
