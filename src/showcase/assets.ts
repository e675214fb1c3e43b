import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Assets } from './setting';

/** A file that pages need besides their pictures. */
export interface AssetFile {
  type: string;
  body: Buffer;
}

export interface AssetFiles {
  names: Assets;
  files: ReadonlyMap<string, AssetFile>;
}

const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><rect width="20" height="20" rx="2" fill="#b4232a"/></svg>`;

/** Reads styles (in the order of their names) and script from the project's folder; each is named after its contents. */
export function readAssets(root: string): AssetFiles {
  const folder = path.join(root, 'src/showcase');
  const files = new Map<string, AssetFile>();
  const add = (name: string, extension: string, type: string, body: Buffer): string => {
    const fileName = `${name}-${createHash('sha256').update(body).digest('hex').slice(0, 10)}.${extension}`;
    files.set(fileName, { type, body });
    return fileName;
  };
  const styles = path.join(folder, 'styles');
  const sheets = readdirSync(styles)
    .filter((name) => name.endsWith('.css'))
    .sort();
  const style = sheets.map((name) => readFileSync(path.join(styles, name), 'utf8')).join('\n');
  return {
    names: {
      style: add('showcase', 'css', 'text/css; charset=utf-8', Buffer.from(style)),
      script: add(
        'showcase',
        'js',
        'text/javascript; charset=utf-8',
        readFileSync(path.join(folder, 'scripts/showcase.js')),
      ),
      mark: add('mark', 'svg', 'image/svg+xml', Buffer.from(MARK)),
    },
    files,
  };
}
