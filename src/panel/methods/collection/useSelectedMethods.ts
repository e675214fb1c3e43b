import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { PanelDataProvider } from '../../providers/dataProvider';
import { largestPage } from '../../providers/listQuery';
import type { RegisterRecord } from '../../providers/records';

const mostPages = 10;

/** All methods that are selected, by title; undefined while they are asked for. */
export const useSelectedMethods = (): RegisterRecord[] | undefined => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  return useQuery({
    queryKey: ['methods', 'selected'],
    queryFn: async () => {
      const found: RegisterRecord[] = [];
      for (let page = 1; page <= mostPages; page += 1) {
        const { data, total } = await dataProvider.getList<RegisterRecord>('work-methods', {
          filter: { state: ['selected'] },
          pagination: { page, perPage: largestPage },
          sort: { field: 'title', order: 'ASC' },
          meta: { fields: ['title', 'theme', 'year', 'characters', 'branch', 'call'] },
        });
        found.push(...data);
        if (found.length >= (total ?? 0)) break;
      }
      return found;
    },
  }).data;
};
