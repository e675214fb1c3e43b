import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';

/** Leaves the form for the page one came from; unsaved changes are asked about on the way. */
export const CancelButton = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  return <Button onClick={() => navigate(-1)}>{translate('ra.action.cancel')}</Button>;
};
