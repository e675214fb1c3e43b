import { Box, Popper } from '@mui/material';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslate, type RaRecord } from 'react-admin';
import type { FieldDescription } from '../../../shared/register-description';
import { useLabels } from '../../schema/useLabels';
import { toTyped } from './cellValue';
import { useCellChoices } from './useCellChoices';
import type { CellEditing } from './useCellEditing';

interface Props {
  field: FieldDescription;
  record: RaRecord;
  cells: CellEditing;
}

/** The cell as one writes into it: Enter saves, Esc gives up, leaving it saves too; what is wrong stands below it. */
export const CellEditor = ({ field, record, cells }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const choices = useCellChoices(field, record);
  const [typed, setTyped] = useState(() => toTyped(record[field.name]));
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const faultId = useId();
  const isLeaving = useRef(false);
  useEffect(() => {
    input.current?.focus();
    if (input.current instanceof HTMLInputElement) input.current.select();
  }, []);
  const save = (text: string) => cells.save(field, record, text);
  const common = {
    ref: input,
    value: typed,
    disabled: cells.isSaving,
    'aria-label': translate('lists.cell.edit', { name: labels.field(field) }),
    'aria-invalid': cells.fault !== null,
    'aria-describedby': cells.fault ? faultId : undefined,
    onKeyDown: (event: React.KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === 'Enter') save(typed);
      if (event.key === 'Escape') {
        isLeaving.current = true;
        cells.cancel();
      }
    },
    onBlur: () => {
      // an error keeps the cell open until it is put right or given up
      if (!isLeaving.current && !cells.isSaving && !cells.fault) save(typed);
    },
  };
  return (
    <Box sx={styles}>
      {choices ? (
        <select {...common} onChange={(event) => setTyped(event.target.value)}>
          {!field.required && <option value="">{translate('inputs.none')}</option>}
          {choices.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          inputMode={field.type === 'integer' ? 'numeric' : field.type === 'decimal' ? 'decimal' : undefined}
          placeholder={field.type === 'date' ? '2021-11-24' : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <Popper
        open={cells.fault !== null}
        anchorEl={input.current}
        placement="bottom-start"
        style={{ zIndex: 5 }}
      >
        <Box id={faultId} role="alert" sx={faultStyles}>
          {cells.fault}
        </Box>
      </Popper>
    </Box>
  );
};

const styles = {
  '& input, & select': {
    font: 'inherit',
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    width: '100%',
    minWidth: 72,
    height: 35,
    boxSizing: 'border-box',
    border: 0,
    padding: '0 8px',
    outline: '2px solid var(--blue)',
    outlineOffset: '-2px',
  },
  '& [aria-invalid=true]': { outlineColor: 'var(--build)' },
};

const faultStyles = {
  fontSize: 12,
  lineHeight: '18px',
  padding: '4px 8px',
  maxWidth: 280,
  color: 'var(--build)',
  backgroundColor: 'var(--paper)',
  border: '1px solid var(--build)',
  borderRadius: '4px',
};
