import { readingText } from '../../../../shared/plain-text';
import { isRegionField } from '../../../../shared/region-fields';
import type { ShownChange } from '../../../../shared/change-answers';
import type { FieldDescription, Words } from '../../../../shared/register-description';
import type { ShowValue } from '../privacy/show-personal';
import { sameInBoth } from './record-title';
import { pointAt, type Pointers, type ValueNames } from './value-names';

/** A field's value before and after a change, as the record keeps it. */
export interface RawChange {
  field: string;
  before: unknown;
  after: unknown;
}

const UNNAMED: Words = { zh: '（已删除或不在管辖范围）', en: '(deleted or outside your scope)' };

/** Notes what a value points at, so that its names can be looked up together with all others. */
export function notePointers(pointers: Pointers, field: FieldDescription, value: unknown): void {
  if (value === null || value === undefined) return;
  if (field.relation) {
    for (const documentId of toList(value)) pointAt(pointers, field.relation.register, documentId);
  } else if (isRegionField(field.name)) pointers.codes.add(String(value));
}

/**
 * The one way by which a recorded value gets out: personal values masked, and with words for what is not readable by
 * itself. Every before and after of histories, comparisons, the trash, bulk previews and the audit passes through here.
 */
export function toShownValue(
  field: FieldDescription,
  value: unknown,
  names: ValueNames,
  show: ShowValue,
): { value: unknown; text: Words | null } {
  if (value === null || value === undefined || value === '') return { value: value ?? null, text: null };
  if (field.relation) {
    const { register } = field.relation;
    const titles = toList(value).map((documentId) => names.record(register, documentId) ?? UNNAMED);
    return { value, text: titles.length > 0 ? joined(titles) : null };
  }
  const shown = show(field.name, value);
  return { value: shown, text: textOf(field, shown, names) };
}

/** The change with its label and words; null for a field that the register does not describe. */
export function toShownChange(
  fields: FieldDescription[],
  { field: name, before, after }: RawChange,
  names: ValueNames,
  show: ShowValue,
): ShownChange | null {
  const field = fields.find((candidate) => candidate.name === name);
  if (!field) return null;
  const [was, is] = [toShownValue(field, before, names, show), toShownValue(field, after, names, show)];
  return {
    field: name,
    label: field.label,
    isProse: field.type === 'text' && field.personal === 'none',
    before: was.value,
    after: is.value,
    beforeText: was.text,
    afterText: is.text,
  };
}

function textOf(field: FieldDescription, value: unknown, names: ValueNames): Words {
  const choice = field.values?.find((one) => one.value === value);
  if (choice) return choice.label;
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' };
  if (isRegionField(field.name)) return sameInBoth(names.region(String(value)) ?? String(value));
  if (field.markup) return { zh: readingText(String(value), 'zh'), en: readingText(String(value), 'en') };
  return sameInBoth(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

const toList = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String);

const joined = (texts: Words[]): Words => ({
  zh: texts.map(({ zh }) => zh).join('、'),
  en: texts.map(({ en }) => en).join(', '),
});
