import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';

/** What could not be fetched, why, and the way to try again. */
export const Failure = ({ error, retry }: { error: Error; retry: () => unknown }) => {
  const translate = useTranslate();
  return (
    <Box role="alert" sx={{ display: 'flex', alignItems: 'center', gap: 3, py: 2 }}>
      <span>{translate(error.message, { _: error.message })}</span>
      <Button onClick={() => void retry()}>{translate('desk.retry')}</Button>
    </Box>
  );
};
