import { MenuItem, TextField, type TextFieldProps } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { RegisterRecord } from '../providers/records';

interface Props extends Omit<TextFieldProps, 'onChange' | 'value' | 'select'> {
  calls: RegisterRecord[] | undefined;
  /** documentId, empty for none */
  value: string;
  onCall: (call: RegisterRecord | null) => void;
  /** what stands for none */
  none: string;
}

/** Chooses a call by its name. */
export const CallSelect = ({ calls, value, onCall, none, ...rest }: Props) => {
  const translate = useTranslate();
  return (
    <TextField
      {...rest}
      select
      value={calls?.some(({ id }) => id === value) ? value : ''}
      onChange={({ target }) => onCall(calls?.find(({ id }) => id === target.value) ?? null)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{translate(none)}</MenuItem>
      {calls?.map((call) => (
        <MenuItem key={call.id} value={call.id}>
          {String(call.title)}
        </MenuItem>
      ))}
    </TextField>
  );
};
