import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { cardStyles } from '../register/RecordSections';

/** For those who change no register: what their desk shows instead of work that waits. */
export const NothingWaits = ({ role }: { role: string | undefined }) => {
  const translate = useTranslate();
  const text = role === 'editor' || role === 'publisher' ? 'desk.noShowcaseWork' : 'desk.noWork';
  return (
    <Box component="section" sx={cardStyles}>
      <Typography variant="h2">{translate('home.mustDo')}</Typography>
      <Typography color="text.secondary">{translate(text)}</Typography>
    </Box>
  );
};
