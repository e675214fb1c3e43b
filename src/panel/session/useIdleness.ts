import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { PanelDataProvider } from '../providers/dataProvider';
import { lastActivity, watchActivity } from './activity';
import { idlenessAt, isContactDue, type Idleness } from './idleness';

const tick = 1_000;

/** How long nothing was done in this browser, against the server's limit; keeps the server informed meanwhile. */
export const useIdleness = (isWatching: boolean): Idleness => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [idleness, setIdleness] = useState<Idleness>({ state: 'busy' });
  const contact = useRef(Date.now());
  const { data: account } = useQuery({
    queryKey: ['account'],
    queryFn: () => dataProvider.account(),
    staleTime: Infinity,
  });
  const idleMinutes = account?.session.idleMinutes;

  useEffect(() => (isWatching ? watchActivity() : undefined), [isWatching]);
  useEffect(() => {
    if (!isWatching) setIdleness({ state: 'busy' }); // whoever comes back begins anew
    if (!isWatching || idleMinutes === undefined) return undefined;
    const look = () => {
      const [now, last] = [Date.now(), lastActivity()];
      const next = idlenessAt(now, last, idleMinutes);
      setIdleness((before) => (before.state === 'busy' && next.state === 'busy' ? before : next));
      if (next.state !== 'over' && isContactDue(now, last, contact.current)) {
        contact.current = now;
        // A server that is away is told of by the next request that matters.
        void dataProvider.account().catch(() => undefined);
      }
    };
    look();
    const timer = window.setInterval(look, tick);
    return () => window.clearInterval(timer);
  }, [isWatching, idleMinutes, dataProvider]);
  return idleness;
};
