import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { PanelDataProvider } from '../providers/dataProvider';

/** Sends files one after the other; one that is refused does not keep the others back. */
export const useUploads = (register: string, recordId: string) => {
  const client = useQueryClient();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [current, setCurrent] = useState<{ name: string; share: number } | null>(null);
  const [failures, setFailures] = useState<Array<{ name: string; reason: string }>>([]);
  const add = async (files: File[]) => {
    setFailures([]);
    for (const file of files) {
      setCurrent({ name: file.name, share: 0 });
      try {
        await dataProvider.addFile(register, recordId, file, (share) =>
          setCurrent({ name: file.name, share }),
        );
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'errors.server';
        setFailures((before) => [...before, { name: file.name, reason }]);
      }
      await client.invalidateQueries({ queryKey: ['files', register, recordId] });
    }
    setCurrent(null);
  };
  return { add, current, failures };
};
