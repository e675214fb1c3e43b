import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { PanelDataProvider } from '../providers/dataProvider';

const pause = 200;

/** A text once it has rested. */
const useRested = (text: string): string => {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
};

/** One Chinese character already means something, one letter does not. */
const isEnough = (text: string): boolean => text.length > 1 || /\p{Script=Han}/u.test(text);

/** What the server finds under the text; the earlier answer stays until the next is there. */
export const useFound = (typed: string, enabled: boolean) => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  const text = useRested(typed.trim());
  const isAsked = enabled && isEnough(text);
  const query = useQuery({
    queryKey: ['search', text],
    queryFn: ({ signal }) => dataProvider.searchEverything(text, signal),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  return {
    groups: isAsked || typed.trim() !== '' ? query.data : undefined,
    error: isAsked ? query.error : null,
    isAsking:
      enabled && typed.trim() !== '' && (query.isFetching || text !== typed.trim()) && isEnough(typed.trim()),
    retry: query.refetch,
  };
};

/** People of a name, once one asks for them; each asking is noted in the audit record, so an answer is kept. */
export const usePeople = (name: string | null) => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  return useQuery({
    queryKey: ['search', 'people', name],
    queryFn: ({ signal }) => dataProvider.findPeople(name ?? '', signal),
    enabled: name !== null,
    staleTime: 300_000,
  });
};
