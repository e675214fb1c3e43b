import { Button } from '@mui/material';
import { useLocaleState, useLocales } from 'react-admin';

/** Changes to the other language; it names that language in its own words. */
export const LanguageButton = () => {
  const [locale, setLocale] = useLocaleState();
  const other = useLocales().find((one) => one.locale !== locale);
  if (!other) return null;
  return (
    <Button variant="text" lang={other.locale} onClick={() => setLocale(other.locale)} sx={{ minWidth: 0 }}>
      {other.name}
    </Button>
  );
};
