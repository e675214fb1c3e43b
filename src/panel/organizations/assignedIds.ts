import type { PanelDataProvider } from '../providers/dataProvider';
import { largestPage } from '../providers/listQuery';
import type { BulkTarget } from '../register/bulk/bulkTarget';

/** As many rows as the server makes at once. */
export const mostAssigned = 500;

/** The records that are meant, organizations where no other register is named: those ticked, or all that the conditions name, page by page. */
export const idsOf = async (
  dataProvider: Pick<PanelDataProvider, 'getList'>,
  { ids, isAll, filter, count }: BulkTarget,
  register = 'organizations',
): Promise<string[]> => {
  if (!isAll) return ids;
  const pages = Array.from({ length: Math.ceil(count / largestPage) }, (_, index) => index + 1);
  const found = await Promise.all(
    pages.map((page) =>
      dataProvider.getList(register, {
        filter,
        sort: { field: 'createdAt', order: 'ASC' },
        pagination: { page, perPage: largestPage },
        meta: { fields: ['version'] },
      }),
    ),
  );
  return [...new Set(found.flatMap(({ data }) => data.map((row) => String(row.id))))];
};
