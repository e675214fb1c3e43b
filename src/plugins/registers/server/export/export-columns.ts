import { escapeIdentifier as id } from 'pg';
import type { Core } from '@strapi/strapi';
import { RECORD_NUMBER, RELATION_NUMBER } from '../../../../shared/export-answers';
import { isRegionField } from '../../../../shared/region-fields';
import type { FieldDescription } from '../../../../shared/register-description';
import { findRegister, type LinkTable, type Register } from '../description/registers';
import { isPersonal } from '../privacy/mask';
import { plainValue, showPersonal } from '../privacy/show-personal';
import { keyringOf } from '../privacy/keyring-of';
import { regionColumn } from './region-column';

export type Cell = string | number | null;

/** One column of an exported table. */
export interface ExportColumn {
  heading: string;
  /** Days stand as `YYYY-MM-DD` in the cell; a workbook makes real dates of them. */
  kind: 'text' | 'number' | 'date';
  /** SQL over the row `t`. */
  sql: string;
  joins: string[];
  withs: string[];
  read: (value: unknown) => Cell;
}

interface ColumnContext {
  strapi: Core.Strapi;
  locale: 'zh' | 'en';
  isPlain: boolean;
}

/** The columns of the named fields, and last the record's own number, by which an import finds it again. */
export function exportColumns(register: Register, names: string[], context: ColumnContext): ExportColumn[] {
  const columns = names.flatMap((name, position) => {
    const field = register.description.fields.find((candidate) => candidate.name === name);
    if (!field) return [];
    const link = register.links.find((candidate) => candidate.attribute === name);
    if (link) return relationColumns(field, link, position, context);
    const column = register.columns[name];
    if (!column) return [];
    const plain = plainColumn(register, field, `t.${id(column)}`, context);
    const region = isRegionField(name)
      ? regionColumn(context.strapi, `t.${id(column)}`, position, name === 'jurisdictionCode')
      : null;
    return [{ ...plain, ...region }];
  });
  return [...columns, numberColumn(RECORD_NUMBER[context.locale], 't.document_id')];
}

function plainColumn(
  { name: register }: Register,
  field: FieldDescription,
  column: string,
  context: ColumnContext,
): ExportColumn {
  const kind =
    field.type === 'integer' || field.type === 'decimal' ? 'number' : field.type === 'date' ? 'date' : 'text';
  return {
    heading: field.label[context.locale],
    kind,
    sql: field.markup
      ? `registers.plain_text(${column})`
      : field.type === 'boolean'
        ? column
        : `${column}::text`,
    joins: [],
    withs: [],
    read: cellReader(register, field, context),
  };
}

const numberColumn = (heading: string, sql: string): ExportColumn => ({
  heading,
  kind: 'text',
  sql,
  joins: [],
  withs: [],
  read: (value) => (typeof value === 'string' ? value : null),
});

const YES_NO = { zh: ['是', '否'], en: ['Yes', 'No'] } as const;

/** Reads one field's stored values as the list shows them. */
function cellReader(
  register: string,
  field: FieldDescription,
  { strapi, locale, isPlain }: ColumnContext,
): (value: unknown) => Cell {
  if (isPersonal(field)) {
    const keyring = keyringOf(strapi);
    return (value) => {
      const shown = isPlain
        ? plainValue(keyring, register, field.name, value)
        : showPersonal(keyring, register, field, value);
      return shown === null || shown === undefined ? null : String(shown);
    };
  }
  if (field.type === 'integer' || field.type === 'decimal') {
    return (value) => (value === null ? null : Number(value));
  }
  if (field.type === 'boolean') {
    return (value) => (value === null ? null : YES_NO[locale][value === true ? 0 : 1]);
  }
  const labels = new Map(field.values?.map(({ value, label }) => [value, label[locale]]));
  return (value) => (value === null ? null : (labels.get(String(value)) ?? String(value)));
}

/**
 * A relation by its title, and, where a title does not name one record (a masked name, a choice), its number beside it.
 * A title that two records share gives way to the number.
 */
function relationColumns(
  field: FieldDescription,
  link: LinkTable,
  position: number,
  context: ColumnContext,
): ExportColumn[] {
  const target = findRegister(context.strapi, link.targetRegister ?? '');
  const title = target?.description.fields.find(({ name }) => name === target.description.title);
  const column = target && title ? target.columns[title.name] : undefined;
  if (!target || !title || !column) return [];
  const [l, r, same] = [`l${position}`, `r${position}`, `same${position}`];
  const read = cellReader(target.name, title, context);
  const heading = field.label[context.locale];
  if (field.relation?.multiple) {
    const all = `(select json_agg(r.${id(column)}::text order by r.id) from public.${id(link.table)} l
      join public.${id(link.targetTable)} r on r.id = l.${id(link.targetColumn)} where l.${id(link.ownerColumn)} = t.id)::text`;
    const readAll = (value: unknown): Cell =>
      typeof value === 'string'
        ? (JSON.parse(value) as unknown[]).map((one) => read(one) ?? '').join('、')
        : null;
    return [{ heading, kind: 'text', sql: all, joins: [], withs: [], read: readAll }];
  }
  const joins = [
    `left join public.${id(link.table)} ${l} on ${l}.${id(link.ownerColumn)} = t.id
     left join public.${id(link.targetTable)} ${r} on ${r}.id = ${l}.${id(link.targetColumn)}`,
  ];
  const isName = (title.type === 'string' || title.type === 'text') && !isPersonal(title);
  if (!isName) {
    const shown = `${r}.${id(column)}${title.type === 'boolean' ? '' : '::text'}`;
    return [
      { heading, kind: 'text', sql: shown, joins, withs: [], read },
      numberColumn(`${heading}${RELATION_NUMBER[context.locale]}`, `${r}.document_id`),
    ];
  }
  return [
    {
      heading,
      kind: 'text',
      sql: `case when exists (select from ${same} s where s.fold = registers.import_fold(${r}.${id(column)}))
        then ${r}.document_id else ${r}.${id(column)} end`,
      joins,
      withs: [
        `${same} as materialized (select registers.import_fold(x.${id(column)}) as fold from public.${id(link.targetTable)} x
         where x.${id(column)} is not null group by 1 having count(*) > 1)`,
      ],
      read: (value) => (value === null ? null : String(value)),
    },
  ];
}
