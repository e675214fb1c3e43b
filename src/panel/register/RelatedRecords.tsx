import { Box, Button } from '@mui/material';
import {
  ListContextProvider,
  ResourceContextProvider,
  useListController,
  useTranslate,
  type RaRecord,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { can, type RelatedRegister } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { listColumns } from './columns';
import { ListFooter } from './table/ListFooter';
import { RegisterTable } from './table/RegisterTable';

/** The records of another register that point at this one, in a list of their own. */
export const RelatedRecords = ({ related, record }: { related: RelatedRegister; record: RaRecord }) => (
  <ResourceContextProvider value={related.description.register}>
    <Rows related={related} record={record} />
  </ResourceContextProvider>
);

const Rows = ({ related, record }: { related: RelatedRegister; record: RaRecord }) => {
  const { description, field } = related;
  const translate = useTranslate();
  const labels = useLabels();
  const columns = listColumns(description).filter((column) => column.name !== field.name);
  const list = useListController({
    resource: description.register,
    filter: { [field.name]: record.documentId },
    sort: { field: 'updatedAt', order: 'DESC' },
    perPage: 25,
    storeKey: false,
    disableSyncWithLocation: true,
    queryOptions: { meta: { fields: columns.map((column) => column.name) } },
  });
  return (
    <ListContextProvider value={list}>
      <Box sx={{ display: 'flex', flexDirection: 'column', maxHeight: 560 }}>
        {can(description, 'create') && (
          <Box sx={{ mb: 2 }}>
            <Button
              component={Link}
              to={`/${description.register}/create`}
              state={{ record: { [field.name]: record } }}
            >
              {translate('record.add', { name: labels.register(description) })}
            </Button>
          </Box>
        )}
        <RegisterTable description={description} columns={columns} />
        <ListFooter />
      </Box>
    </ListContextProvider>
  );
};
