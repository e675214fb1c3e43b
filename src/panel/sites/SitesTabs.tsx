import { Tab, Tabs } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

const pages = ['board', 'progress', 'list', 'reviews'] as const;

/** The pages of sites, one tab each; a tab is a place of its own. */
export const SitesTabs = ({ page }: { page: (typeof pages)[number] }) => {
  const translate = useTranslate();
  return (
    <Tabs value={page} className="screen-only" sx={{ mb: 3 }} aria-label={translate('navigation.sites')}>
      {pages.map((one) => (
        <Tab
          key={one}
          value={one}
          label={translate(`sites.tabs.${one}`)}
          component={Link}
          to={`/sites/${one}`}
        />
      ))}
    </Tabs>
  );
};
