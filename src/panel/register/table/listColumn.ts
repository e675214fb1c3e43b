import type { ReactNode } from 'react';
import type { RaRecord } from 'react-admin';
import type { FieldDescription, OfferedRegister } from '../../../shared/register-description';
import { isSortable as isFieldSortable, shortLabel } from '../../schema/describe';

/** A column that is more than one field of the record. */
export interface ListColumn {
  source: string;
  label: string;
  render: (record: RaRecord) => ReactNode;
  align?: 'left' | 'right';
  sortable?: boolean;
  /** fields it is made of */
  needs?: string[];
}

export type AnyColumn = FieldDescription | ListColumn;

export const isOwn = (column: AnyColumn): column is ListColumn => 'render' in column;

export const columnKey = (column: AnyColumn): string => (isOwn(column) ? column.source : column.name);

/** What stands over a column: its label without what it explains in brackets. */
export const columnLabel = (column: AnyColumn, labelOf: (field: FieldDescription) => string): string =>
  isOwn(column) ? column.label : shortLabel(labelOf(column));

/** Fields to ask the server for, so that the column can be drawn. */
export const columnFields = (column: AnyColumn): string[] =>
  isOwn(column) ? (column.needs ?? []) : [column.name];

export const isRightAligned = (column: AnyColumn): boolean =>
  isOwn(column) ? column.align === 'right' : column.type === 'integer' || column.type === 'decimal';

/** Whether the list can be ordered by the column; several records in one cell have no order. */
export const isSortable = (schema: OfferedRegister[], column: AnyColumn): boolean =>
  isOwn(column) ? (column.sortable ?? false) : isFieldSortable(schema, column) && !column.relation?.multiple;
