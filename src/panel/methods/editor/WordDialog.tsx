import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ReadDraft } from '../../../shared/method-answers';
import { countCharacters } from '../../../shared/method-text';
import { METHOD_SECTIONS } from '../../../shared/work-method';
import { DropZone } from '../../layout/DropZone';
import { methodsApi } from '../../providers/methodsApi';
import { MethodText } from '../MethodText';

interface Props {
  method: string;
  onTake: (read: ReadDraft) => void;
  onClose: () => void;
}

/** Reads a Word file and shows what is in it; nothing is in the method before one takes it over. */
export const WordDialog = ({ method, onTake, onClose }: Props) => {
  const translate = useTranslate();
  const [share, setShare] = useState<number | null>(null);
  const [read, setRead] = useState<ReadDraft | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const open = async (file: File) => {
    setFailure(null);
    setRead(null);
    setShare(0);
    try {
      setRead(await methodsApi.readWord(method, file, setShare));
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'errors.server');
    } finally {
      setShare(null);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="word-title">
      <DialogTitle id="word-title">{translate('methods.word.title')}</DialogTitle>
      <DialogContent tabIndex={0} sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
        {!read && (
          <>
            <Typography color="text.secondary">{translate('methods.word.note')}</Typography>
            <DropZone
              title={translate('methods.word.drop')}
              note={translate('methods.word.kinds')}
              accept=".docx"
              onFiles={([file]) => file && void open(file)}
            />
          </>
        )}
        {share !== null && (
          <Box role="status">
            <Typography>{translate(share < 1 ? 'methods.word.sending' : 'methods.word.reading')}</Typography>
            <LinearProgress aria-label={translate('methods.word.reading')} />
          </Box>
        )}
        {failure && <Alert severity="error">{translate(failure, { _: failure })}</Alert>}
        {read && <Preview method={method} read={read} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        {read && (
          <>
            <Button onClick={() => setRead(null)}>{translate('methods.word.other')}</Button>
            <Button variant="contained" color="primary" onClick={() => onTake(read)}>
              {translate('methods.word.take')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
};

const Preview = ({ method, read }: { method: string; read: ReadDraft }) => {
  const translate = useTranslate();
  const { title, oneLine, sections, pictures, notes } = read;
  const found = METHOD_SECTIONS.flatMap((section) => {
    const html = sections[section];
    return html ? [{ section, html }] : [];
  });
  const missing = METHOD_SECTIONS.filter((section) => section !== 'appendix' && !sections[section]);
  const count = found.reduce((sum, { html }) => sum + countCharacters(html), 0);
  return (
    <>
      <Alert severity="info">
        {translate('methods.word.found', {
          sections: found.length,
          count: count.toLocaleString(),
          pictures: pictures.length,
        })}
      </Alert>
      {missing.length > 0 && (
        <Alert severity="warning">
          {translate('methods.word.missing', {
            names: missing
              .map((name) => translate(`methods.fields.${name}`))
              .join(translate('fields.separator')),
          })}
        </Alert>
      )}
      {notes.length > 0 && (
        <Alert severity="warning">
          {translate('methods.word.leftOut')}
          <ul style={{ margin: 0 }}>
            {notes.map((note) => (
              <li key={note}>{translate(`methods.word.notes.${note}`, { _: note })}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Typography variant="h2">{title || translate('methods.word.noTitle')}</Typography>
      <MethodText method={method} oneLine={oneLine} sections={found} pictures={pictures} />
    </>
  );
};
