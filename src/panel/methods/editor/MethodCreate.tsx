import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useRedirect, useTranslate } from 'react-admin';
import { RecordPicker } from '../../inputs/RecordPicker';
import { PageHead } from '../../layout/PageHead';
import type { PanelDataProvider } from '../../providers/dataProvider';
import type { RegisterRecord } from '../../providers/records';
import { CallSelect } from '../CallSelect';
import { useCalls } from '../useCalls';

/** A method begins with who hands it in, the call and a title; the text is written next, or read from a Word file. */
const MethodCreate = () => {
  const translate = useTranslate();
  const redirect = useRedirect();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const calls = useCalls();
  const [branch, setBranch] = useState<RegisterRecord | null>(null);
  const [call, setCall] = useState<RegisterRecord | null>(null);
  const [title, setTitle] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const create = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const { data } = await dataProvider.create('work-methods', {
        data: { branch, call, title: title.trim(), year: call?.year ?? null, theme: call?.theme ?? null },
      });
      redirect('edit', 'work-methods', data.id);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'errors.server');
      setBusy(false);
    }
  };
  return (
    <Box
      component="form"
      sx={{ maxWidth: 560, display: 'flex', flexDirection: 'column', gap: 3 }}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <PageHead title={translate('methods.create.title')} />
      <Typography color="text.secondary">{translate('methods.create.note')}</Typography>
      <CallSelect
        calls={calls}
        label={translate('methods.fields.call')}
        none="methods.create.noCall"
        value={String(call?.id ?? '')}
        onCall={setCall}
      />
      <RecordPicker
        register="branches"
        label={translate('methods.fields.branch')}
        required
        value={branch}
        onChange={(one) => setBranch(Array.isArray(one) ? (one[0] ?? null) : one)}
      />
      <TextField
        label={translate('methods.fields.title')}
        required
        value={title}
        slotProps={{ htmlInput: { maxLength: 80 } }}
        onChange={(event) => setTitle(event.target.value)}
      />
      {failure && <Alert severity="error">{translate(failure, { _: failure })}</Alert>}
      <Box>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={!branch || title.trim() === '' || isBusy}
        >
          {translate('methods.create.act')}
        </Button>
      </Box>
    </Box>
  );
};

export default MethodCreate;
