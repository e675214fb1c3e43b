import { writeBook } from '../write-book';
import { serveTask } from './serve-task';

serveTask<'book'>(writeBook);
