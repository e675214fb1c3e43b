import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import {
  COVERAGE_TABLE,
  headingGroups,
  type TableFigures,
  type TableTeams,
} from '../../shared/coverage-table';
import type { ListFilter } from '../providers/filters';
import type { Statistics } from '../providers/reportsApi';
import { groupFilter } from '../dashboard/links';
import { shortLabel, textIn } from '../schema/describe';
import { FigureCell } from './FigureCell';
import { figureTableStyles } from './figureTableStyles';

interface Props {
  statistics: Statistics;
  withTypes: boolean;
}

/** The figures under the headings of the paper: the sum first, then each place and its types. */
export const StatisticsTable = ({ statistics: { data, meta }, withTypes }: Props) => {
  const translate = useTranslate();
  const locale = useLocale();
  const filterOf = (key: string): ListFilter | null =>
    meta.isPast ? null : groupFilter(meta.level, key, '');
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={translate('reports.statistics.heading')}>
      <Box component="table" sx={figureTableStyles}>
        <Headings withTypes={withTypes} />
        <tbody>
          <Row
            leading={[translate('home.total'), ...(withTypes ? [''] : [])]}
            figures={meta.total}
            teams={meta.totalTeams}
            filter={meta.isPast ? null : {}}
            isSum
          />
          {data.map((place) => [
            <Row
              key={place.key}
              leading={[textIn(place.labels, locale), ...(withTypes ? [translate('reports.subtotal')] : [])]}
              figures={place.figures}
              teams={place.teams}
              filter={filterOf(place.key)}
              isSum={withTypes}
            />,
            ...(withTypes ? place.types : []).map((type) => {
              const filter = filterOf(place.key);
              return (
                <Row
                  key={`${place.key} ${type.key}`}
                  leading={['', shortLabel(textIn(type.labels, locale))]}
                  figures={type.figures}
                  teams={null}
                  filter={filter && type.key ? { ...filter, orgType: [type.key] } : null}
                />
              );
            }),
          ])}
        </tbody>
      </Box>
    </div>
  );
};

const Headings = ({ withTypes }: { withTypes: boolean }) => {
  const translate = useTranslate();
  const locale = useLocale();
  const groups = headingGroups(COVERAGE_TABLE);
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {translate('reports.place')}
        </th>
        {withTypes && (
          <th scope="col" rowSpan={2}>
            {translate('reports.type')}
          </th>
        )}
        {groups.map(({ group, columns }) =>
          group ? (
            <th key={columns[0]?.key} scope="colgroup" colSpan={columns.length}>
              {textIn(group, locale)}
            </th>
          ) : (
            <th key={columns[0]?.key} scope="col" rowSpan={2}>
              {textIn(columns[0]?.label, locale)}
            </th>
          ),
        )}
      </tr>
      <tr>
        {groups.flatMap(({ group, columns }) =>
          group
            ? columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {textIn(label, locale)}
                </th>
              ))
            : [],
        )}
      </tr>
    </thead>
  );
};

interface RowProps {
  leading: string[];
  figures: TableFigures;
  teams: TableTeams | null;
  /** what the row's lists have in common; null where its figures lead to none */
  filter: ListFilter | null;
  isSum?: boolean;
}

const Row = ({ leading: [place, ...more], figures, teams, filter, isSum = false }: RowProps) => (
  <tr className={isSum ? 'sum' : undefined}>
    <th scope="row">{place}</th>
    {more.map((text, index) => (
      <td key={index} className="text">
        {text}
      </td>
    ))}
    {COVERAGE_TABLE.map(({ key, format, value, behind }) => (
      <FigureCell
        key={key}
        value={value(figures, teams)}
        format={format}
        filter={filter && behind && { ...filter, ...behind }}
      />
    ))}
  </tr>
);
