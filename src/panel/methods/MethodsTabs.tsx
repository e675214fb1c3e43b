import { Tab, Tabs } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

const pages = ['desk', 'reviews'] as const;

/** The pages of methods, one tab each; a tab is a place of its own. */
export const MethodsTabs = ({ page }: { page: (typeof pages)[number] }) => {
  const translate = useTranslate();
  return (
    <Tabs value={page} className="screen-only" sx={{ mb: 3 }} aria-label={translate('navigation.methods')}>
      {pages.map((one) => (
        <Tab
          key={one}
          value={one}
          label={translate(`methods.tabs.${one}`)}
          component={Link}
          to={`/methods/${one}`}
        />
      ))}
    </Tabs>
  );
};
