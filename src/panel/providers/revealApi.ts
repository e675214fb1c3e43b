import type { RevealedValues, RevealReason } from '../../shared/reveal';
import { http } from './http';

export const revealApi = {
  /** The plain value of one personal field of one record; the server records who asked and why. Kept by nobody. */
  reveal: async (
    register: string,
    documentId: string,
    field: string,
    reason: RevealReason,
    note: string,
  ): Promise<string | null> => {
    const { data } = await http<{ data: RevealedValues }>(`/${register}/${documentId}/reveal`, {
      method: 'POST',
      body: { data: { fields: [field], reason, ...(note === '' ? {} : { note }) } },
    });
    return data.values[field] ?? null;
  },
};
