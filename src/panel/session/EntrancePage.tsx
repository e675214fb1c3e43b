import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { LanguageButton } from '../layout/LanguageButton';
import { useDocumentLanguage } from '../layout/useDocumentLanguage';
import { useDocumentTitle } from '../layout/useDocumentTitle';

/** A page before the desk: the product's name, the language, one card. */
export const EntrancePage = ({ width = 360, children }: { width?: number; children: ReactNode }) => {
  const translate = useTranslate();
  useDocumentLanguage(useLocale());
  useDocumentTitle('');
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100vh',
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        placeItems: 'center',
        p: 4,
      }}
    >
      <Box sx={{ ...styles, width }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
          <Box aria-hidden sx={{ width: 20, height: 20, borderRadius: '2px', bgcolor: 'var(--red)' }} />
          <Typography variant="h1" sx={{ flex: 1 }}>
            {translate('app.name')}
          </Typography>
          <LanguageButton />
        </Box>
        {children}
      </Box>
    </Box>
  );
};

const styles = {
  maxWidth: '100%',
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  p: 6,
  backgroundColor: 'var(--paper)',
  border: '1px solid var(--line)',
  borderRadius: '4px',
};
