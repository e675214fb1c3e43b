import { writeWordFile } from '../word/write-word-file';
import { serveTask } from './serve-task';

serveTask<'docx'>(writeWordFile);
