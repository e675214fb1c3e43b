import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { LINE_LENGTH, TEXT_LENGTH } from '../../shared/letters';
import { DayText } from '../inputs/ClerkDateInput';

interface Props {
  label: string;
  type: 'day' | 'line' | 'text';
  value: string;
  required?: boolean;
  onChange: (value: string) => void;
  /** key of the message that says what is wrong */
  fault?: string;
  help?: string;
  longest?: number;
}

/** One thing that is stated with a step: a day, a line or a text. */
export const LetterField = ({
  label,
  type,
  value,
  required = false,
  onChange,
  fault,
  help,
  longest,
}: Props) => {
  const translate = useTranslate();
  const said = {
    label,
    required,
    value,
    error: fault !== undefined,
    helperText: fault ? translate(fault, { _: fault }) : help,
  };
  if (type === 'day') return <DayText {...said} onDay={onChange} />;
  return (
    <TextField
      {...said}
      multiline={type === 'text'}
      minRows={type === 'text' ? 3 : undefined}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ htmlInput: { maxLength: longest ?? (type === 'text' ? TEXT_LENGTH : LINE_LENGTH) } }}
    />
  );
};
