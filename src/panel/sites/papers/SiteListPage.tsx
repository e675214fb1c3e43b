import { Box, Button, Checkbox, Skeleton, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Failure } from '../../dashboard/Failure';
import { PageHead } from '../../layout/PageHead';
import { officeToday } from '../../providers/relativeDays';
import type { RegisterRecord } from '../../providers/records';
import { useRegionName } from '../../regions/useRegions';
import { PaperStyles } from '../../reports/PaperStyles';
import { useAddress } from '../../reports/useAddress';
import { useStaff } from '../../layout/useStaff';
import { listAt } from '../../dashboard/links';
import { SiteFilters } from '../SiteFilters';
import { SitesTabs } from '../SitesTabs';
import { nameIn, titleStages, useNamedSites } from './useNamedSites';

const useFilter = (): Record<string, unknown> => {
  const { read } = useAddress();
  const [batch, place, level] = [read('batch'), read('place'), read('level')];
  return {
    ...(batch ? { batch: { documentId: batch, title: '' } } : {}),
    ...(place ? { jurisdictionCode: place } : {}),
    ...(level ? { level: [level] } : {}),
  };
};

/** The list of named sites as a document: to read, to print on A4; and the way to their certificates. */
const SiteListPage = () => {
  const translate = useTranslate();
  const staff = useStaff();
  const filter = useFilter();
  const { data, error, refetch } = useNamedSites(filter);
  const [chosen, setChosen] = useState<string[]>([]);
  const ids = (data ?? [])
    .map(({ id }) => String(id))
    .filter((id) => chosen.length === 0 || chosen.includes(id));
  return (
    <Box sx={{ pb: 6 }}>
      <PaperStyles />
      <div className="screen-only">
        <PageHead
          title={translate('sites.tabs.list')}
          note={data && translate('sites.list.counted', { count: data.length.toLocaleString() })}
          actions={
            <>
              <Button component={Link} to={listAt('model-sites', { ...filter, stage: titleStages })}>
                {translate('sites.list.excel')}
              </Button>
              <Button onClick={() => window.print()} disabled={!data?.length}>
                {translate('sites.list.print')}
              </Button>
              {ids.length > 0 && (
                <Button
                  component={Link}
                  to={`/sites/certificates?ids=${ids.join(',')}`}
                  variant="contained"
                  color="primary"
                >
                  {chosen.length > 0
                    ? translate('sites.list.selected', { count: ids.length })
                    : translate('sites.list.certificates')}
                </Button>
              )}
            </>
          }
        />
      </div>
      <SitesTabs page="list" />
      <SiteFilters />
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton variant="rectangular" height={480} />}
      {data?.length === 0 && <Typography color="text.secondary">{translate('sites.list.none')}</Typography>}
      {data && data.length > 0 && (
        <Box component="article" className="sheet">
          <h2>{translate('sites.list.heading')}</h2>
          <Box className="lines">
            <span>{translate('reports.madeBy', { name: staff?.displayName ?? '' })}</span>
            <span>{translate('reports.deadline', { day: officeToday() })}</span>
          </Box>
          <div className="scroll" tabIndex={0} role="region" aria-label={translate('sites.list.heading')}>
            <ListTable
              rows={data}
              chosen={chosen}
              onChoose={(id, isChosen) =>
                setChosen((before) => (isChosen ? [...before, id] : before.filter((one) => one !== id)))
              }
            />
          </div>
        </Box>
      )}
    </Box>
  );
};

const columns = [
  'number',
  'title',
  'branch',
  'city',
  'level',
  'batch',
  'namedOn',
  'namingNumber',
  'plaqueNumber',
  'validTo',
  'stage',
];

interface TableProps {
  rows: RegisterRecord[];
  chosen: string[];
  onChoose: (id: string, isChosen: boolean) => void;
}

const ListTable = ({ rows, chosen, onChoose }: TableProps) => {
  const translate = useTranslate();
  const regionName = useRegionName();
  const text = (value: unknown): string => (typeof value === 'string' && value !== '' ? value : '—');
  return (
    <Box component="table" sx={tableStyles}>
      <thead>
        <tr>
          <td className="screen-only" />
          {columns.map((name) => (
            <th scope="col" key={name}>
              {translate(`sites.list.columns.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const id = String(row.id);
          return (
            <tr key={id}>
              <td className="screen-only">
                <Checkbox
                  sx={{ p: 0 }}
                  checked={chosen.includes(id)}
                  onChange={({ target }) => onChoose(id, target.checked)}
                  slotProps={{
                    input: { 'aria-label': translate('sites.list.selectOne', { title: String(row.title) }) },
                  }}
                />
              </td>
              <td>{index + 1}</td>
              <td>
                <Link to={`/model-sites/${id}/show`}>{String(row.title)}</Link>
              </td>
              <td>{nameIn(row.branch) || '—'}</td>
              <td>{regionName(String(row.jurisdictionCode).slice(0, 4))}</td>
              <td>{translate(`sites.levels.${String(row.level)}`)}</td>
              <td>{nameIn(row.batch) || '—'}</td>
              <td className="day">{text(row.namedOn)}</td>
              <td>{text(row.namingNumber)}</td>
              <td>{text(row.plaqueNumber)}</td>
              <td className="day">{text(row.validTo)}</td>
              <td>{translate(`sites.stages.${String(row.stage)}`)}</td>
            </tr>
          );
        })}
      </tbody>
    </Box>
  );
};

const tableStyles = {
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': { border: '1px solid var(--line)', py: '3px', px: '6px', textAlign: 'left' },
  '& thead th': { fontWeight: 600, backgroundColor: 'var(--head)', whiteSpace: 'nowrap' },
  '& .day': { whiteSpace: 'nowrap' },
};

export default SiteListPage;
