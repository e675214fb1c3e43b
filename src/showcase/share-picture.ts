import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { ShowcasePicture } from '../shared/showcase';
import { pictureFile } from './parts/picture';

const WIDTH = 1200;
const HEIGHT = 630;
/** The thread of the exhibition, at the lower left. */
const THREAD = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect x="0" y="${HEIGHT - 14}" width="${WIDTH}" height="14" fill="#fff"/><rect x="0" y="${HEIGHT - 14}" width="168" height="14" fill="#b4232a"/></svg>`,
);

const making = new Map<string, Promise<string>>();

/**
 * The picture that other sites show of a page, 1200×630, made of its cover when first asked for.
 *
 * @param dataDir folder of the office's data; the covers stand in `showcase/` there, and what is made here too
 * @returns the file
 */
export function sharePicture(dataDir: string, cover: ShowcasePicture): Promise<string> {
  const widest = cover.widths.at(-1) ?? cover.width;
  const from = path.join(dataDir, 'showcase', pictureFile(cover.token, widest, 'jpg'));
  const file = path.join(folderOf(dataDir), `${path.basename(cover.token)}.jpg`);
  const running = making.get(file) ?? make(from, file).finally(() => making.delete(file));
  making.set(file, running);
  return running;
}

/** Removes those of pages that are no longer public. `tokens`: of the pictures that are. */
export async function sweepSharePictures(dataDir: string, tokens: ReadonlySet<string>): Promise<void> {
  const folder = folderOf(dataDir);
  for (const name of await readdir(folder).catch(() => [])) {
    if (!tokens.has(name.replace(/\.jpg.*$/, ''))) await rm(path.join(folder, name), { force: true });
  }
}

const folderOf = (dataDir: string): string => path.join(dataDir, 'showcase/share');

async function make(from: string, file: string): Promise<string> {
  if (await stat(file).catch(() => null)) return file;
  await mkdir(path.dirname(file), { recursive: true });
  const half = `${file}.${process.pid}`;
  await sharp(from)
    .resize(WIDTH, HEIGHT, { fit: 'cover', position: 'attention' })
    .composite([{ input: THREAD }])
    .jpeg({ quality: 82, progressive: true })
    .toFile(half);
  await rename(half, file);
  return file;
}
