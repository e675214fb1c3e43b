import { Stack, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { rangeOf, type EditorProps } from './editor';

/** From one number to another, both included; either may be missing. */
export const NumberRange = ({ value, onChange }: EditorProps) => {
  const translate = useTranslate();
  const range = rangeOf(value);
  const change = (part: 'from' | 'to', typed: string) => {
    const next = { ...range, [part]: typed || undefined };
    onChange(next.from || next.to ? next : undefined);
  };
  return (
    <Stack direction="row" gap={2}>
      {(['from', 'to'] as const).map((part) => (
        <TextField
          key={`${part} ${range[part] ?? ''}`}
          type="number"
          label={translate(`filters.${part}`)}
          defaultValue={range[part] ?? ''}
          autoFocus={part === 'from'}
          onBlur={(event) => change(part, event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
              change(part, event.target.value);
          }}
        />
      ))}
    </Stack>
  );
};
