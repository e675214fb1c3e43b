import { Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import type { ImportAnswer } from '../../shared/import-answers';
import { toInstant } from '../fields/instant';
import { PlainTable } from '../layout/PlainTable';
import { PageHead } from '../layout/PageHead';
import type { PanelDataProvider } from '../providers/dataProvider';
import { findRegister } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useSchema } from '../schema/useSchema';

/** My imports, newest first: what is under way, what waits for me, what is done. */
const ImportList = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [search] = useSearchParams();
  const filter = { state: search.get('state'), errors: search.get('errors') };
  const isFiltered = filter.state !== null || filter.errors !== null;
  const { data, error } = useQuery({
    queryKey: ['imports', filter],
    queryFn: () => dataProvider.imports(filter),
  });
  return (
    <Box sx={{ maxWidth: 1040 }}>
      <PageHead
        title={translate('navigation.imports')}
        note={isFiltered && <Link to="/imports">{translate('imports.showAll')}</Link>}
        actions={
          <Button component={Link} to="/imports/new" variant="contained" color="primary">
            {translate('imports.new')}
          </Button>
        }
      />
      {error && <p role="alert">{translate(error.message, { _: error.message })}</p>}
      {data?.length === 0 && (
        <Box sx={{ py: 12, textAlign: 'center' }}>
          <Typography>{translate('imports.none')}</Typography>
          <Typography color="text.secondary">{translate('imports.noneHelp')}</Typography>
        </Box>
      )}
      {data && data.length > 0 && <Runs runs={data} />}
    </Box>
  );
};

const Runs = ({ runs }: { runs: ImportAnswer[] }) => {
  const translate = useTranslate();
  return (
    <PlainTable>
      <thead>
        <tr>
          {['imports.file', 'imports.register', 'imports.state', 'imports.rows', 'imports.startedAt'].map(
            (key) => (
              <th key={key} scope="col">
                {translate(key)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <Run key={run.id} run={run} />
        ))}
      </tbody>
    </PlainTable>
  );
};

const Run = ({ run }: { run: ImportAnswer }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const description = findRegister(useSchema(), run.register);
  return (
    <tr>
      <th scope="row">
        <Link to={`/imports/${run.id}`}>{run.fileName}</Link>
      </th>
      <td>{description ? labels.register(description) : run.register}</td>
      <td>{translate(`imports.states.${run.state}`)}</td>
      <td>{run.counts.rows.toLocaleString()}</td>
      <td>{toInstant(run.createdAt)}</td>
    </tr>
  );
};

export default ImportList;
