import { Box, Typography } from '@mui/material';
import { useState, type DragEvent } from 'react';

interface Props {
  /** what to drop, or what was dropped */
  title: string;
  /** which kinds, how large */
  note: string;
  accept: string;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
}

/** A place to drop files, which is a file field for those who do not drag. */
export const DropZone = ({ title, note, accept, multiple = false, onFiles }: Props) => {
  const [isOver, setOver] = useState(false);
  const hand = (files: FileList | null) => {
    if (files && files.length > 0) onFiles(multiple ? [...files] : [...files].slice(0, 1));
  };
  return (
    <Box
      component="label"
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        hand(event.dataTransfer.files);
      }}
      sx={{ ...styles, borderColor: isOver ? 'var(--blue)' : 'var(--line)' }}
    >
      <input
        type="file"
        multiple={multiple}
        accept={accept}
        onChange={({ target }) => {
          hand(target.files);
          target.value = ''; // the same file may be chosen again after a failure
        }}
      />
      <Typography component="span">{title}</Typography>
      <Typography component="span" variant="caption" color="text.secondary">
        {note}
      </Typography>
    </Box>
  );
};

const styles = {
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 1,
  py: 5,
  px: 4,
  textAlign: 'center',
  border: '1px dashed',
  borderRadius: '4px',
  cursor: 'pointer',
  position: 'relative',
  backgroundColor: 'var(--head)',
  '&:focus-within': { outline: '2px solid var(--blue)', outlineOffset: '1px' },
  '& input': { position: 'absolute', width: 1, height: 1, opacity: 0 },
};
