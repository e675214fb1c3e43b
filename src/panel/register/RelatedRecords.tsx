import { Box, Button, Typography } from '@mui/material';
import { useId } from 'react';
import {
  ListContextProvider,
  ResourceContextProvider,
  useListController,
  useTranslate,
  type RaRecord,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { can, relationPath, type RelatedRegister } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { listColumns } from './columns';
import { ListFooter } from './table/ListFooter';
import { RegisterTable } from './table/RegisterTable';

/** The records of another register that point at this one, in a list of their own, a page at a time. */
export const RelatedRecords = ({ related, record }: { related: RelatedRegister; record: RaRecord }) => (
  <ResourceContextProvider value={related.description.register}>
    <Rows related={related} record={record} />
  </ResourceContextProvider>
);

const Rows = ({ related, record }: { related: RelatedRegister; record: RaRecord }) => {
  const { description, field, through } = related;
  const translate = useTranslate();
  const labels = useLabels();
  const headingId = useId();
  const columns = listColumns(description).filter((column) => through || column.name !== field.name);
  const list = useListController({
    resource: description.register,
    filter: { [relationPath(related)]: record.documentId },
    sort: { field: 'updatedAt', order: 'DESC' },
    perPage: 25,
    storeKey: false,
    disableSyncWithLocation: true,
    queryOptions: { meta: { fields: columns.map((column) => column.name) } },
  });
  const isNone = !list.isPending && !list.error && list.total === 0;
  return (
    <ListContextProvider value={list}>
      <Box component="section" aria-labelledby={headingId} sx={styles}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mb: 1 }}>
          <Typography variant="h2" id={headingId}>
            {labels.related(related)}
          </Typography>
          <Box sx={{ flex: 1 }} />
          {!through && can(description, 'create') && (
            <Button
              component={Link}
              to={`/${description.register}/create`}
              state={{ record: { [field.name]: record } }}
            >
              {translate('record.add', { name: labels.register(description) })}
            </Button>
          )}
        </Box>
        {isNone ? (
          <Typography color="text.secondary">
            {translate('list.nothingYet', { name: labels.register(description) })}
          </Typography>
        ) : (
          <>
            <RegisterTable description={description} columns={columns} />
            <ListFooter />
          </>
        )}
      </Box>
    </ListContextProvider>
  );
};

const styles = { display: 'flex', flexDirection: 'column', maxHeight: 560, mb: 5 };
