import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** One thing that is asked of the server at a time: whether it runs, and why it was refused (a key of the messages). */
export const useAttempt = () => {
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const queryClient = useQueryClient();
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setRefused(null);
    try {
      await work();
      await queryClient.invalidateQueries({ queryKey: ['account'] });
      return true;
    } catch (error) {
      setRefused(error instanceof Error ? error.message : 'errors.server');
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, refused, attempt };
};
