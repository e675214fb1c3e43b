import { readMethod } from '../reading/read-method-document';
import { serveTask } from './serve-task';

serveTask<'method'>(({ file }) => readMethod(file));
