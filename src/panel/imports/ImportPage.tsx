import { Alert, Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import type { ImportAnswer } from '../../shared/import-answers';
import { PageHead } from '../layout/PageHead';
import { findRegister } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useSchema } from '../schema/useSchema';
import { CommitBar } from './CommitBar';
import { MappingTable } from './MappingTable';
import { Outcome } from './Outcome';
import { Preview } from './Preview';
import { useImportRun } from './useImportRun';

/** One import from reading to undo. Its address is its state: a reload or another day shows the same. */
const ImportPage = () => {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data: run, error } = useImportRun(id);
  if (error) return <Alert severity="error">{translate(error.message, { _: error.message })}</Alert>;
  return run ? <Run run={run} /> : null;
};

const Run = ({ run }: { run: ImportAnswer }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const description = findRegister(useSchema(), run.register);
  return (
    <Box sx={{ maxWidth: 1240, pb: 6 }}>
      <PageHead
        title={run.fileName}
        above={<Link to="/imports">{translate('navigation.imports')}</Link>}
        note={[
          description ? labels.register(description) : run.register,
          translate(`imports.policies.${run.duplicatePolicy}.label`),
          translate(`imports.states.${run.state}`),
        ].join(' · ')}
        actions={run.state === 'ready' ? <CommitBar run={run} /> : undefined}
      />
      <Stage run={run} />
    </Box>
  );
};

const Stage = ({ run }: { run: ImportAnswer }) => {
  const description = findRegister(useSchema(), run.register);
  switch (run.state) {
    case 'reading':
    case 'committing':
      return <Progress run={run} />;
    case 'ready':
      return (
        description && (
          <>
            <MappingTable run={run} description={description} />
            <Preview run={run} description={description} />
          </>
        )
      );
    default:
      return <Outcome run={run} />;
  }
};

const Progress = ({ run }: { run: ImportAnswer }) => {
  const translate = useTranslate();
  const percent = Math.round(run.progress);
  return (
    <Box role="status">
      <Typography sx={{ mb: 2 }}>
        {translate(`imports.under.${run.state}`, { percent, smart_count: run.counts.rows })}
      </Typography>
      <LinearProgress
        variant="determinate"
        value={percent}
        aria-label={translate(`imports.states.${run.state}`)}
        sx={{ mb: 2, maxWidth: 560 }}
      />
      <Typography color="text.secondary">{translate('imports.mayLeave')}</Typography>
    </Box>
  );
};

export default ImportPage;
