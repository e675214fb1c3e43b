import { Box, Typography } from '@mui/material';
import { useState, type DragEvent } from 'react';
import { useTranslate } from 'react-admin';

/** A place to drop a workbook, which is a file field for those who do not drag. */
export const FileDrop = ({ file, onFile }: { file: File | null; onFile: (file: File | null) => void }) => {
  const translate = useTranslate();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) onFile(dropped);
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
      sx={{ ...dropStyles, borderColor: over ? 'var(--blue)' : 'var(--line)' }}
    >
      <input
        type="file"
        accept=".xlsx,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv"
        onChange={(event) => onFile(event.target.files?.[0] ?? null)}
      />
      <Typography component="span">{file ? file.name : translate('imports.drop')}</Typography>
      <Typography component="span" variant="caption" color="text.secondary">
        {file
          ? translate('imports.size', { kilobytes: Math.ceil(file.size / 1024).toLocaleString() })
          : translate('imports.kinds')}
      </Typography>
    </Box>
  );
};

const dropStyles = {
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 1,
  py: 6,
  border: '1px dashed',
  borderRadius: '4px',
  cursor: 'pointer',
  backgroundColor: 'var(--head)',
  '&:focus-within': { outline: '2px solid var(--blue)', outlineOffset: '1px' },
  '& input': { position: 'absolute', width: 1, height: 1, opacity: 0 },
};
