import { writeManifestFile } from '../workbook/write-manifest-file';
import { serveTask } from './serve-task';

serveTask<'xlsx'>(writeManifestFile);
