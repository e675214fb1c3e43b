export type Sections = Record<string, { zh?: string; en?: string; tab?: string }>;

const LINE = /^\s*([a-z][\w-]*)\s+([^|]+?)\s*(?:\|\s*([^|]*?)\s*)?(?:\|\s*([\w-]*)\s*)?$/i;

/** Reads `key 中文 | English | tab`, one section a line; lines that say nothing of the kind are left out. */
export function parseSections(lines: string): Sections {
  const found = lines.split('\n').flatMap((line) => {
    const [, key, zh, en, tab] = LINE.exec(line) ?? [];
    return key && zh ? [[key, { zh, en: en || zh, ...(tab ? { tab } : {}) }] as const] : [];
  });
  return Object.fromEntries(found);
}

export function formatSections(sections: Sections): string {
  return Object.entries(sections)
    .map(([key, { zh = '', en = '', tab }]) => `${key} ${zh || en} | ${en || zh}${tab ? ` | ${tab}` : ''}`)
    .join('\n');
}
