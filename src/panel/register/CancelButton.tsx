import { Button } from '@mui/material';
import { useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { useLocation, useNavigate } from 'react-router-dom';

/** The router's name for the place at which the panel was opened: nothing of it lies before. */
const opened = 'default';

/** Leaves the form for the page one came from, else for its record or list; unsaved changes are asked about on the way. */
export const CancelButton = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { key } = useLocation();
  const register = useResourceContext();
  const id = useRecordContext()?.id;
  const home = id === undefined ? `/${register}` : `/${register}/${String(id)}/show`;
  const leave = () => (key === opened ? navigate(home) : navigate(-1));
  return <Button onClick={() => void leave()}>{translate('ra.action.cancel')}</Button>;
};
