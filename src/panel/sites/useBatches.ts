import { useGetList } from 'react-admin';
import { largestPage } from '../providers/listQuery';
import type { RegisterRecord } from '../providers/records';

/** All batches, the latest first. */
export const useBatches = (): RegisterRecord[] =>
  useGetList<RegisterRecord>('site-batches', {
    pagination: { page: 1, perPage: largestPage },
    sort: { field: 'year', order: 'DESC' },
    meta: { fields: ['name', 'level', 'year'] },
  }).data ?? [];
