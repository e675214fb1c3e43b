import history from './history';
import imports from './imports';
import jobs from './jobs';
import reveal from './reveal';
import sql from './sql';

export default { history, imports, jobs, reveal, sql };
