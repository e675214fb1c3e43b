import { useState } from 'react';
import { useGetList, useListContext, useResourceContext } from 'react-admin';

/**
 * Reads the next page once one nears the end of this one, so that it is there when it is asked for.
 *
 * @returns what to call when that is so
 */
export const usePrefetchedPage = (fields: string[]): (() => void) => {
  const resource = useResourceContext() ?? '';
  const { page, perPage, total = 0, sort, filterValues } = useListContext();
  const [near, setNear] = useState(0);
  useGetList(
    resource,
    // in the words of the list itself: it finds this page under the same key
    { pagination: { page: page + 1, perPage }, sort, filter: filterValues, meta: { fields } },
    { enabled: near === page && page * perPage < total, staleTime: 30_000 },
  );
  return () => {
    if (near !== page) setNear(page);
  };
};
