import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useRedirect, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useQuery } from '@tanstack/react-query';
import { RecordPicker } from '../inputs/RecordPicker';
import { PageHead } from '../layout/PageHead';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { RegisterRecord } from '../providers/records';

/** A page begins with its site and a title; `?site=` names the site already. */
const ShowcaseCreate = () => {
  const translate = useTranslate();
  const redirect = useRedirect();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [params] = useSearchParams();
  const named = params.get('site');
  const { data: begun } = useQuery({
    queryKey: ['model-sites', named],
    queryFn: () => dataProvider.getOne<RegisterRecord>('model-sites', { id: named ?? '' }),
    enabled: named !== null,
  });
  const [chosen, setChosen] = useState<RegisterRecord | null>(null);
  const [title, setTitle] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const site = chosen ?? begun?.data ?? null;
  const create = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const { data } = await dataProvider.create('showcase-pages', { data: { site, title: title.trim() } });
      redirect('edit', 'showcase-pages', data.id);
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
      <PageHead title={translate('showcase.create.title')} />
      <Typography color="text.secondary">{translate('showcase.create.note')}</Typography>
      <RecordPicker
        register="model-sites"
        label={translate('showcase.create.site')}
        required
        value={site}
        onChange={(one) => setChosen(Array.isArray(one) ? (one[0] ?? null) : one)}
      />
      <TextField
        label={translate('showcase.create.heading')}
        required
        value={title}
        slotProps={{ htmlInput: { maxLength: 60 } }}
        onChange={(event) => setTitle(event.target.value)}
      />
      {failure && <Alert severity="error">{translate(failure, { _: failure })}</Alert>}
      <Box>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={!site || title.trim() === '' || isBusy}
        >
          {translate('showcase.create.act')}
        </Button>
      </Box>
    </Box>
  );
};

export default ShowcaseCreate;
