export type Sections = Record<string, { zh?: string; en?: string }>;

const LINE = /^\s*([a-z][\w-]*)\s+([^|]+?)\s*(?:\|\s*(.*?)\s*)?$/i;

/** Reads `key 中文 | English`, one section a line; lines that say nothing of the kind are left out. */
export function parseSections(lines: string): Sections {
  const found = lines.split('\n').flatMap((line) => {
    const [, key, zh, en] = LINE.exec(line) ?? [];
    return key && zh ? [[key, { zh, en: en || zh }] as const] : [];
  });
  return Object.fromEntries(found);
}

export function formatSections(sections: Sections): string {
  return Object.entries(sections)
    .map(([key, { zh = '', en = '' }]) => `${key} ${zh || en} | ${en || zh}`)
    .join('\n');
}
