import { TextField, type TextFieldProps } from '@mui/material';
import { useEffect, useState } from 'react';
import { useInput, ValidationError, type Validator } from 'react-admin';
import { parseClerkDate } from './parseClerkDate';

interface Props {
  source: string;
  label: string;
  helperText?: string;
  validate?: Validator | Validator[];
  disabled?: boolean;
}

const isDay: Validator = (value: unknown) =>
  value === null || value === undefined || value === '' || parseClerkDate(String(value)) !== null
    ? undefined
    : 'inputs.notADay';

/** A day in a form: typed in any of the clerk's ways, kept as `YYYY-MM-DD`. */
export const ClerkDateInput = ({ source, label, helperText, validate = [], disabled = false }: Props) => {
  const { field, fieldState, id, isRequired } = useInput({
    source,
    validate: [isDay, ...[validate].flat()],
    parse: (value: string) => (value === '' ? null : (parseClerkDate(value) ?? value)),
  });
  return (
    <DayText
      id={id}
      label={label}
      required={isRequired}
      disabled={disabled}
      name={field.name}
      value={field.value ?? ''}
      onDay={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.invalid}
      helperText={
        fieldState.error?.message ? <ValidationError error={fieldState.error.message} /> : helperText
      }
    />
  );
};

interface DayTextProps extends Omit<TextFieldProps, 'onChange' | 'value'> {
  value: string;
  /** gets what was typed when one leaves the field or presses Enter: a typed half is not a day yet */
  onDay: (typed: string) => void;
}

/** A text field for a day that shows it as `YYYY-MM-DD` once it is left. */
export const DayText = ({ value, onDay, onBlur, ...rest }: DayTextProps) => {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const leave = () => {
    const day = parseClerkDate(typed);
    setTyped(day ?? typed);
    if ((day ?? typed) !== value) onDay(day ?? typed);
  };
  return (
    <TextField
      {...rest}
      value={typed}
      placeholder="2021-11-24"
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
      onBlur={(event) => {
        leave();
        onBlur?.(event);
      }}
    />
  );
};
