import type { filesZhCN } from './files.zh-CN';

/** Words of the files that records hold, in English. */
export const filesEn: typeof filesZhCN = {
  title: 'Files',
  drop: 'Drop files here, or press to choose (several at once)',
  kinds:
    'PDF, Word, Excel, PowerPoint, WPS, pictures, TXT and CSV, up to 20 MB each; pictures lose where they were taken.',
  none: 'No files yet',
  uploading: 'Uploading %{name}',
  failed: '%{name}: %{reason}',
  about: '%{size}, uploaded by %{name}, %{at}',
  preview: 'Preview',
  closePreview: 'Close the preview',
  previewOf: 'Preview %{name}',
  closePreviewOf: 'Close the preview of %{name}',
  download: 'Download',
  downloadOf: 'Download %{name}',
  remove: 'Remove',
  removeOf: 'Remove %{name}',
  removed: '“%{name}” is removed',
  kilobytes: 'about %{count} KB',
};
