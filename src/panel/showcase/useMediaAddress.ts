import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useDataProvider } from 'react-admin';
import type { PanelDataProvider } from '../providers/dataProvider';

/** Pictures come with the caller's right to them: they are fetched, not linked, and kept as long as the tab lives. */
const useMediaQuery = (page: string) => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  return useCallback(
    (token: string) => ({
      queryKey: ['showcase-media', page, token],
      queryFn: async () => URL.createObjectURL(await dataProvider.pageMedia(page, token)),
      staleTime: Infinity,
      gcTime: Infinity,
    }),
    [dataProvider, page],
  );
};

/** An address for the picture or video of a page; null until it is there. */
export const useMediaAddress = (page: string, token: string): string | null => {
  const query = useMediaQuery(page);
  return useQuery(query(token)).data ?? null;
};

/** The same for what draws outside React. */
export const useFetchMedia = (page: string): ((token: string) => Promise<string>) => {
  const query = useMediaQuery(page);
  const client = useQueryClient();
  return useCallback((token) => client.fetchQuery(query(token)), [client, query]);
};
