import exporting from './exports';
import files from './files';
import health from './health';
import history from './history';
import imports from './imports';
import jobs from './jobs';
import reveal from './reveal';
import schema from './schema';

export default { exports: exporting, files, health, history, imports, jobs, reveal, schema };
