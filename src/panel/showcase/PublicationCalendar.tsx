import { Box, Button, Typography } from '@mui/material';
import { Fragment, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { DeskPage } from '../../shared/showcase-page';
import { toInstant } from '../fields/instant';
import { todayInOffice } from '../reports/todayInOffice';
import { calendarWeeks, monthAfter } from './calendarWeeks';

interface Entry {
  page: DeskPage;
  day: string;
  isPlanned: boolean;
}

const entriesOf = (page: DeskPage): Entry[] => {
  const { publishAt, publishedOn, isPublic } = page;
  return [
    ...(publishAt ? [{ page, day: toInstant(publishAt).slice(0, 10), isPlanned: true }] : []),
    ...(isPublic && publishedOn
      ? [{ page, day: toInstant(publishedOn).slice(0, 10), isPlanned: false }]
      : []),
  ];
};

/** A month with what was published and what is planned. */
export const PublicationCalendar = ({ pages }: { pages: DeskPage[] }) => {
  const translate = useTranslate();
  const today = todayInOffice();
  const [month, setMonth] = useState(today.slice(0, 7));
  const entries = pages.flatMap(entriesOf);
  const [year = '', number = ''] = month.split('-');
  const title = translate('showcase.desk.month', { year, month: number });
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 2 }}>
        <Button
          aria-label={translate('showcase.desk.before')}
          onClick={() => setMonth(monthAfter(month, -1))}
        >
          ‹
        </Button>
        <Typography variant="h2" aria-live="polite" sx={{ minWidth: 120, textAlign: 'center' }}>
          {title}
        </Typography>
        <Button aria-label={translate('showcase.desk.after')} onClick={() => setMonth(monthAfter(month, 1))}>
          ›
        </Button>
      </Box>
      <Box component="table" aria-label={title} sx={styles}>
        <thead>
          <tr>
            {translate('showcase.desk.days')
              .split('、')
              .map((day) => (
                <th key={day} scope="col">
                  {day}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {calendarWeeks(month).map((week, index) => (
            <tr key={index}>
              {week.map((day, place) => (
                <td key={place} aria-current={day === today ? 'date' : undefined}>
                  {day && (
                    <>
                      <span className="day">{Number(day.slice(8))}</span>
                      {entries
                        .filter((entry) => entry.day === day)
                        .map(({ page, isPlanned }) => (
                          <Fragment key={`${page.documentId} ${String(isPlanned)}`}>
                            <Link to={`/showcase-desk/${page.documentId}`}>
                              {translate(isPlanned ? 'showcase.desk.isPlanned' : 'showcase.desk.isPublished')}
                              {' · '}
                              {page.title}
                            </Link>
                          </Fragment>
                        ))}
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
};

const styles = {
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  backgroundColor: 'var(--paper)',
  '& th': { fontWeight: 400, color: 'var(--ink2)', textAlign: 'left', p: 1 },
  '& td': { border: '1px solid var(--rule)', verticalAlign: 'top', height: 84, p: 1 },
  '& .day': { fontSize: 12, color: 'var(--ink2)' },
  '& [aria-current] .day': { color: 'var(--red)', fontWeight: 600 },
  '& a': { display: 'block', fontSize: 12, lineHeight: '18px', mt: '2px', overflowWrap: 'anywhere' },
};
