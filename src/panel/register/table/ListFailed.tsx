import { Box, Button, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';

/** A list that could not be read says why, and lets one try again or loosen what was asked. */
export const ListFailed = ({ error }: { error: unknown }) => {
  const translate = useTranslate();
  const { refetch, filterValues, setFilters } = useListContext();
  const message = error instanceof Error ? error.message : 'errors.server';
  return (
    <Box role="alert" sx={{ py: 12, textAlign: 'center', flex: 1 }}>
      <Typography>{translate('lists.table.failed')}</Typography>
      <Typography color="text.secondary" sx={{ mb: 4 }}>
        {translate(message, { _: message })}
      </Typography>
      <Box sx={{ display: 'flex', gap: 2, justifyContent: 'center' }}>
        <Button onClick={() => void refetch()}>{translate('lists.table.retry')}</Button>
        {Object.keys(filterValues).length > 0 && (
          <Button onClick={() => setFilters({})}>{translate('filters.clear')}</Button>
        )}
      </Box>
    </Box>
  );
};
