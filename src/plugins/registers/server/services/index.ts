import history from './history';
import jobs from './jobs';
import sql from './sql';

export default { history, jobs, sql };
