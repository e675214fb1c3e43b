import audit from './audit';
import batches from './batches';
import bulk from './bulk';
import exporting from './exports';
import files from './files';
import health from './health';
import history from './history';
import imports from './imports';
import jobs from './jobs';
import reveal from './reveal';
import schema from './schema';
import trash from './trash';

export default {
  audit,
  batches,
  bulk,
  exports: exporting,
  files,
  health,
  history,
  imports,
  jobs,
  reveal,
  schema,
  trash,
};
