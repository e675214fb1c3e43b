import { Alert, Box, Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { PanelDataProvider } from '../providers/dataProvider';

/** Reads the whole record against its chain and says in one sentence whether anybody touched it. */
export const VerifyButton = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { mutate, data, error, isPending } = useMutation({ mutationFn: () => dataProvider.verifyAudit() });
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }} role="status">
      <Button variant="outlined" onClick={() => mutate()} disabled={isPending}>
        {translate(isPending ? 'audit.verifying' : 'audit.verify')}
      </Button>
      {error && <Alert severity="error">{translate(error.message, { _: error.message })}</Alert>}
      {data && (
        <Alert severity={data.intact ? 'success' : 'error'}>
          {data.intact
            ? translate('audit.intact', { rows: data.rows.toLocaleString() })
            : translate(`audit.broken.${data.reason ?? 'row'}`, { id: data.firstBroken ?? '—' })}
        </Alert>
      )}
    </Box>
  );
};
