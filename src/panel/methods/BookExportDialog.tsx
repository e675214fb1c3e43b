import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  LinearProgress,
  Radio,
  RadioGroup,
  TextField,
  Typography,
} from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { ExportAnswer } from '../../shared/export-answers';
import { PURPOSE_LENGTH } from '../../shared/export-answers';
import { BOOK_FORMATS, type BookFormat } from '../../shared/method-answers';
import { DownloadButton } from '../buttons/DownloadButton';
import type { PanelDataProvider } from '../providers/dataProvider';
import { methodsApi } from '../providers/methodsApi';

interface Props {
  /** a collection with the edition that is shown, or methods in their order */
  of: { collection: string; edition: number | null } | { methods: string[] };
  onClose: () => void;
}

/** Takes a book out in a form and for a purpose, shows how far it is, and hands the file over. */
export const BookExportDialog = ({ of, onClose }: Props) => {
  const translate = useTranslate();
  const client = useQueryClient();
  const [format, setFormat] = useState<BookFormat>('docx');
  const [purpose, setPurpose] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [started, setStarted] = useState<ExportAnswer | null>(null);
  const [isBusy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const asked = { format, purpose: purpose.trim() };
      setStarted(
        'methods' in of
          ? await methodsApi.exportMethods({ ...asked, ids: of.methods })
          : await methodsApi.exportCollection(of.collection, {
              ...asked,
              ...(of.edition === null ? {} : { edition: of.edition }),
            }),
      );
      await client.invalidateQueries({ queryKey: ['jobs'] });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'errors.server');
    } finally {
      setBusy(false);
    }
  };
  const isPurposeMissing = Array.from(purpose.trim()).length < PURPOSE_LENGTH.least;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="book-title">
      <DialogTitle id="book-title">{translate('methods.export.title')}</DialogTitle>
      <DialogContent tabIndex={0} sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
        {started ? (
          <Progress id={started.id} />
        ) : (
          <>
            <RadioGroup
              aria-label={translate('exports.format')}
              value={format}
              onChange={(_event, value) => setFormat(BOOK_FORMATS.find((one) => one === value) ?? 'docx')}
            >
              {BOOK_FORMATS.map((one) => (
                <FormControlLabel
                  key={one}
                  value={one}
                  control={<Radio size="small" />}
                  label={translate(`methods.export.formats.${one}`)}
                />
              ))}
            </RadioGroup>
            <TextField
              required
              label={translate('exports.purpose')}
              helperText={translate('exports.purposeHelp')}
              value={purpose}
              onChange={({ target }) => setPurpose(target.value.slice(0, PURPOSE_LENGTH.most))}
            />
            {failure && <Alert severity="error">{translate(failure, { _: failure })}</Alert>}
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate(started ? 'ra.action.close' : 'ra.action.cancel')}</Button>
        {!started && (
          <Button
            variant="contained"
            color="primary"
            disabled={isBusy || isPurposeMissing}
            onClick={() => void start()}
          >
            {translate('exports.start')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
};

/** How far the job is; the file once it is there. It goes on when one closes the dialog. */
const Progress = ({ id }: { id: string }) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { data } = useQuery({
    queryKey: ['exports'],
    queryFn: () => dataProvider.exports(),
    refetchInterval: ({ state }) => (isOver(state.data?.find((one) => one.id === id)) ? false : 1_000),
  });
  const job = data?.find((one) => one.id === id);
  if (job?.state === 'failed')
    return (
      <Alert severity="error">
        {translate(`errors.${job.error?.code ?? 'server'}`, { _: job.error?.message })}
      </Alert>
    );
  if (job?.isAvailable)
    return (
      <Alert
        severity="success"
        action={
          <DownloadButton
            label={translate('exports.download')}
            otherName={job.file ?? `book.${job.format}`}
            fetchIt={() => dataProvider.exportFile(id)}
          />
        }
      >
        {translate('methods.export.done', { name: job.file ?? '' })}
      </Alert>
    );
  return (
    <Box role="status">
      <Typography>{translate('methods.export.working', { percent: job?.progress ?? 0 })}</Typography>
      <LinearProgress
        variant="determinate"
        value={job?.progress ?? 0}
        aria-label={translate('methods.export.title')}
        sx={{ my: 2 }}
      />
      <Typography variant="caption" color="text.secondary">
        {translate('methods.export.mayLeave')}
      </Typography>
    </Box>
  );
};

const isOver = (job: ExportAnswer | undefined): boolean =>
  job?.state === 'failed' || job?.isAvailable === true;
