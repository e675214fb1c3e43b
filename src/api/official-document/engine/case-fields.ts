import type { Core } from '@strapi/strapi';
import { escapeIdentifier as id } from 'pg';
import { findRegister, query, type Register } from '../../../plugins/registers';
import type { FieldDescription } from '../../../shared/register-description';
import { isRegionField } from '../../../shared/region-fields';
import { officialDay } from '../domain/document-number';
import type { CaseFields } from '../domain/draft-text';

/** A field of a case under the name that templates and drafts use: the register's own label, behind that of a relation. */
export interface CaseField {
  name: string;
  field: FieldDescription;
  /** The relation that leads to it; null for the record's own. */
  through: FieldDescription | null;
}

/** Numbers that are kept encrypted are not printed; codes of regions and the record's keeping say nothing on paper. */
const isPrinted = (field: FieldDescription): boolean =>
  field.personal !== 'encrypted' &&
  field.type !== 'json' &&
  field.name !== 'version' &&
  !isRegionField(field.name);

const bare = (label: string): string => label.replace(/[（(][^（()）]*[)）]/g, '').trim();

/** Every field of a register that a document may print, and those of the records it points at. */
export function caseFieldsOf(strapi: Core.Strapi, register: Register): CaseField[] {
  const own = register.description.fields.filter(isPrinted);
  const through = own.flatMap((relation) => {
    const target = relation.relation && findRegister(strapi, relation.relation.register);
    if (!target || relation.relation?.multiple) return [];
    return target.description.fields
      .filter((field) => isPrinted(field) && field.type !== 'relation')
      .map((field) => ({
        name: `${bare(relation.label.zh)}_${bare(field.label.zh)}`,
        field,
        through: relation,
      }));
  });
  return [...own.map((field) => ({ name: bare(field.label.zh), field, through: null })), ...through];
}

type Values = Record<string, unknown>;

/** The records of a register with all that a document may print of them, by documentId; what the caller does not see is left out. */
export async function readCases(
  strapi: Core.Strapi,
  register: Register,
  records: string[],
): Promise<Map<string, CaseFields>> {
  const rows = await query<{ id: string; row: string }>(
    strapi,
    `select t.document_id as id, to_jsonb(t)::text as row from public.${id(register.table)} t where t.document_id = any ($1)`,
    [records],
  );
  const targets = new Map<string, Map<string, { title: string; values: Values }>>();
  for (const link of register.links) {
    const target = link.targetRegister && findRegister(strapi, link.targetRegister);
    if (!target) continue;
    const found = await query<{ owner: string; row: string }>(
      strapi,
      `select o.document_id as owner, to_jsonb(t)::text as row
       from public.${id(register.table)} o join public.${id(link.table)} l on l.${id(link.ownerColumn)} = o.id
       join public.${id(link.targetTable)} t on t.id = l.${id(link.targetColumn)} where o.document_id = any ($1)`,
      [records],
    );
    const titleColumn = target.columns[target.description.title] ?? '';
    targets.set(
      link.attribute,
      new Map(
        found.map(({ owner, row }) => {
          const values = JSON.parse(row) as Values; // A row of the database.
          return [owner, { title: String(values[titleColumn] ?? ''), values }];
        }),
      ),
    );
  }
  const fields = caseFieldsOf(strapi, register);
  return new Map(
    rows.map(({ id: record, row }) => {
      const values = JSON.parse(row) as Values; // A row of the database.
      return [
        record,
        Object.fromEntries(
          fields.map(({ name, field, through }) => {
            const target = targets.get((through ?? field).name)?.get(record);
            if (!through && field.type === 'relation') return [name, target?.title ?? ''];
            const from = through ? findRegister(strapi, through.relation?.register ?? '') : register;
            const column = from?.columns[field.name] ?? '';
            return [name, shown(field, (through ? target?.values : values)?.[column])];
          }),
        ),
      ];
    }),
  );
}

/** A value as a document writes it. */
function shown(field: FieldDescription, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (field.type === 'date' && typeof value === 'string') return officialDay(value.slice(0, 10));
  if (field.type === 'boolean') return value === true ? '是' : '否';
  const choice = field.values?.find((one) => one.value === value);
  return choice ? choice.label.zh : String(value);
}

/** What a field of the sample says: a value of its own kind. */
export function exampleOf({ field }: CaseField): string {
  if (field.type === 'date') return '2026年3月1日';
  if (field.type === 'boolean') return '是';
  if (field.type === 'integer' || field.type === 'decimal') return '3';
  return field.values?.[0]?.label.zh ?? `示例${bare(field.label.zh)}`;
}
