import DragIndicatorIcon from '@mui/icons-material/DragIndicator';
import KeyboardArrowDownIcon from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowUpIcon from '@mui/icons-material/KeyboardArrowUp';
import { Box, Button, Checkbox, IconButton, Popover, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { moveColumn, placeColumn, toggleColumn } from './columnChoice';

interface Props {
  anchor: HTMLElement;
  /** every column there is, by key, with its name */
  names: Map<string, string>;
  shown: string[];
  onChange: (shown: string[]) => void;
  onReset: () => void;
  onClose: () => void;
}

/** Which columns a list shows, and in which order: by the mouse, or by buttons that a keyboard reaches. */
export const ColumnChooser = ({ anchor, names, shown, onChange, onReset, onClose }: Props) => {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const matches = (key: string) => (names.get(key) ?? '').toLowerCase().includes(text.trim().toLowerCase());
  const others = [...names.keys()].filter((key) => !shown.includes(key) && matches(key));
  const nameOf = (key: string) => names.get(key) ?? key;
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-label': translate('lists.columns.title'),
          sx: { width: 320, mt: 1, p: 3, maxHeight: '80vh' },
        },
      }}
    >
      <TextField
        autoFocus
        label={translate('lists.columns.find')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        sx={{ mb: 2 }}
      />
      <Box sx={listStyles}>
        <h2>{translate('lists.columns.shown')}</h2>
        <ol>
          {shown.map((key, place) => {
            const name = nameOf(key);
            const isFixed = place === 0;
            return (
              <li
                key={key}
                hidden={!matches(key)}
                draggable={!isFixed}
                data-dragged={dragged === key || undefined}
                onDragStart={() => setDragged(key)}
                onDragOver={(event) => {
                  event.preventDefault();
                  if (dragged && dragged !== key && !isFixed) onChange(placeColumn(shown, dragged, place));
                }}
                onDragEnd={() => setDragged(null)}
              >
                <DragIndicatorIcon
                  aria-hidden
                  fontSize="small"
                  sx={{ color: 'var(--ink2)', visibility: isFixed ? 'hidden' : 'visible', cursor: 'grab' }}
                />
                <label>
                  <Checkbox
                    checked
                    disabled={isFixed}
                    onChange={() => onChange(toggleColumn(shown, key))}
                    slotProps={{ input: { 'aria-label': translate('lists.columns.hide', { name }) } }}
                  />
                  {name}
                  {isFixed && <small> · {translate('lists.columns.fixed')}</small>}
                </label>
                {!isFixed && (
                  <>
                    <IconButton
                      size="small"
                      aria-label={translate('lists.columns.up', { name })}
                      disabled={place <= 1}
                      onClick={() => onChange(moveColumn(shown, key, -1))}
                    >
                      <KeyboardArrowUpIcon fontSize="small" />
                    </IconButton>
                    <IconButton
                      size="small"
                      aria-label={translate('lists.columns.down', { name })}
                      disabled={place === shown.length - 1}
                      onClick={() => onChange(moveColumn(shown, key, 1))}
                    >
                      <KeyboardArrowDownIcon fontSize="small" />
                    </IconButton>
                  </>
                )}
              </li>
            );
          })}
        </ol>
        {others.length > 0 && <h2>{translate('lists.columns.others')}</h2>}
        <ul>
          {others.map((key) => (
            <li key={key}>
              <label>
                <Checkbox
                  checked={false}
                  onChange={() => onChange(toggleColumn(shown, key))}
                  slotProps={{
                    input: { 'aria-label': translate('lists.columns.show', { name: nameOf(key) }) },
                  }}
                />
                {nameOf(key)}
              </label>
            </li>
          ))}
        </ul>
      </Box>
      <Button onClick={onReset} sx={{ mt: 2 }}>
        {translate('lists.columns.reset')}
      </Button>
    </Popover>
  );
};

const listStyles = {
  maxHeight: '52vh',
  overflow: 'auto',
  '& h2': { fontSize: 12, fontWeight: 400, color: 'var(--ink2)', margin: '8px 0 2px' },
  '& ol, & ul': { listStyle: 'none', margin: 0, padding: 0 },
  '& li': { display: 'flex', alignItems: 'center', height: 32 },
  '& li[hidden]': { display: 'none' },
  '& li[data-dragged]': { backgroundColor: 'var(--selection)' },
  '& label': {
    flex: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
  },
  '& .MuiCheckbox-root': { padding: '4px' },
  '& small': { fontSize: 12, color: 'var(--ink2)' },
};
