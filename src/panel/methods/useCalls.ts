import { useGetList } from 'react-admin';
import { largestPage } from '../providers/listQuery';
import type { RegisterRecord } from '../providers/records';

const fields = ['title', 'year', 'theme', 'mostCharacters', 'mostPictures', 'opensOn', 'closesOn'];

/** All calls, the latest first; undefined while they are asked for. */
export const useCalls = (): RegisterRecord[] | undefined =>
  useGetList<RegisterRecord>('method-calls', {
    pagination: { page: 1, perPage: largestPage },
    sort: { field: 'year', order: 'DESC' },
    meta: { fields },
  }).data;

const limit = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** What a call allows. */
export const limitsOf = (call: RegisterRecord | undefined) => ({
  mostCharacters: limit(call?.mostCharacters),
  mostPictures: limit(call?.mostPictures),
});
