import { Alert, LinearProgress, Stack } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { DocumentKind, TemplateFaultAnswer } from '../../../shared/letters';
import { DropZone } from '../../layout/DropZone';
import { lettersApi } from '../../providers/lettersApi';
import { LetterField } from '../LetterField';

interface Props {
  kind: DocumentKind;
  /** gets what the check of the new edition found */
  onUploaded: (faults: TemplateFaultAnswer[]) => void;
}

/** Where a new edition is dropped; it is checked at once. */
export const UploadForm = ({ kind, onUploaded }: Props) => {
  const translate = useTranslate();
  const [note, setNote] = useState('');
  const [share, setShare] = useState<number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const send = async (file: File) => {
    setRefused(null);
    setShare(0);
    try {
      const { faults } = await lettersApi.uploadTemplate(kind, file, note, setShare);
      setNote('');
      onUploaded(faults);
    } catch (error) {
      setRefused(error instanceof Error ? error.message : 'errors.server');
    } finally {
      setShare(null);
    }
  };
  const percent = Math.round((share ?? 0) * 100);
  return (
    <Stack gap={2}>
      <LetterField
        type="line"
        longest={1000}
        label={translate('letters.templates.note')}
        value={note}
        onChange={setNote}
      />
      <DropZone
        title={translate('letters.templates.drop')}
        note={translate('letters.templates.size')}
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        onFiles={([file]) => file && void send(file)}
      />
      {share !== null && (
        <LinearProgress
          variant="determinate"
          value={percent}
          aria-label={translate('letters.templates.uploading', { percent })}
        />
      )}
      {refused && <Alert severity="error">{translate(refused, { _: refused })}</Alert>}
    </Stack>
  );
};
