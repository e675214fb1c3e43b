import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { PanelDataProvider } from '../../providers/dataProvider';
import { largestPage } from '../../providers/listQuery';
import type { RegisterRecord } from '../../providers/records';

/** Sites that bear their title now. */
export const titleStages = ['named', 'reviewed', 'rectifying'];

const fields = [
  'title',
  'branch',
  'batch',
  'level',
  'stage',
  'jurisdictionCode',
  'namedOn',
  'namingNumber',
  'plaqueNumber',
  'validTo',
];

/** All named sites under a filter of the register's list, by plaque number. */
export const useNamedSites = (filter: Record<string, unknown>) => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  return useQuery({
    queryKey: ['sites', 'named', filter],
    queryFn: () => fetchAll(dataProvider, { ...filter, stage: titleStages }),
  });
};

const fetchAll = async (
  dataProvider: PanelDataProvider,
  filter: Record<string, unknown>,
): Promise<RegisterRecord[]> => {
  const page = async (number: number): Promise<RegisterRecord[]> => {
    const { data, total } = await dataProvider.getList('model-sites', {
      filter,
      sort: { field: 'plaqueNumber', order: 'ASC' },
      pagination: { page: number, perPage: largestPage },
      meta: { fields },
    });
    // the panel's own provider answers records of registers
    const rows = data as RegisterRecord[];
    return number * largestPage < (total ?? 0) ? [...rows, ...(await page(number + 1))] : rows;
  };
  return page(1);
};

/** The name of a record that another points at, in a row of a list. */
export const nameIn = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : '';
