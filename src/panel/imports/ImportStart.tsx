import { Alert, Box, Button, LinearProgress, MenuItem, TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { DUPLICATE_POLICIES, type DuplicatePolicy } from '../../shared/import-answers';
import { navigationGroups } from '../layout/navigation';
import { PageHead } from '../layout/PageHead';
import type { PanelDataProvider } from '../providers/dataProvider';
import { cardStyles } from '../register/RecordSections';
import { can } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useSchema } from '../schema/useSchema';
import { FileDrop } from './FileDrop';
import { PolicyChoice } from './PolicyChoice';
import { TemplateButton } from './TemplateButton';
import { rememberFile } from './uploadedFiles';

const isPolicy = (value: string | null): value is DuplicatePolicy =>
  DUPLICATE_POLICIES.some((one) => one === value);

/** First step: which register, which file, and what to do with rows that are there already. */
const ImportStart = () => {
  const translate = useTranslate();
  const labels = useLabels();
  const navigate = useNavigate();
  const client = useQueryClient();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [params, setParams] = useSearchParams();
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const registers = navigationGroups(useSchema())
    .flatMap((group) => group.registers)
    .filter((one) => one.import && can(one, 'create'));
  const register = registers.find((one) => one.register === params.get('register')) ?? registers[0];
  const asked = params.get('policy');
  const duplicatePolicy = isPolicy(asked) ? asked : 'update';
  const choose = (name: string, value: string) =>
    setParams({ ...Object.fromEntries(params), [name]: value }, { replace: true });

  const start = async () => {
    if (!file || !register) return;
    setRefused(null);
    setSent(0);
    try {
      const run = await dataProvider.startImport(
        { file, register: register.register, duplicatePolicy },
        setSent,
      );
      void client.invalidateQueries({ queryKey: ['jobs'] });
      rememberFile(run.id, file);
      navigate(`/imports/${run.id}`);
    } catch (error) {
      setRefused(error instanceof Error ? error.message : 'errors.server');
      setSent(null);
    }
  };

  if (!register) return <Typography>{translate('imports.notAllowed')}</Typography>;
  return (
    <Box sx={{ maxWidth: 840, pb: 6 }}>
      <PageHead title={translate('imports.new')} />
      <Box component="section" sx={cardStyles}>
        <Typography variant="h2">{translate('imports.what')}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, mb: 4, pt: 1 }}>
          <TextField
            select
            label={translate('imports.register')}
            value={register.register}
            onChange={(event) => choose('register', event.target.value)}
            sx={{ maxWidth: 320 }}
          >
            {registers.map((one) => (
              <MenuItem key={one.register} value={one.register}>
                {labels.register(one)}
              </MenuItem>
            ))}
          </TextField>
          <TemplateButton register={register.register} label={labels.register(register)} />
        </Box>
        <FileDrop file={file} onFile={setFile} />
      </Box>
      <Box component="section" sx={cardStyles}>
        <PolicyChoice value={duplicatePolicy} onChange={(policy) => choose('policy', policy)} />
      </Box>
      {refused && (
        <Alert severity="error" sx={{ mb: 3 }}>
          {translate(refused, { _: refused })}
        </Alert>
      )}
      {sent !== null && (
        <LinearProgress
          variant="determinate"
          value={sent * 100}
          aria-label={translate('imports.sending')}
          sx={{ mb: 3 }}
        />
      )}
      <Button variant="contained" color="primary" disabled={!file || sent !== null} onClick={start}>
        {translate('imports.read')}
      </Button>
      <Typography component="span" color="text.secondary" sx={{ ml: 3 }}>
        {translate('imports.nothingYet')}
      </Typography>
    </Box>
  );
};

export default ImportStart;
