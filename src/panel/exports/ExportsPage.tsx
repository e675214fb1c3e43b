import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { ExportAnswer } from '../../shared/export-answers';
import { toInstant } from '../fields/instant';
import { DownloadButton } from '../buttons/DownloadButton';
import { PlainTable } from '../layout/PlainTable';
import { PageHead } from '../layout/PageHead';
import type { PanelDataProvider } from '../providers/dataProvider';
import { Approvals } from './Approvals';
import { useRegisterName } from './useRegisterName';

const isWorking = (one: ExportAnswer): boolean =>
  one.state === 'running' || (one.state === 'queued' && one.approval !== 'required');

/** My exports, newest first, and what waits for my approval. Looks again every second while something is written. */
const ExportsPage = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { data, error } = useQuery({
    queryKey: ['exports'],
    queryFn: () => dataProvider.exports(),
    refetchInterval: ({ state }) => (state.data?.some(isWorking) ? 1000 : 30_000),
  });
  return (
    <Box sx={{ maxWidth: 1120 }}>
      <PageHead title={translate('exports.page')} />
      <Approvals />
      <Typography variant="h2" sx={{ mb: 2 }}>
        {translate('exports.mine')}
      </Typography>
      {error && <p role="alert">{translate(error.message, { _: error.message })}</p>}
      {data?.length === 0 && (
        <Box sx={{ py: 12, textAlign: 'center' }}>
          <Typography>{translate('exports.none')}</Typography>
          <Typography color="text.secondary">{translate('exports.noneHelp')}</Typography>
        </Box>
      )}
      {data && data.length > 0 && (
        <PlainTable>
          <thead>
            <tr>
              {['register', 'purposeColumn', 'state', 'rowsColumn', 'createdAt', 'expiresAt', 'file'].map(
                (key) => (
                  <th key={key} scope="col">
                    {translate(`exports.${key}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {data.map((one) => (
              <Mine key={one.id} asked={one} />
            ))}
          </tbody>
        </PlainTable>
      )}
    </Box>
  );
};

const Mine = ({ asked }: { asked: ExportAnswer }) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const nameOf = useRegisterName();
  const name = nameOf(asked.register);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{asked.purpose}</td>
      <td role="status">
        <State asked={asked} />
      </td>
      <td>{(asked.rows ?? asked.expected).toLocaleString()}</td>
      <td>{toInstant(asked.createdAt)}</td>
      <td>{asked.expiresAt && toInstant(asked.expiresAt)}</td>
      <td>
        {asked.isAvailable && (
          <DownloadButton
            label={translate('exports.download')}
            otherName={`${name}.${asked.format}`}
            fetchIt={() => dataProvider.exportFile(asked.id)}
          />
        )}
        {asked.file && !asked.isAvailable && translate('exports.gone')}
      </td>
    </tr>
  );
};

const State = ({ asked }: { asked: ExportAnswer }) => {
  const translate = useTranslate();
  const { approval, decidedBy, comment, error, state } = asked;
  const said = decidedBy ? translate('exports.byWhom', { name: decidedBy, comment: comment ?? '' }) : '';
  if (approval === 'required') return <>{translate('exports.approvals.required')}</>;
  if (approval === 'refused') return <>{[translate('exports.approvals.refused'), said].join(' ')}</>;
  const words = translate(`exports.states.${state ?? 'queued'}`, { percent: asked.progress });
  return (
    <>{state === 'failed' && error?.code ? [words, translate(`errors.${error.code}`)].join(' ') : words}</>
  );
};

export default ExportsPage;
