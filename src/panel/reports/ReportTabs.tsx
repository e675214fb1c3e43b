import { Tab, Tabs } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

export const reports = ['statistics', 'pivot'] as const;
export type Report = (typeof reports)[number];

const placeOf = (report: Report): string => (report === 'statistics' ? '/reports' : `/reports/${report}`);

/** The reports, one tab each; a tab is a place of its own. */
export const ReportTabs = ({ report }: { report: Report }) => {
  const translate = useTranslate();
  return (
    <Tabs value={report} className="screen-only" sx={{ mb: 3 }} aria-label={translate('navigation.reports')}>
      {reports.map((one) => (
        <Tab
          key={one}
          value={one}
          label={translate(`reports.${one}.title`)}
          component={Link}
          to={placeOf(one)}
        />
      ))}
    </Tabs>
  );
};
