import exporting from './exports';
import files from './files';
import history from './history';
import imports from './imports';
import jobs from './jobs';
import reveal from './reveal';
import sql from './sql';

export default { exports: exporting, files, history, imports, jobs, reveal, sql };
