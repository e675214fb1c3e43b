import audit from './audit';
import batches from './batches';
import bulk from './bulk';
import bulkCreate from './bulk-create';
import exporting from './exports';
import files from './files';
import history from './history';
import imports from './imports';
import jobs from './jobs';
import reveal from './reveal';
import savedViews from './saved-views';
import sql from './sql';
import trash from './trash';

export default {
  audit,
  batches,
  bulk,
  'bulk-create': bulkCreate,
  exports: exporting,
  files,
  history,
  imports,
  jobs,
  reveal,
  'saved-views': savedViews,
  sql,
  trash,
};
