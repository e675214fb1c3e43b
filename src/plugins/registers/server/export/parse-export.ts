import {
  EXPORT_FORMATS,
  PURPOSE_LENGTH,
  type ExportFormat,
  type PersonalExport,
} from '../../../../shared/export-answers';
import type { ErrorCode } from '../../../../shared/error-codes';
import type { FieldDescription, RegisterDescription } from '../../../../shared/register-description';
import { Refusal } from '../door/refusal';
import { isPersonal } from '../privacy/mask';

/** A checked request, its fields named one by one. */
export interface ParsedExport {
  format: ExportFormat;
  purpose: string;
  personal: PersonalExport;
  locale: 'zh' | 'en';
  fields: string[];
  query: ExportQuery;
}

/** Which rows, in Strapi's own words. */
export interface ExportQuery {
  filters?: unknown;
  sort?: unknown;
  _q?: string;
}

const MOST_FIELDS = 300;

/** The `data` of an export's body. Throws 400 where it is no object. */
export function parseExportData(body: unknown): Record<string, unknown> {
  const data = isObject(body) ? body.data : undefined;
  if (!isObject(data)) throw refuse('Send what to export as data', 'missing-data', 'data');
  return data;
}

/** Reads what is asked for of this register. Throws 400 with the part that can't be followed. */
export function parseExport(data: Record<string, unknown>, description: RegisterDescription): ParsedExport {
  const format = EXPORT_FORMATS.find((known) => known === data.format);
  if (!format) throw refuse(`format is one of ${EXPORT_FORMATS.join(', ')}`, 'invalid-value', 'format');
  const locale = data.locale ?? 'zh';
  if (locale !== 'zh' && locale !== 'en') throw refuse('locale is zh or en', 'invalid-value', 'locale');
  const { personal: wanted } = data;
  if (wanted !== undefined && wanted !== 'masked' && wanted !== 'plain') {
    throw refuse('personal is masked or plain', 'invalid-value', 'personal');
  }
  const { _q: search } = data;
  if (search !== undefined && typeof search !== 'string') {
    throw refuse('_q is one text', 'invalid-filter', '_q');
  }
  const fields = parseFields(data.fields, description);
  const hasPersonal = fields.some(isPersonal);
  return {
    format,
    locale,
    purpose: parsePurpose(data.purpose),
    personal: hasPersonal ? (wanted ?? 'masked') : 'none',
    fields: fields.map(({ name }) => name),
    query: {
      ...(data.filters === undefined || data.filters === null ? {} : { filters: data.filters }),
      ...(data.sort === undefined || data.sort === null ? {} : { sort: data.sort }),
      ...(search ? { _q: search } : {}),
    },
  };
}

/** What something is taken out for. Throws 400. */
export function parsePurpose(purpose: unknown): string {
  const text = typeof purpose === 'string' ? purpose.trim() : '';
  if (text === '') throw refuse('Say what it is for', 'required', 'purpose');
  const length = Array.from(text).length;
  if (length < PURPOSE_LENGTH.least || length > PURPOSE_LENGTH.most) {
    throw refuse(
      `The purpose has ${PURPOSE_LENGTH.least} to ${PURPOSE_LENGTH.most} characters`,
      'invalid-value',
      'purpose',
    );
  }
  return text;
}

function parseFields(names: unknown, { fields }: RegisterDescription): FieldDescription[] {
  if (names === undefined || names === null) {
    return fields.filter((field) => field.list && field.export && !isPersonal(field));
  }
  if (!Array.isArray(names) || names.length === 0 || names.length > MOST_FIELDS) {
    throw refuse('fields is a list of names', 'invalid-value', 'fields');
  }
  return [...new Set(names as unknown[])].map((name) => {
    const field = fields.find((candidate) => candidate.name === name && candidate.export);
    if (!field) throw refuse(`There is no field ${String(name)} to export`, 'unknown-field', 'fields');
    return field;
  });
}

const refuse = (message: string, code: ErrorCode, part: string): Refusal =>
  new Refusal(400, message, { code, path: [part] });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
