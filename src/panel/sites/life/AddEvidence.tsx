import { Button } from '@mui/material';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';

interface Props {
  /** the criterion, in words */
  name: string;
  isBusy: boolean;
  onFile: (file: File) => void;
}

/** Chooses a file that shows a criterion. */
export const AddEvidence = ({ name, isBusy, onFile }: Props) => {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const label = translate('sites.site.addFileTo', { name });
  return (
    <>
      <Button disabled={isBusy} aria-label={label} onClick={() => input.current?.click()}>
        {translate('sites.site.addFile')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
};
