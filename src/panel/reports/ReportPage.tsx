import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { DownloadButton } from '../buttons/DownloadButton';
import { PageHead } from '../layout/PageHead';
import { PaperStyles } from './PaperStyles';
import { ReportTabs } from './ReportTabs';

interface Props {
  report: 'pivot' | 'statistics';
  /** whether the sheet is there to be printed */
  isReady: boolean;
  fetchWorkbook: Parameters<typeof DownloadButton>[0]['fetchIt'];
  children: ReactNode;
}

/** What reports have in common: a head with printing and the workbook, the way to the other report, and paper. */
export const ReportPage = ({ report, isReady, fetchWorkbook, children }: Props) => {
  const translate = useTranslate();
  return (
    <Box sx={{ pb: 6 }}>
      <PaperStyles />
      <div className="screen-only">
        <PageHead
          title={translate('navigation.reports')}
          actions={
            <>
              <Button onClick={() => window.print()} disabled={!isReady}>
                {translate('reports.print')}
              </Button>
              <DownloadButton
                label={translate('reports.toExcel')}
                otherName={`${report}.xlsx`}
                fetchIt={fetchWorkbook}
              />
            </>
          }
        />
      </div>
      <ReportTabs report={report} />
      {children}
    </Box>
  );
};
