import { Box, Button, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import type { RecordFileAnswer } from '../../shared/record-files';
import { toInstant } from '../fields/instant';
import { saveFile } from '../buttons/saveFile';
import type { PanelDataProvider } from '../providers/dataProvider';
import { useRemoveFile } from './useRemoveFile';

/** One file of a record. A picture can be looked at in place. */
export const FileRow = ({ file, mayRemove }: { file: RecordFileAnswer; mayRemove: boolean }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const remove = useRemoveFile(file);
  const [isShown, setShown] = useState(false);
  const { name } = file;
  const size = translate('files.kilobytes', { count: Math.ceil(file.bytes / 1024).toLocaleString() });
  const download = async () => {
    try {
      saveFile(await dataProvider.file(file.id), name);
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
  };
  return (
    <Box component="li" sx={{ borderBottom: '1px solid var(--rule)', py: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography sx={{ overflowWrap: 'anywhere' }}>{name}</Typography>
          <Typography variant="caption" color="text.secondary">
            {translate('files.about', { size, name: file.uploadedBy, at: toInstant(file.uploadedAt) })}
          </Typography>
        </Box>
        {file.type.startsWith('image/') && (
          <Button
            onClick={() => setShown(!isShown)}
            aria-expanded={isShown}
            aria-label={translate(isShown ? 'files.closePreviewOf' : 'files.previewOf', { name })}
          >
            {translate(isShown ? 'files.closePreview' : 'files.preview')}
          </Button>
        )}
        <Button onClick={download} aria-label={translate('files.downloadOf', { name })}>
          {translate('files.download')}
        </Button>
        {mayRemove && (
          <Button onClick={remove} aria-label={translate('files.removeOf', { name })}>
            {translate('files.remove')}
          </Button>
        )}
      </Box>
      {isShown && <Preview file={file} />}
    </Box>
  );
};

/** The picture comes with the caller's right to it, so it is fetched, not linked. */
const Preview = ({ file }: { file: RecordFileAnswer }) => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isGone = false;
    dataProvider.file(file.id).then(
      ({ blob }) => {
        if (isGone) return;
        made = URL.createObjectURL(blob);
        setAddress(made);
      },
      () => undefined, // the download beside it says what is wrong
    );
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [dataProvider, file.id]);
  return (
    address && (
      <Box component="img" src={address} alt={file.name} sx={{ maxWidth: '100%', maxHeight: 420, mt: 2 }} />
    )
  );
};
