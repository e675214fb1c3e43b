import { Box, Button, GlobalStyles, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

interface Props {
  codes: string[];
  /** whose they are, on the paper */
  email: string;
  onClose: () => void;
}

/** The recovery codes, once; on paper they stand alone. */
export const RecoveryCodes = ({ codes, email, onClose }: Props) => {
  const translate = useTranslate();
  return (
    <>
      <GlobalStyles styles={onPaper} />
      <Box id="recovery-codes">
        <Typography variant="h3">
          {translate('account.codes')} · {email}
        </Typography>
        <Typography color="text.secondary">{translate('account.codesHelp')}</Typography>
        <Box component="ol" sx={styles}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Button onClick={() => window.print()}>{translate('account.print')}</Button>
        <Button variant="contained" color="primary" onClick={onClose}>
          {translate('account.keptSafe')}
        </Button>
      </Box>
    </>
  );
};

const styles = { columns: 2, maxWidth: 440, my: 3, lineHeight: '28px', '& code': { fontSize: 16 } };

const onPaper = {
  '@media print': {
    'body *': { visibility: 'hidden' },
    '#recovery-codes, #recovery-codes *': { visibility: 'visible' },
    '#recovery-codes': { position: 'fixed', inset: 0 },
  },
} as const;
