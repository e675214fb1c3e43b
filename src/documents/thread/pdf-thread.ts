import { writePdfFile } from '../pdf/write-pdf-file';
import { serveTask } from './serve-task';

serveTask<'pdf'>(writePdfFile);
