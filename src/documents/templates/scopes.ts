import type { TemplateData, TemplatePicture, TemplateValue } from './template-data';

/** What a list puts before the outer fields: the innermost stands first. */
export type Scopes = Array<TemplateData | TemplateValue>;

/** The value of a name, searched from the innermost list outwards; undefined where nobody has it. */
export function findValue(scopes: Scopes, name: string): TemplateValue | undefined {
  if (name === '.') return scopes[0];
  for (const scope of scopes) {
    const value = follow(scope, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/**
 * Levels of a paragraph by its numeral (GB/T 9704-2012, 7.3.3), so that a template can set each in its own typeface:
 * `{#段落.一级}`. What runs on past its first sentence is text.
 */
const LEVELS: Record<string, 1 | 2 | 'text'> = { 一级: 1, 二级: 2, 正文: 'text' };

function toLevel(paragraph: string): 1 | 2 | 'text' {
  if (/。./.test(paragraph)) return 'text';
  if (/^[一二三四五六七八九十]{1,3}、/.test(paragraph)) return 1;
  return /^[（(][一二三四五六七八九十]{1,3}[）)]/.test(paragraph) ? 2 : 'text';
}

function follow(scope: TemplateValue, name: string): TemplateValue | undefined {
  let value: TemplateValue | undefined = scope;
  for (const step of name.split('.')) {
    if (typeof value === 'string' && Object.hasOwn(LEVELS, step)) return LEVELS[step] === toLevel(value);
    if (!isData(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

export const isPicture = (value: TemplateValue | undefined): value is TemplatePicture =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Buffer.isBuffer(value.picture);

const isData = (value: TemplateValue | undefined): value is TemplateData =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isPicture(value);

export const isPlain = (value: TemplateValue | undefined): value is string | number | boolean | null =>
  typeof value !== 'object' || value === null;

/** The scopes in which the inside of a list or condition is written, none where it is left out. */
export function enter(scopes: Scopes, value: TemplateValue | undefined): Scopes[] {
  if (Array.isArray(value)) return value.map((item) => [item, ...scopes]);
  if (isData(value)) return [[value, ...scopes]];
  return value === undefined || value === null || value === false || value === '' || value === 0
    ? []
    : [scopes];
}
