import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { PageHead } from './PageHead';

/** An address that leads nowhere: says so, and the way back. */
export const NotFoundPage = () => {
  const translate = useTranslate();
  return (
    <Box>
      <PageHead title={translate('ra.page.not_found')} />
      <Box sx={{ py: 12, textAlign: 'center' }}>
        <Typography sx={{ mb: 3 }}>{translate('ra.message.not_found')}</Typography>
        <Button onClick={() => window.history.back()} sx={{ mr: 2 }}>
          {translate('ra.action.back')}
        </Button>
        <Button component={Link} to="/" variant="contained" color="primary">
          {translate('navigation.home')}
        </Button>
      </Box>
    </Box>
  );
};
