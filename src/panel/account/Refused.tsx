import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Why something was refused; nothing where it was not. */
export const Refused = ({ message }: { message: string | null }) => {
  const translate = useTranslate();
  return message === null ? null : <Alert severity="error">{translate(message, { _: message })}</Alert>;
};
