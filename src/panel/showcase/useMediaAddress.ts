import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext } from 'react';
import { useDataProvider } from 'react-admin';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { IllustratedRegister } from '../providers/showcaseApi';

/** The register whose records' pictures are shown. */
export const Illustrated = createContext<IllustratedRegister>('showcase-pages');

/** Pictures come with the caller's right to them: they are fetched, not linked, and kept as long as the tab lives. */
const useMediaQuery = (page: string) => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  const register = useContext(Illustrated);
  return useCallback(
    (token: string) => ({
      queryKey: ['media', register, page, token],
      queryFn: async () => URL.createObjectURL(await dataProvider.media(register, page, token)),
      staleTime: Infinity,
      gcTime: Infinity,
    }),
    [dataProvider, register, page],
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
