import { useGetList, useStore, type ListParams, type RaRecord } from 'react-admin';
import type { OfferedRegister } from '../../shared/register-description';
import { edgePages, neighboursOf, type Neighbour } from './neighbours';

const fields = ['version'];

/** Where a record stands in the list one came from, and what stands beside it; null when it is not on the list's page. */
export const useNeighbours = (description: OfferedRegister, record: RaRecord) => {
  const [list, setList] = useStore<ListParams | null>(`${description.register}.listParams`, null);
  const id = String(record.id);
  const own = usePage(description, list, list?.page ?? 1, list !== null);
  const beside = edgePages(list ?? firstPage, own.ids, own.total, id);
  const before = usePage(
    description,
    list,
    (list?.page ?? 1) - 1,
    beside.some((page) => page < (list?.page ?? 1)),
  );
  const after = usePage(
    description,
    list,
    (list?.page ?? 1) + 1,
    beside.some((page) => page > (list?.page ?? 1)),
  );
  const at = own.ids.indexOf(id);
  if (!list || at < 0) return null;
  return {
    place: (list.page - 1) * list.perPage + at + 1,
    total: own.total,
    ...neighboursOf(list, own.ids, id, { before: before.ids, after: after.ids }),
    /** the list goes along: coming back to it one finds the record there */
    follow: ({ page }: Neighbour) => {
      if (page !== list.page) setList({ ...list, page });
    },
  };
};

const firstPage = { page: 1, perPage: 50 };

const usePage = (description: OfferedRegister, list: ListParams | null, page: number, enabled: boolean) => {
  const { data = [], total = 0 } = useGetList(
    description.register,
    {
      filter: list?.filter ?? {},
      sort: { field: list?.sort ?? description.title, order: list?.order ?? 'ASC' },
      pagination: { page, perPage: list?.perPage ?? firstPage.perPage },
      meta: { fields },
    },
    { enabled, staleTime: 60_000 },
  );
  return { ids: data.map((one) => String(one.id)), total };
};
