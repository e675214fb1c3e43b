const PLACEHOLDERS = new Set(
  [
    '暂无',
    '无',
    'nan',
    'null',
    'none',
    'n/a',
    '#n/a',
    'na',
    '-',
    '--',
    '—',
    '——',
    '/',
    '／',
    '\\',
    '空',
    '未填',
    '未填写',
    '暂缺',
    '待补',
    '待补充',
    '待定',
    '不详',
    '至',
  ].map((text) => text.toLowerCase()),
);

/** Whether a tidied text is one of the ways in which clerks and old systems write “nothing here”. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 4 && PLACEHOLDERS.has(text.toLowerCase());
}
