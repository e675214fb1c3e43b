import { writeEpubFile } from '../epub/write-epub-file';
import { serveTask } from './serve-task';

serveTask<'epub'>(writeEpubFile);
