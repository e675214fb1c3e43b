import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ShowcasePicture } from '../../shared/showcase';
import type { Edition } from '../edition';
import { pictureFile } from '../parts/picture';
import { shareFile } from '../parts/share';
import { sharePicture } from '../share-picture';
import { allPages, type Exhibition } from './all-pages';

/** Marks a folder that this wrote, and may therefore replace. */
const NOTE = 'export.json';

export interface SiteToWrite extends Exhibition {
  /** Folder of the office's data, where pictures and videos stand. */
  dataDir: string;
  folder: string;
}

/**
 * Writes the whole exhibition as files. The folder is replaced when everything is written, and stays as it was if
 * something is missing.
 *
 * @returns how many files were written
 * @throws Error if the folder holds something else, or a picture is missing
 */
export async function writeSite({ dataDir, folder, ...exhibition }: SiteToWrite): Promise<number> {
  const { edition, base, assets } = exhibition;
  await assertReplaceable(folder);
  const next = `${folder}.next`;
  await rm(next, { recursive: true, force: true });
  let files = 0;
  const place = async (name: string): Promise<string> => {
    files += 1;
    const file = path.join(next, name);
    await mkdir(path.dirname(file), { recursive: true });
    return file;
  };
  for (const { file, text } of allPages(exhibition)) await writeFile(await place(file), text);
  for (const [name, { body }] of assets.files) await writeFile(await place(`assets/${name}`), body);
  for (const name of mediaOf(edition))
    await copyFile(path.join(dataDir, 'showcase', name), await place(name));
  for (const { slug, cover } of edition.sites) {
    if (cover)
      await copyFile(await sharePicture(dataDir, cover), await place(decodeURIComponent(shareFile(slug))));
  }
  const note = { edition: edition.number, base, writtenAt: new Date().toISOString(), files };
  await writeFile(path.join(next, NOTE), `${JSON.stringify(note, null, 2)}\n`);
  await rm(folder, { recursive: true, force: true });
  await rename(next, folder);
  return files;
}

/** Names of all pictures and videos that pages show, below the showcase's folder. */
function mediaOf({ sites }: Edition): Set<string> {
  const pictureFiles = ({ token, widths }: ShowcasePicture): string[] =>
    widths.flatMap((width) =>
      (['avif', 'webp', 'jpg'] as const).map((type) => pictureFile(token, width, type)),
    );
  return new Set(
    sites.flatMap(({ cover, pictures, video }) => [
      ...[...(cover ? [cover] : []), ...pictures].flatMap(pictureFiles),
      ...(video ? [`videos/${path.posix.basename(video)}`] : []),
    ]),
  );
}

async function assertReplaceable(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [] as string[];
    throw error;
  });
  if (names.length > 0 && !names.includes(NOTE))
    throw new Error(`${folder} holds files that this did not write: name a new folder, or empty it`);
}
