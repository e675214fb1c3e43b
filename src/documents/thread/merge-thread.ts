import { mergePackages } from '../templates/merge';
import { serveTask } from './serve-task';

serveTask<'merge'>(({ files }) => mergePackages(files));
