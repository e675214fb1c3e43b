import { Box, Typography } from '@mui/material';
import { useState, type DragEvent } from 'react';
import { useTranslate } from 'react-admin';
import { FILE_KINDS } from '../../shared/record-files';

/** A place to drop several files, which is a file field for those who do not drag. */
export const FilesDrop = ({ onFiles }: { onFiles: (files: File[]) => void }) => {
  const translate = useTranslate();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <Box
      component="label"
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{ ...dropStyles, borderColor: isOver ? 'var(--blue)' : 'var(--line)' }}
    >
      <input
        type="file"
        multiple
        accept={Object.keys(FILE_KINDS)
          .map((ending) => `.${ending}`)
          .join(',')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = ''; // the same file may be chosen again after a failure
        }}
      />
      <Typography component="span">{translate('files.drop')}</Typography>
      <Typography component="span" variant="caption" color="text.secondary">
        {translate('files.kinds')}
      </Typography>
    </Box>
  );
};

const dropStyles = {
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 1,
  py: 4,
  border: '1px dashed',
  borderRadius: '4px',
  cursor: 'pointer',
  position: 'relative',
  backgroundColor: 'var(--head)',
  '&:focus-within': { outline: '2px solid var(--blue)', outlineOffset: '1px' },
  '& input': { position: 'absolute', width: 1, height: 1, opacity: 0 },
};
