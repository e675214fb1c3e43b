import { useGetList, useStore, useTranslate, type ListParams, type RaRecord } from 'react-admin';
import { Link } from 'react-router-dom';
import type { OfferedRegister } from '../../shared/register-description';

/** The records before and after this one in the list one came from, as far as its page goes. */
export const Neighbours = ({ description, record }: { description: OfferedRegister; record: RaRecord }) => {
  const translate = useTranslate();
  const [list] = useStore<ListParams | null>(`${description.register}.listParams`, null);
  const { data = [], total = 0 } = useGetList(
    description.register,
    {
      filter: list?.filter ?? {},
      sort: { field: list?.sort ?? description.title, order: list?.order ?? 'ASC' },
      pagination: { page: list?.page ?? 1, perPage: list?.perPage ?? 50 },
    },
    { enabled: list !== null, staleTime: 60_000 },
  );
  const at = data.findIndex((one) => one.id === record.id);
  if (!list || at < 0) return null;
  const place = (list.page - 1) * list.perPage + at + 1;
  return (
    <>
      {' · '}
      {translate('record.place', { place: place.toLocaleString(), total: total.toLocaleString() })}
      {[data[at - 1], data[at + 1]].map(
        (one, index) =>
          one && (
            <span key={one.id} style={{ marginLeft: 8 }}>
              <Link to={`/${description.register}/${String(one.id)}/show`}>
                {translate(index === 0 ? 'record.previous' : 'record.next')}
              </Link>
            </span>
          ),
      )}
    </>
  );
};
