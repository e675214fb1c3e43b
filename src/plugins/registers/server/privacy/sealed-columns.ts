import type { Core } from '@strapi/strapi';
import { registersOf } from '../description/registers';

/** A column of sealed text. */
export interface SealedColumn {
  register: string;
  field: string;
  table: string;
  column: string;
}

/** All columns of fields that the schemas call encrypted. */
export function sealedColumnsOf(strapi: Core.Strapi): SealedColumn[] {
  return registersOf(strapi).flatMap(({ name, table, columns, description }) =>
    description.fields.flatMap((field) => {
      const column = columns[field.name];
      return field.personal === 'encrypted' && column
        ? [{ register: name, field: field.name, table, column }]
        : [];
    }),
  );
}
