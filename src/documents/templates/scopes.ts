import type { TemplateData, TemplatePicture, TemplateValue } from '../template';

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

function follow(scope: TemplateValue, name: string): TemplateValue | undefined {
  let value: TemplateValue | undefined = scope;
  for (const step of name.split('.')) {
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
