import { access, copyFile, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp, { type Sharp } from 'sharp';
import { widthsOf } from '../domain/picture-widths';

/** Folders of the showcase below DATA_DIR: `prepared` is private, `pictures` and `videos` are what visitors get. */
export const showcaseFolder = (strapi: Core.Strapi, name: 'prepared' | 'pictures' | 'videos'): string =>
  path.resolve(
    strapi.dirs.app.root,
    strapi.plugin('registers').config<string>('dataDir', '.data'),
    'showcase',
    name,
  );

const FORMATS = {
  avif: (picture: Sharp) => picture.avif({ quality: 55, effort: 2 }),
  webp: (picture: Sharp) => picture.webp({ quality: 78, effort: 3 }),
  jpg: (picture: Sharp) => picture.jpeg({ quality: 80, mozjpeg: true }),
} as const;

/** Draws a picture in every width and format into a folder that nobody is shown. What is there already stays. */
export async function preparePicture(folder: string, token: string, content: Buffer): Promise<string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { width } = await sharp(content).metadata();
  const names: string[] = [];
  for (const wide of widthsOf(width)) {
    const base = sharp(content).resize({ width: wide });
    for (const [ending, draw] of Object.entries(FORMATS)) {
      const name = `${token}-${wide}.${ending}`;
      names.push(name);
      if (await isThere(path.join(folder, name))) continue;
      // JPEG knows no transparency: paper shows through.
      const drawn = ending === 'jpg' ? base.clone().flatten({ background: '#fff' }) : base.clone();
      await writeWhole(path.join(folder, name), await draw(drawn).toBuffer());
    }
  }
  return names;
}

/** Makes the files of a picture public: all or an error. `original` is where the picture itself lies. */
export async function exposePicture(
  strapi: Core.Strapi,
  token: string,
  width: number,
  original: string,
): Promise<void> {
  const [from, to] = [showcaseFolder(strapi, 'prepared'), showcaseFolder(strapi, 'pictures')];
  await mkdir(to, { recursive: true });
  const names = widthsOf(width).flatMap((wide) =>
    Object.keys(FORMATS).map((ending) => `${token}-${wide}.${ending}`),
  );
  for (const name of names) {
    if (await isThere(path.join(to, name))) continue;
    if (!(await isThere(path.join(from, name)))) await preparePicture(from, token, await readFile(original));
    await linkOrCopy(path.join(from, name), path.join(to, name));
  }
}

export async function exposeVideo(strapi: Core.Strapi, name: string, original: string): Promise<void> {
  const to = showcaseFolder(strapi, 'videos');
  await mkdir(to, { recursive: true });
  if (!(await isThere(path.join(to, name)))) await linkOrCopy(original, path.join(to, name));
}

/** Folders on different disks can't share a file. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'EXDEV' && code !== 'EPERM') throw error;
    await copyFile(from, to);
  }
}

async function writeWhole(target: string, content: Buffer): Promise<void> {
  const half = `${target}.${process.pid}.half`;
  try {
    await writeFile(half, content, { mode: 0o600 });
    await rename(half, target);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
