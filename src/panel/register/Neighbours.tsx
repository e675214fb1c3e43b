import { useEffect, useRef } from 'react';
import { useTranslate, type RaRecord } from 'react-admin';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import type { OfferedRegister } from '../../shared/register-description';
import { isTaken } from './table/gridKeys';
import { useNeighbours } from './useNeighbours';

/** The keys that move in a list move from record to record. */
const keys = { previous: 'k', next: 'j' } as const;

/** The records before and after this one in the list one came from, over the edges of its pages; the tab stays. */
export const Neighbours = ({ description, record }: { description: OfferedRegister; record: RaRecord }) => {
  const translate = useTranslate();
  const { search } = useLocation();
  const navigate = useNavigate();
  const found = useNeighbours(description, record);
  const to = (id: string) => `/${description.register}/${id}/show${search}`;
  const press = useRef<(key: string) => boolean>(() => false);
  press.current = (key) => {
    const beside = key === keys.next ? found?.next : key === keys.previous ? found?.previous : null;
    if (!found || !beside) return false;
    found.follow(beside);
    void navigate(to(beside.id));
    return true;
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTaken(event.target) || document.querySelector('[role=dialog]')) return;
      if (press.current(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (!found) return null;
  return (
    <>
      {' · '}
      {translate('record.place', {
        place: found.place.toLocaleString(),
        total: found.total.toLocaleString(),
      })}
      {(['previous', 'next'] as const).map((side) => {
        const beside = found[side];
        return (
          beside && (
            <Link
              key={side}
              to={to(beside.id)}
              onClick={() => found.follow(beside)}
              aria-keyshortcuts={keys[side].toUpperCase()}
              title={translate('record.key', { key: keys[side].toUpperCase() })}
              style={{ marginLeft: 8 }}
            >
              {translate(`record.${side}`)}
            </Link>
          )
        );
      })}
    </>
  );
};
