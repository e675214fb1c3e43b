import { Box, Pagination, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { AuditAnswer } from '../../shared/audit-answers';
import { PageHead } from '../layout/PageHead';
import type { AuditFilter } from '../providers/auditApi';
import type { PanelDataProvider } from '../providers/dataProvider';
import { AuditDetail } from './AuditDetail';
import { AuditFilters } from './AuditFilters';
import { AuditTable } from './AuditTable';
import { ExportButton } from './ExportButton';
import { VerifyButton } from './VerifyButton';

const everything: AuditFilter = { register: '', recordId: '', actor: '', action: '', from: '', to: '' };
const MOST_COUNTED = 10_000;

/** The audit record for auditors: who did what, and the proof that nobody touched it since. */
const AuditPage = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [filter, setFilter] = useState(everything);
  const [page, setPage] = useState(1);
  const [shown, setShown] = useState<AuditAnswer | null>(null);
  const { data, error } = useQuery({
    queryKey: ['audit', filter, page],
    queryFn: () => dataProvider.audit(filter, page),
    placeholderData: (before) => before,
  });
  const pagination = data?.meta.pagination;
  const note =
    pagination &&
    (pagination.total > MOST_COUNTED
      ? translate('audit.noteMany')
      : translate('audit.note', { count: pagination.total.toLocaleString() }));
  const search = (next: AuditFilter) => {
    setPage(1);
    setFilter(next);
  };
  return (
    <Box>
      <PageHead title={translate('audit.title')} note={note} actions={<ExportButton filter={filter} />} />
      <VerifyButton />
      <AuditFilters filter={filter} onSearch={search} />
      {error && <p role="alert">{translate(error.message, { _: error.message })}</p>}
      {data?.data.length === 0 && (
        <Typography sx={{ py: 12, textAlign: 'center' }}>{translate('audit.none')}</Typography>
      )}
      {data && data.data.length > 0 && <AuditTable rows={data.data} onOpen={setShown} />}
      {pagination && pagination.pageCount > 1 && (
        <Pagination
          count={pagination.pageCount}
          page={page}
          onChange={(_event, next) => setPage(next)}
          sx={{ my: 2 }}
        />
      )}
      {shown && <AuditDetail row={shown} onClose={() => setShown(null)} />}
    </Box>
  );
};

export default AuditPage;
