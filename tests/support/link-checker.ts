import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface LinkReport {
  /** `page → link` for each that leads to no file, or to no element of its file. */
  broken: string[];
  /** Addresses of other sites. */
  outside: string[];
  checked: number;
}

/** Follows every link, picture and form of all pages below a folder that stands at `base`. */
export function findBrokenLinks(folder: string, base: string): LinkReport {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(html|xml)$/.test(name),
  );
  const texts = new Map(pages.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
  const report: LinkReport = { broken: [], outside: [], checked: 0 };
  const outside = new Set<string>();
  for (const [page, text] of texts) {
    for (const link of linksOf(text)) {
      report.checked += 1;
      const target = targetOf(page, link, base);
      if (target === null) outside.add(link);
      else if (!stands(folder, texts, target)) report.broken.push(`${page} → ${link}`);
    }
  }
  return { ...report, outside: [...outside].sort() };
}

function linksOf(text: string): string[] {
  const attributes = [...text.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, link = '']) => link);
  const sets = [...text.matchAll(/\ssrcset="([^"]*)"/g)].flatMap(([, set = '']) =>
    set.split(', ').map((part) => part.split(' ')[0] ?? ''),
  );
  const elements = [...text.matchAll(/<(?:loc|link|guid)>([^<]*)</g)].map(([, link = '']) => link);
  const content = [...text.matchAll(/content="((?:0; url=|https?:)[^"]*)"/g)].map(([, link = '']) =>
    link.replace('0; url=', ''),
  );
  return [...attributes, ...sets, ...elements, ...content]
    .map((link) => link.replace(/&amp;/g, '&'))
    .filter((link) => !/^(data|tel):/.test(link));
}

/** The file, and the element in it, that a link of a page leads to; null for another site. */
function targetOf(page: string, link: string, base: string): { file: string; element: string } | null {
  const [address = '', element = ''] = link.split('#');
  const isAbsolute = /^[a-z]+:/.test(address);
  if (isAbsolute && !address.startsWith(`${base}/`)) return null;
  const inside = isAbsolute
    ? address.slice(base.length + 1)
    : path.posix.join(path.posix.dirname(page), address);
  const file = decodeURI(address === '' ? page : inside);
  return { file: file === '' || file.endsWith('/') ? `${file}index.html` : file, element };
}

function stands(
  folder: string,
  texts: Map<string, string>,
  { file, element }: { file: string; element: string },
): boolean {
  if (file.startsWith('..') || !existsSync(path.join(folder, file))) return false;
  return element === '' || (texts.get(file) ?? '').includes(`id="${element}"`);
}
