import batches from './batches';
import bulk from './bulk';
import history from './history';
import imports from './imports';
import jobs from './jobs';
import schema from './schema';

export default { batches, bulk, history, imports, jobs, schema };
