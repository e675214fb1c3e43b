import type { RaRecord } from 'react-admin';
import { useGetList } from 'react-admin';
import { relationPath, type RelatedRegister } from '../../schema/describe';
import { listColumns } from '../columns';

/** A sheet of paper names so many rows of each related register; the rest it counts. */
const mostRows = 100;

/** Columns of a related register that fit beside each other on A4. */
const mostColumns = 6;

export const printedColumns = ({ description, field, through }: RelatedRegister) =>
  listColumns(description)
    .filter((column) => through !== null || column.name !== field.name)
    .slice(0, mostColumns);

/** The rows of a related register that go on paper: those that changed last. */
export const usePrintedRows = (related: RelatedRegister, record: RaRecord) =>
  useGetList<RaRecord>(related.description.register, {
    filter: { [relationPath(related)]: record.documentId },
    sort: { field: 'updatedAt', order: 'DESC' },
    pagination: { page: 1, perPage: mostRows },
    meta: { fields: printedColumns(related).map((column) => column.name) },
  });
