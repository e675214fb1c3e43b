import { TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLabels } from '../../schema/useLabels';
import { conditionOf, valuesOf, type EditorProps } from './editor';

/** One text, or several of which one is enough; a personal field asks for the whole of it. */
export const TextEditor = ({ field, value, onChange }: EditorProps) => {
  const translate = useTranslate();
  const labels = useLabels();
  const [text, setText] = useState(valuesOf(value).map(String).join('、'));
  const leave = () => {
    const parts = text.split(/[、，,;；\n]/).map((part) => part.trim());
    onChange(conditionOf([...new Set(parts)].filter((part) => part !== '')));
  };
  return (
    <TextField
      autoFocus
      label={labels.field(field)}
      helperText={translate(field.personal === 'none' ? 'lists.filters.several' : 'privacy.wholeValue')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
    />
  );
};
