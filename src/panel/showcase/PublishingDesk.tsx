import {
  Alert,
  Box,
  Tab,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Tabs,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import type { DeskPage } from '../../shared/showcase-page';
import { toInstant } from '../fields/instant';
import { PageHead } from '../layout/PageHead';
import type { PanelDataProvider } from '../providers/dataProvider';
import { PublicationCalendar } from './PublicationCalendar';

const tabs = ['waiting', 'calendar', 'public', 'gone'] as const;
type DeskTab = (typeof tabs)[number];

const isOn: Record<Exclude<DeskTab, 'calendar'>, (page: DeskPage) => boolean> = {
  waiting: ({ state, publishAt }) => state === 'submitted' && publishAt === null,
  public: ({ isPublic }) => isPublic,
  gone: ({ state }) => state === 'returned' || state === 'withdrawn',
};

/** The desk of who publishes: what waits, what is planned, what is public, what went back. */
const PublishingDesk = () => {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { data, error } = useQuery({
    queryKey: ['showcase-desk'],
    queryFn: () => dataProvider.showcaseDesk(),
    staleTime: 0,
  });
  const shown = tabs.find((one) => one === params.get('tab')) ?? 'waiting';
  const count = (tab: DeskTab): string =>
    data && tab !== 'calendar' ? ` ${data.filter(isOn[tab]).length}` : '';
  return (
    <Box sx={{ pb: 4 }}>
      <PageHead
        title={translate('showcase.desk.title')}
        note={data && translate('showcase.desk.note', { count: data.filter(isOn.waiting).length })}
      />
      <Tabs
        value={shown}
        onChange={(_event, tab: DeskTab) => setParams(tab === 'waiting' ? {} : { tab }, { replace: true })}
        sx={{ mb: 3 }}
      >
        {tabs.map((tab) => (
          <Tab
            key={tab}
            value={tab}
            id={`desk-${tab}`}
            aria-controls="desk-panel"
            label={`${translate(`showcase.desk.${tab}`)}${count(tab)}`}
          />
        ))}
      </Tabs>
      {error && <Alert severity="error">{translate(error.message, { _: error.message })}</Alert>}
      <div role="tabpanel" id="desk-panel" aria-labelledby={`desk-${shown}`}>
        {data &&
          (shown === 'calendar' ? (
            <PublicationCalendar pages={data} />
          ) : (
            <DeskTable tab={shown} pages={data.filter(isOn[shown])} />
          ))}
      </div>
    </Box>
  );
};

const DeskTable = ({ tab, pages }: { tab: Exclude<DeskTab, 'calendar'>; pages: DeskPage[] }) => {
  const translate = useTranslate();
  if (pages.length === 0)
    return (
      <Typography color="text.secondary" sx={{ py: 4 }}>
        {translate(`showcase.desk.nothing.${tab}`)}
      </Typography>
    );
  return (
    <TableContainer tabIndex={0} role="region" aria-label={translate(`showcase.desk.${tab}`)}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {['name', 'site', 'editedBy', 'when', 'state'].map((column) => (
              <TableCell key={column}>{translate(`showcase.desk.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {pages.map((page) => (
            <TableRow key={page.documentId} hover>
              <TableCell>
                <Link to={`/showcase-desk/${page.documentId}`}>{page.title}</Link>
              </TableCell>
              <TableCell>{page.site ?? '—'}</TableCell>
              <TableCell>{page.editedBy ?? '—'}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{whenOf(page, translate)}</TableCell>
              <TableCell>
                {translate(`showcase.states.${page.state}`)}
                {page.state === 'withdrawn' && page.withdrawnBecause && (
                  <Typography variant="caption" color="text.secondary" component="div">
                    {page.withdrawnBecause}
                  </Typography>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

const whenOf = (
  { publishAt, publishedOn, withdrawnOn, editedAt, isPublic, state }: DeskPage,
  translate: (key: string, words: object) => string,
): string => {
  if (publishAt) return translate('showcase.desk.planned', { at: toInstant(publishAt) });
  if (state === 'withdrawn' && withdrawnOn) return toInstant(withdrawnOn);
  if (isPublic && state === 'published' && publishedOn)
    return translate('showcase.desk.publishedAt', { at: toInstant(publishedOn) });
  return editedAt ? toInstant(editedAt) : '—';
};

export default PublishingDesk;
