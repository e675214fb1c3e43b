import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { faultsOf, type Refused } from '../../sites/faultsOf';

/** Carries a decision out, says that it is done, and keeps what was refused for the dialog that asked. */
export const useDecided = (message: string, onDone: () => void) => {
  const notify = useNotify();
  const refresh = useRefresh();
  const client = useQueryClient();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isBusy, setBusy] = useState(false);
  const carryOut = async (work: () => Promise<{ methods: number }>): Promise<void> => {
    setBusy(true);
    setRefused(null);
    try {
      const { methods } = await work();
      await client.invalidateQueries({ queryKey: ['methods'] });
      refresh();
      notify(message, { type: 'success', messageArgs: { count: methods } });
      onDone();
    } catch (error) {
      setRefused(faultsOf(error));
      setBusy(false);
    }
  };
  return { carryOut, refused, isBusy };
};
