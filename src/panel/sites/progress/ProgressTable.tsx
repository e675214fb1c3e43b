import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { BatchProgress, CityProgress } from '../../../shared/site-answers';
import type { SiteStage } from '../../../shared/site-life';
import { listAt } from '../../dashboard/links';
import { cardStyles } from '../../register/RecordSections';

type Figure = Exclude<keyof CityProgress, 'city' | 'name'>;

/** Columns with the stages whose sites they count. */
const columns: Array<{ figure: Figure; stages: SiteStage[] }> = [
  { figure: 'nurturing', stages: ['nurturing'] },
  { figure: 'applied', stages: ['applied'] },
  { figure: 'inReview', stages: ['in-review'] },
  { figure: 'notice', stages: ['public-notice'] },
  { figure: 'named', stages: ['named', 'reviewed', 'rectifying'] },
  { figure: 'revoked', stages: ['revoked'] },
];

/** The aim and how much of it is there, then every city. */
export const ProgressTable = ({ progress: { batch, cities } }: { progress: BatchProgress }) => {
  const translate = useTranslate();
  const sum = (figure: Figure) => cities.reduce((all, city) => all + city[figure], 0);
  const named = sum('named');
  const most = Math.max(1, ...cities.map((city) => city.named));
  const share = batch.target ? Math.min(1, named / batch.target) : null;
  const to = (stages: SiteStage[], city?: string) =>
    listAt('model-sites', {
      batch: { documentId: batch.id, title: batch.name },
      stage: stages,
      ...(city ? { jurisdictionCode: city } : {}),
    });
  return (
    <Box component="section" sx={{ ...cardStyles, ...styles }} aria-labelledby="progress-title">
      <Typography variant="h2" id="progress-title">
        {batch.target
          ? translate('sites.progress.of', { named, target: batch.target })
          : translate('sites.progress.noTarget', { named })}
      </Typography>
      {share !== null && (
        <div className="aim" aria-hidden>
          <span style={{ width: `${share * 100}%` }} />
        </div>
      )}
      {share !== null && (
        <Typography color="text.secondary">
          {translate('sites.progress.share', { share: Math.round(share * 100) })}
        </Typography>
      )}
      <Box
        sx={{ overflowX: 'auto', mt: 3 }}
        tabIndex={0}
        role="region"
        aria-label={translate('sites.progress.table')}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{translate('sites.progress.city')}</th>
              {columns.map(({ figure }) => (
                <th scope="col" key={figure}>
                  {translate(`sites.progress.columns.${figure}`)}
                </th>
              ))}
              <td aria-hidden className="bar" />
            </tr>
          </thead>
          <tbody>
            {cities.map((city) => (
              <tr key={city.city}>
                <th scope="row">{city.city.length === 2 ? translate('sites.progress.own') : city.name}</th>
                {columns.map(({ figure, stages }) => (
                  <td key={figure}>
                    {city[figure] > 0 ? (
                      <Link to={to(stages, city.city)}>{city[figure]}</Link>
                    ) : (
                      <span>0</span>
                    )}
                  </td>
                ))}
                <td aria-hidden className="bar">
                  <i style={{ width: `${(city.named / most) * 100}%` }} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{translate('sites.progress.total')}</th>
              {columns.map(({ figure, stages }) => (
                <td key={figure}>
                  {sum(figure) > 0 ? <Link to={to(stages)}>{sum(figure)}</Link> : <span>0</span>}
                </td>
              ))}
              <td aria-hidden className="bar" />
            </tr>
          </tfoot>
        </table>
      </Box>
    </Box>
  );
};

const styles = {
  maxWidth: 980,
  '& .aim': { height: 8, backgroundColor: 'var(--rule)', borderRadius: '4px', overflow: 'hidden' },
  '& .aim > span': { display: 'block', height: '100%', backgroundColor: 'var(--red)' },
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '& th, & td': { py: '3px', px: 2, textAlign: 'right', borderBottom: '1px solid var(--rule)' },
  '& th:first-of-type': { textAlign: 'left', pl: 0 },
  '& thead th': { fontWeight: 400, fontSize: 12, color: 'var(--ink2)', whiteSpace: 'nowrap' },
  '& tbody th': { fontWeight: 400, whiteSpace: 'nowrap' },
  '& td > span': { color: 'var(--ink2)' },
  '& tfoot th, & tfoot td': { fontWeight: 600, borderTop: '1px solid var(--line)', borderBottom: 0 },
  '& .bar': { width: '22%' },
  '& .bar i': { display: 'block', height: 8, backgroundColor: 'var(--covered)', borderRadius: '2px' },
};
