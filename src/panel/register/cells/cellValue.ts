import { parseClerkDate } from '../../inputs/parseClerkDate';
import { isRegionField } from '../../providers/filters';
import type { FieldDescription, OfferedRegister } from '../../../shared/register-description';
import { can } from '../../schema/describe';

const typed = new Set(['string', 'text', 'integer', 'decimal', 'date', 'enumeration', 'boolean']);

/** Fields whose value may be changed where it stands: written by staff, nobody's personal data, one simple value. */
export const isCellEditable = (description: OfferedRegister, field: FieldDescription): boolean =>
  can(description, 'update') &&
  !field.readOnly &&
  field.personal === 'none' &&
  field.name !== 'version' &&
  !(field.name === 'jurisdictionCode' && description.jurisdictionFrom !== null) &&
  typed.has(field.type);

/** What stands in the editor for a value. */
export const toTyped = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value);

/** What was typed, read: a value to save, or the message and its variables that say why not. */
export type CellReading = { value: unknown } | { message: string; variables?: Record<string, unknown> };

const whole = /^-?\d+$/;
const decimal = /^-?\d+(\.\d+)?$/;

const readNumber = (field: FieldDescription, text: string): CellReading => {
  // full-width digits and thousands separators come from spreadsheets and input methods
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  if (!decimal.test(plain)) return { message: 'lists.cell.notANumber' };
  if (field.type === 'integer' && !whole.test(plain)) return { message: 'lists.cell.notWhole' };
  const value = Number(plain);
  if (field.min !== null && value < field.min)
    return { message: 'lists.cell.tooSmall', variables: { min: field.min } };
  if (field.max !== null && value > field.max)
    return { message: 'lists.cell.tooBig', variables: { max: field.max } };
  return { value };
};

/** Reads what a clerk typed into a cell, by the kind of its field. Empty is no value. */
export const readTyped = (field: FieldDescription, text: string): CellReading => {
  const trimmed = text.trim();
  if (trimmed === '') return field.required ? { message: 'lists.cell.required' } : { value: null };
  if (isRegionField(field.name) || field.type === 'enumeration') return { value: trimmed };
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return readNumber(field, trimmed);
    case 'boolean':
      return { value: trimmed === 'true' };
    case 'date': {
      const day = parseClerkDate(trimmed);
      return day === null ? { message: 'inputs.notADay' } : { value: day };
    }
    default:
      return field.maxLength !== null && trimmed.length > field.maxLength
        ? { message: 'lists.cell.tooLong', variables: { max: field.maxLength } }
        : { value: trimmed };
  }
};
