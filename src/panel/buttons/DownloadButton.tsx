import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { saveFile } from './saveFile';

interface Props {
  label: string;
  otherName: string;
  fetchIt: () => Promise<{ blob: Blob; name: string | null }>;
}

/** Fetches a file with the caller's right to it and saves it. */
export const DownloadButton = ({ label, otherName, fetchIt }: Props) => {
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      saveFile(await fetchIt(), otherName);
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button onClick={download} disabled={busy}>
      {label}
    </Button>
  );
};
