import { Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { toInstant } from '../fields/instant';
import type { PanelDataProvider } from '../providers/dataProvider';
import { periods, type Changes, type Movement as Moved, type Period } from '../providers/deskApi';
import { cardStyles } from '../register/RecordSections';
import { Failure } from './Failure';
import { organizationsAt } from './links';
import { VerdictChip } from '../fields/VerdictChip';

/** The third question of home: what changed. Verdicts by name, then the imports and rules that may be why. */
export const WhatChanged = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [days, setDays] = useState<Period>(7);
  const { data, error, refetch } = useQuery({
    queryKey: ['desk', 'changes', days],
    queryFn: () => dataProvider.changes(days),
    placeholderData: keepPreviousData,
  });
  return (
    <Box component="section" sx={{ ...cardStyles, minHeight: 220 }} aria-busy={!data && !error}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mb: 2 }}>
        <Typography variant="h2" sx={{ flex: 1, m: '0 !important' }}>
          {translate('desk.changed.title')}
        </Typography>
        <ToggleButtonGroup
          size="small"
          exclusive
          value={days}
          aria-label={translate('desk.changed.period')}
          // a press on the chosen one unchooses it: it stays
          onChange={(_event, chosen: Period | null) => chosen && setDays(chosen)}
        >
          {periods.map((period) => (
            <ToggleButton key={period} value={period} sx={{ height: 28, textTransform: 'none' }}>
              {translate('desk.changed.days', { days: period })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      {error && !data && <Failure error={error} retry={refetch} />}
      {data && <Columns changes={data} />}
    </Box>
  );
};

const Columns = ({ changes }: { changes: Changes }) => {
  const translate = useTranslate();
  const { gained, lost, imports, rules } = changes;
  return (
    <Box sx={gridStyles}>
      <Movement kind="gained" movement={gained} />
      <Movement kind="lost" movement={lost} />
      <section>
        <Typography variant="h3">{translate('desk.changed.imports')}</Typography>
        <ul>
          {imports.map((one) => (
            <li key={one.id}>
              <Link to={`/imports/${one.id}`}>{one.fileName}</Link>
              <small>
                {translate(`imports.states.${one.state}`)} · {toInstant(one.createdAt)}
              </small>
            </li>
          ))}
        </ul>
        {imports.length === 0 && <Nothing />}
      </section>
      <section>
        <Typography variant="h3">{translate('desk.changed.rules')}</Typography>
        <ul>
          {rules.map((one) => (
            <li key={one.documentId}>
              <Link to={`/coverage-rules/${one.documentId}/show`}>{one.title}</Link>
              <small>{toInstant(one.updatedAt)}</small>
            </li>
          ))}
        </ul>
        {rules.length === 0 && <Nothing />}
      </section>
    </Box>
  );
};

const Movement = ({
  kind,
  movement: { count, ids, sample },
}: {
  kind: 'gained' | 'lost';
  movement: Moved;
}) => {
  const translate = useTranslate();
  const title = translate(`desk.changed.${kind}`, { count: count.toLocaleString() });
  return (
    <section>
      <Typography variant="h3">
        {count > 0 && ids.length === count ? (
          <Link to={organizationsAt({ documentId: ids })}>{title}</Link>
        ) : (
          title
        )}
      </Typography>
      <ul>
        {sample.map((one) => (
          <li key={one.documentId}>
            <Link to={`/organizations/${one.documentId}/show`}>{one.name}</Link>
            <small>
              <VerdictChip verdict={one.was} /> → <VerdictChip verdict={one.verdict} />
            </small>
          </li>
        ))}
      </ul>
      {count === 0 && <Nothing />}
      {count > ids.length && <small>{translate('desk.changed.tooMany', { shown: sample.length })}</small>}
    </section>
  );
};

const Nothing = () => (
  <Typography color="text.secondary">{useTranslate()('desk.changed.nothing')}</Typography>
);

const gridStyles = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, minmax(0, 1fr))', lg: 'repeat(4, minmax(0, 1fr))' },
  columnGap: 6,
  rowGap: 4,
  '& h3': { mb: 1 },
  '& h3 a, & li > a': {
    textDecoration: 'underline',
    textUnderlineOffset: '3px',
    textDecorationColor: 'var(--line)',
  },
  '& ul': { listStyle: 'none', m: 0, p: 0 },
  '& li': { py: '4px', borderBottom: '1px solid var(--rule)', overflowWrap: 'anywhere' },
  '& small': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    alignItems: 'center',
    fontSize: 12,
    lineHeight: '18px',
    color: 'var(--ink2)',
  },
};
