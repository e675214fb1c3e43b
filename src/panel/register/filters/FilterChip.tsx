import CloseIcon from '@mui/icons-material/Close';
import { Box, Popover } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { shortLabel } from '../../schema/describe';
import type { FieldDescription } from '../../../shared/register-description';
import { useLabels } from '../../schema/useLabels';
import { FilterEditor } from './FilterEditor';
import { useFilterText } from './useFilterText';

interface Props {
  field: FieldDescription;
  value: unknown;
  /** opens by itself: it was just added */
  opened: boolean;
  onChange: (value: unknown) => void;
  onClose: () => void;
}

/** One condition of the list: its name, muted, and what it says; pressed, it lets one change it. */
export const FilterChip = ({ field, value, opened, onChange, onClose }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const say = useFilterText();
  const chip = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (opened) setOpen(true);
  }, [opened]);
  const label = shortLabel(labels.field(field));
  const text = say(field, value);
  return (
    <Box component="span" sx={styles}>
      <button
        ref={chip}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <span className="label">{label}</span> {text || translate('filters.any')}
      </button>
      {text && (
        <button
          type="button"
          className="remove"
          aria-label={translate('filters.remove', { field: label })}
          onClick={() => onChange(undefined)}
        >
          <CloseIcon sx={{ fontSize: 14 }} />
        </button>
      )}
      <Popover
        open={open}
        anchorEl={chip.current}
        onClose={() => {
          setOpen(false);
          onClose();
        }}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': label, sx: { p: 3, mt: 1, minWidth: 220, maxWidth: 360 } },
        }}
      >
        <FilterEditor field={field} value={value} onChange={onChange} />
      </Popover>
    </Box>
  );
};

const styles = {
  display: 'inline-flex',
  border: '1px solid var(--line)',
  borderRadius: '4px',
  backgroundColor: 'var(--paper)',
  '& button': {
    font: 'inherit',
    lineHeight: '22px',
    color: 'var(--ink)',
    border: 0,
    background: 'none',
    padding: '3px 8px',
    cursor: 'pointer',
    maxWidth: 320,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    borderRadius: '4px',
  },
  '& .label': { color: 'var(--ink2)' },
  '& .remove': {
    padding: '3px 6px 3px 0',
    display: 'inline-flex',
    alignItems: 'center',
    color: 'var(--ink2)',
  },
};
