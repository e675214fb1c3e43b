import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ROOT } from '../surroundings';
import type { ArchiveEntry, ArchiveWriter } from './archive';
import { FILE } from './manifest';
import type { Tally } from './tally';

/** Folders that belong to the registers: name in the archive → place. */
export type Folders = Record<string, string>;

/** Private attachments, and pictures that are public. What running imports and exports keep is not part of an office. */
export function foldersOf(dataDir: string): Folders {
  return { files: path.join(dataDir, 'files'), uploads: path.join(ROOT, 'public/uploads') };
}

/** Writes all files of the folders; one that vanished meanwhile belonged to no row of the snapshot any more. */
export async function dumpFolders(folders: Folders, writer: ArchiveWriter, tally: Tally): Promise<void> {
  for (const [folder, place] of Object.entries(folders)) {
    const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(none);
    for (const entry of entries.filter((found) => found.isFile())) {
      const file = path.join(entry.parentPath, entry.name);
      await dumpFile(file, `${FILE}${folder}/${path.relative(place, file)}`, writer, tally);
    }
  }
}

async function dumpFile(file: string, name: string, writer: ArchiveWriter, tally: Tally): Promise<void> {
  const handle = await open(file, 'r').catch(none);
  if (Array.isArray(handle)) return;
  try {
    const { size } = await handle.stat();
    tally.begin(name);
    await writer.addStream(name, size, counted(handle, size, name, tally));
  } finally {
    await handle.close();
  }
}

async function* counted(
  handle: FileHandle,
  size: number,
  name: string,
  tally: Tally,
): AsyncGenerator<Buffer> {
  if (size === 0) return;
  for await (const chunk of handle.createReadStream({ end: size - 1, autoClose: false })) {
    tally.add(name, chunk as Buffer); // Without an encoding, streams carry bytes.
    yield chunk as Buffer; // As above.
  }
}

/** A folder or file that is not there holds nothing. */
function none(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

/** Folders on their way in: written beside the present ones and put into their place at the end. */
export class IncomingFolders {
  constructor(private readonly folders: Folders) {}

  async begin(): Promise<void> {
    for (const place of Object.values(this.folders)) {
      await rm(incoming(place), { recursive: true, force: true });
      await mkdir(incoming(place), { recursive: true, mode: 0o700 });
    }
  }

  async write({ name, content }: ArchiveEntry): Promise<void> {
    const [folder = '', ...parts] = name.slice(FILE.length).split('/');
    const place = this.folders[folder];
    const isInside = parts.length > 0 && parts.every((part) => part !== '' && part !== '..' && part !== '.');
    if (!place || !isInside) throw new Error(`The archive has a file with an unknown place: ${name}`);
    const target = path.join(incoming(place), ...parts);
    await mkdir(path.dirname(target), { recursive: true });
    await pipeline(content, createWriteStream(target, { mode: 0o600, flush: true }));
  }

  /** Puts the new folders into place; answers how to put the former ones back. */
  async exchange(): Promise<() => Promise<void>> {
    const done: string[] = [];
    const back = async (): Promise<void> => {
      for (const place of done) {
        await rm(place, { recursive: true, force: true });
        await rename(former(place), place).catch(none);
      }
    };
    try {
      for (const place of Object.values(this.folders)) {
        await rm(former(place), { recursive: true, force: true });
        await rename(place, former(place)).catch(none);
        done.push(place);
        await rename(incoming(place), place);
      }
    } catch (error) {
      await back();
      throw error;
    }
    return back;
  }

  /** Removes what is left beside the folders, whichever way it ended. */
  async clear(): Promise<void> {
    for (const place of Object.values(this.folders)) {
      await rm(incoming(place), { recursive: true, force: true });
      await rm(former(place), { recursive: true, force: true });
    }
  }
}

const incoming = (place: string): string => `${place}.incoming`;
const former = (place: string): string => `${place}.former`;
