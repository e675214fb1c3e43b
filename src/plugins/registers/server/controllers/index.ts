import history from './history';
import jobs from './jobs';
import schema from './schema';

export default { history, jobs, schema };
