import { Box } from '@mui/material';
import { useRecordContext, useRefresh } from 'react-admin';
import type { RegisterRecord } from '../../providers/records';
import { cardStyles } from '../../register/RecordSections';
import { RegisterShow } from '../../register/RegisterShow';
import { Illustrated } from '../../showcase/useMediaAddress';
import { BookPreview } from './BookPreview';
import { CollectionActions } from './CollectionActions';
import { Editions } from './Editions';

/** A collection's page: its pages and editions, and what may be done with it. */
const CollectionShow = () => (
  <Illustrated.Provider value="work-methods">
    <RegisterShow extras={extras} without={without} />
  </Illustrated.Provider>
);

const Pages = () => {
  const record = useRecordContext<RegisterRecord>();
  const refresh = useRefresh();
  if (!record) return null;
  const version = record.version ?? 0;
  // what is approved is shown as it was approved
  const edition = record.state === 'approved' && typeof record.edition === 'number' ? record.edition : null;
  return (
    <Box sx={{ mb: 4 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3 }}>
        <CollectionActions
          record={record}
          save={() => Promise.resolve(true)}
          onDone={() => Promise.resolve(refresh())}
        />
      </Box>
      <Box sx={{ ...cardStyles, mb: 3 }}>
        <BookPreview id={String(record.id)} edition={edition} version={version} />
      </Box>
      <Editions id={String(record.id)} version={version} />
    </Box>
  );
};

const extras = { basic: <Pages /> };
const without = ['preface', 'parts'];

export default CollectionShow;
