import { Button } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { copyText } from './copyText';

/** Copies the address of the page as it stands, and says so; where it can't be copied, it is shown to copy by hand. */
export const CopyLinkButton = () => {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = async () => {
    const link = window.location.href;
    if (await copyText(link)) notify('record.linkCopied', { type: 'info' });
    else notify('record.linkNotCopied', { type: 'warning', autoHideDuration: null, messageArgs: { link } });
  };
  return <Button onClick={() => void copy()}>{translate('record.copyLink')}</Button>;
};
