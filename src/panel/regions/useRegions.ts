import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { useStaff } from '../layout/useStaff';
import { largestPage } from '../providers/listQuery';
import type { PanelDataProvider } from '../providers/dataProvider';
import { placeName, regionName, type Region } from './regions';

const none: Region[] = [];

/** Cities and counties of the province one works in, fetched once. */
export const useRegions = (): Region[] => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  const province = useStaff()?.scope.slice(0, 2);
  const { data } = useQuery({
    queryKey: ['regions', province],
    queryFn: () => fetchRegions(dataProvider, province ?? ''),
    enabled: province !== undefined,
    staleTime: Infinity,
  });
  return data ?? none;
};

const fetchRegions = async (dataProvider: PanelDataProvider, province: string): Promise<Region[]> => {
  const page = async (number: number): Promise<Region[]> => {
    const { data, total } = await dataProvider.getList('regions', {
      filter: { level: ['province', 'city', 'county'], code: { from: province, to: `${province}~` } },
      sort: { field: 'code', order: 'ASC' },
      pagination: { page: number, perPage: largestPage },
      meta: { fields: ['code', 'name', 'level'] },
    });
    const rows = data.map((row) => ({
      code: String(row.code),
      name: String(row.name),
      level: String(row.level),
    }));
    return number * largestPage < (total ?? 0) ? [...rows, ...(await page(number + 1))] : rows;
  };
  return page(1);
};

/** Names a code: a city, a county, or the level of the province itself. */
export const useRegionName = (): ((code: string) => string) => {
  const regions = useRegions();
  const translate = useTranslate();
  return (code) => regionName(regions, code, translate('regions.ownLevel'));
};

/** Names the place that one works in; empty until it is known. */
export const useScopeName = (): string => placeName(useRegions(), useStaff()?.scope ?? '');
