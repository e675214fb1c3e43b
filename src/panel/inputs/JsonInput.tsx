import { TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useInput, ValidationError, type Validator } from 'react-admin';
import { mono } from '../layout/tokens';

/** JSON while it is being typed and does not parse yet; a form that holds one is not saved. */
class HalfTyped {
  constructor(readonly text: string) {}
}

const parse = (text: string): unknown => {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return new HalfTyped(text);
  }
};

const write = (value: unknown): string => {
  if (value instanceof HalfTyped) return value.text;
  return value === null || value === undefined || value === '' ? '' : JSON.stringify(value, null, 2);
};

const isJson: Validator = (value: unknown) => (value instanceof HalfTyped ? 'inputs.notJson' : undefined);

/** Structured data as text; told at once when it does not parse. */
export const JsonInput = ({
  source,
  label,
  helperText,
  validate = [],
}: {
  source: string;
  label: string;
  helperText?: string;
  validate?: Validator | Validator[];
}) => {
  const { field, fieldState, id, isRequired } = useInput({
    source,
    validate: [isJson, ...[validate].flat()],
  });
  const [text, setText] = useState(() => write(field.value));
  useEffect(() => setText(write(field.value)), [field.value]);
  const message = fieldState.error?.message;
  return (
    <TextField
      id={id}
      label={label}
      required={isRequired}
      multiline
      minRows={4}
      maxRows={16}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        field.onChange(parse(text));
        field.onBlur();
      }}
      inputRef={field.ref}
      error={fieldState.invalid}
      helperText={message ? <ValidationError error={message} /> : helperText}
      slotProps={{
        htmlInput: { spellCheck: false, style: { fontFamily: mono, fontSize: 12, lineHeight: '18px' } },
      }}
    />
  );
};
