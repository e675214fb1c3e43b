import batches from './batches';
import bulk from './bulk';
import history from './history';
import imports from './imports';
import jobs from './jobs';
import sql from './sql';

export default { batches, bulk, history, imports, jobs, sql };
