import { Alert, Box, Button, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useRecordContext, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { Link } from 'react-router-dom';
import { VerdictChip } from '../fields/VerdictChip';
import { tableStyles } from '../layout/tableStyles';
import { isAllowed, useStaff } from '../layout/useStaff';
import { ApiError } from '../providers/ApiError';
import type { Simulation } from '../providers/coverageApi';
import type { PanelDataProvider } from '../providers/dataProvider';
import { cardStyles } from '../register/RecordSections';

/** What a rule consists of, as the simulation takes it. */
const parts = [
  'code',
  'title',
  'order',
  'condition',
  'parameters',
  'duty',
  'satisfiedWhen',
  'verdictIfSatisfied',
  'verdictIfNot',
  'active',
];

/** Tries the rule as it stands in the form: how many organizations would get another verdict. */
const RulePreview = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const staff = useStaff();
  const record = useRecordContext();
  const { setError, clearErrors } = useFormContext();
  const values = useWatch() as Record<string, unknown>; // the form of a rule
  const draft = Object.fromEntries(parts.map((name) => [name, values[name] ?? null]));
  const written = JSON.stringify(draft);
  const trial = useMutation({
    mutationFn: async (): Promise<{ simulation: Simulation; of: string }> => {
      clearErrors(['condition', 'satisfiedWhen']);
      // a rule that was given another code leaves its old one
      const before = record?.code && record.code !== draft.code ? [{ code: record.code, active: false }] : [];
      return { simulation: await dataProvider.simulate([...before, draft]), of: written };
    },
    onError: (error) => {
      const path = error instanceof ApiError && Array.isArray(error.details.path) ? error.details.path : [];
      if (['condition', 'satisfiedWhen'].includes(String(path[0])))
        setError(path.join('.'), { message: error.message });
    },
  });
  if (!isAllowed(staff, 'api::coverage.coverage.simulate')) return null;
  const isNamed = typeof draft.code === 'string' && draft.code !== '';
  return (
    <Box component="section" sx={cardStyles} aria-labelledby="rule-preview">
      <Typography variant="h2" id="rule-preview">
        {translate('rules.preview.title')}
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {translate(isNamed ? 'rules.preview.help' : 'rules.preview.needsCode')}
      </Typography>
      <Button onClick={() => trial.mutate()} disabled={!isNamed || trial.isPending}>
        {translate(trial.isPending ? 'rules.preview.running' : 'rules.preview.run')}
      </Button>
      <Box role="status" sx={{ mt: 3 }}>
        {trial.error && (
          <Alert severity="error">{translate(trial.error.message, { _: trial.error.message })}</Alert>
        )}
        {trial.data && (
          <>
            {trial.data.of !== written && <Alert severity="info">{translate('rules.preview.stale')}</Alert>}
            <Outcome simulation={trial.data.simulation} />
          </>
        )}
      </Box>
    </Box>
  );
};

const Outcome = ({ simulation }: { simulation: Simulation }) => {
  const translate = useTranslate();
  const { changed, transitions, sample } = simulation;
  if (changed === 0) return <p>{translate('rules.preview.nothing')}</p>;
  return (
    <>
      <p>{translate('rules.preview.changed', { count: changed.toLocaleString() })}</p>
      <Box component="table" sx={{ ...tableStyles, maxWidth: 560 }}>
        <thead>
          <tr>
            {['from', 'to', 'count'].map((key) => (
              <th key={key} scope="col">
                {translate(`rules.preview.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {transitions.map(({ from, to, count }, index) => (
            <tr key={index}>
              <td>
                <VerdictChip verdict={from} />
              </td>
              <td>
                <VerdictChip verdict={to} />
              </td>
              <td>{count.toLocaleString()}</td>
            </tr>
          ))}
        </tbody>
      </Box>
      <p>
        {translate('rules.preview.sample')}{' '}
        {sample.slice(0, 5).map((one, index) => (
          <span key={String(one.documentId)}>
            {index > 0 && translate('fields.separator')}
            <Link to={`/organizations/${String(one.documentId)}/show`} target="_blank" rel="noopener">
              {String(one.name)}
            </Link>
          </span>
        ))}
      </p>
    </>
  );
};

export default RulePreview;
