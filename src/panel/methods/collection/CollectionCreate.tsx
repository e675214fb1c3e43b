import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useRedirect, useTranslate } from 'react-admin';
import { PageHead } from '../../layout/PageHead';
import type { PanelDataProvider } from '../../providers/dataProvider';
import { officeToday } from '../../providers/relativeDays';

/** A collection begins with its cover; its parts are put together next. */
const CollectionCreate = () => {
  const translate = useTranslate();
  const redirect = useRedirect();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [title, setTitle] = useState('');
  const [year, setYear] = useState(officeToday().slice(0, 4));
  const [publisher, setPublisher] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const create = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const { data } = await dataProvider.create('method-collections', {
        data: { title: title.trim(), year: Number(year), publisher: publisher.trim(), parts: [] },
      });
      redirect('edit', 'method-collections', data.id);
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
      <PageHead title={translate('methods.book.createTitle')} />
      <Typography color="text.secondary">{translate('methods.book.createNote')}</Typography>
      <TextField
        label={translate('methods.book.title')}
        required
        value={title}
        slotProps={{ htmlInput: { maxLength: 80 } }}
        onChange={({ target }) => setTitle(target.value)}
      />
      <TextField
        label={translate('methods.book.year')}
        required
        value={year}
        slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 4 } }}
        onChange={({ target }) => setYear(target.value.replace(/\D/g, ''))}
      />
      <TextField
        label={translate('methods.book.publisher')}
        value={publisher}
        slotProps={{ htmlInput: { maxLength: 80 } }}
        onChange={({ target }) => setPublisher(target.value)}
      />
      {failure && <Alert severity="error">{translate(failure, { _: failure })}</Alert>}
      <Box>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={title.trim() === '' || !/^20\d\d$/.test(year) || isBusy}
        >
          {translate('methods.book.createAct')}
        </Button>
      </Box>
    </Box>
  );
};

export default CollectionCreate;
