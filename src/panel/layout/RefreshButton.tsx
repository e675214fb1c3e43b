import RefreshIcon from '@mui/icons-material/Refresh';
import { CircularProgress, IconButton } from '@mui/material';
import { useLoading, useRefresh, useTranslate } from 'react-admin';

/** Fetches the page's data anew; turns while anything is on its way. */
export const RefreshButton = () => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const isBusy = useLoading();
  return (
    <IconButton
      size="small"
      onClick={() => refresh()}
      aria-label={translate(isBusy ? 'ra.page.loading' : 'ra.action.refresh')}
    >
      {isBusy ? <CircularProgress size={16} color="inherit" aria-hidden /> : <RefreshIcon fontSize="small" />}
    </IconButton>
  );
};
