import { useTranslate } from 'react-admin';
import { FILE_KINDS } from '../../shared/record-files';
import { DropZone } from '../layout/DropZone';

const ACCEPTED = Object.keys(FILE_KINDS)
  .map((ending) => `.${ending}`)
  .join(',');

/** Where files of a record are dropped, several at once. */
export const FilesDrop = ({ onFiles }: { onFiles: (files: File[]) => void }) => {
  const translate = useTranslate();
  return (
    <DropZone
      multiple
      title={translate('files.drop')}
      note={translate('files.kinds')}
      accept={ACCEPTED}
      onFiles={onFiles}
    />
  );
};
