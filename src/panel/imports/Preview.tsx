import { Box, Tab, TablePagination, Tabs, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { IMPORT_ROW_KINDS, type ImportAnswer, type ImportRowKind } from '../../shared/import-answers';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { OfferedRegister } from '../../shared/register-description';
import { PlainTable } from '../layout/PlainTable';
import { PreviewRow } from './PreviewRow';

const pageSize = 50;

const isKind = (value: string | null): value is ImportRowKind =>
  IMPORT_ROW_KINDS.some((one) => one === value);

/** What would happen to each row, before it does; the tab and the page stand in the address. */
export const Preview = ({ run, description }: { run: ImportAnswer; description: OfferedRegister }) => {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const asked = params.get('kind');
  const kind = isKind(asked) ? asked : (IMPORT_ROW_KINDS.find((one) => run.counts[one] > 0) ?? 'create');
  const page = Number(params.get('page') ?? 1);
  return (
    <Box component="section" aria-label={translate('imports.preview')}>
      <Tabs
        value={kind}
        onChange={(_event, chosen: string) => setParams({ kind: chosen }, { replace: true })}
        sx={{ mb: 3 }}
      >
        {IMPORT_ROW_KINDS.map((one) => (
          <Tab
            key={one}
            value={one}
            id={`tab-${one}`}
            label={translate(`imports.kindCount.${one}`, { count: run.counts[one].toLocaleString() })}
          />
        ))}
      </Tabs>
      {run.warnings > 0 && (
        <Typography color="text.secondary" sx={{ mb: 2 }}>
          {translate('imports.warnings', { smart_count: run.warnings })}
        </Typography>
      )}
      <div role="tabpanel" aria-labelledby={`tab-${kind}`}>
        <Rows run={run} description={description} kind={kind} page={page} />
        <TablePagination
          component="div"
          count={run.counts[kind]}
          page={page - 1}
          rowsPerPage={pageSize}
          rowsPerPageOptions={[pageSize]}
          onPageChange={(_event, next) => setParams({ kind, page: String(next + 1) }, { replace: true })}
          labelDisplayedRows={({ from, to, count }) =>
            translate('ra.navigation.page_range_info', { offsetBegin: from, offsetEnd: to, total: count })
          }
          getItemAriaLabel={(type) => translate(`ra.navigation.${type}`)}
        />
      </div>
    </Box>
  );
};

interface RowsProps {
  run: ImportAnswer;
  description: OfferedRegister;
  kind: ImportRowKind;
  page: number;
}

const Rows = ({ run, description, kind, page }: RowsProps) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { data, error } = useQuery({
    queryKey: ['imports', run.id, 'rows', kind, page],
    queryFn: () => dataProvider.importRows(run.id, kind, page, pageSize),
    placeholderData: keepPreviousData,
  });
  if (error) return <p role="alert">{translate(error.message, { _: error.message })}</p>;
  if (data?.data.length === 0)
    return <Typography color="text.secondary">{translate('imports.noRows')}</Typography>;
  return (
    <PlainTable>
      <thead>
        <tr>
          {['imports.line', 'imports.record', 'imports.whatChanges', 'imports.problems'].map((key) => (
            <th key={key} scope="col">
              {translate(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data?.data.map((row) => (
          <PreviewRow key={row.rowNumber} row={row} description={description} />
        ))}
      </tbody>
    </PlainTable>
  );
};
