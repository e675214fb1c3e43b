import { useTranslate } from 'react-admin';
import { DropZone } from '../layout/DropZone';

const ACCEPTED = '.xlsx,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv';

/** Where the workbook of an import is dropped; it shows the one that was chosen. */
export const FileDrop = ({ file, onFile }: { file: File | null; onFile: (file: File) => void }) => {
  const translate = useTranslate();
  return (
    <DropZone
      title={file ? file.name : translate('imports.drop')}
      note={
        file
          ? translate('imports.size', { kilobytes: Math.ceil(file.size / 1024).toLocaleString() })
          : translate('imports.kinds')
      }
      accept={ACCEPTED}
      onFiles={([chosen]) => chosen && onFile(chosen)}
    />
  );
};
