import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useLabels } from '../../schema/useLabels';
import { presenceOf, type EditorProps } from './editor';

const conditions = {
  '': undefined,
  true: true,
  false: false,
  empty: { empty: true },
  filled: { filled: true },
};

/** Yes, no, or nobody has said. */
export const BooleanEditor = ({ field, value, onChange }: EditorProps) => {
  const translate = useTranslate();
  const labels = useLabels();
  const shown = typeof value === 'boolean' ? String(value) : (presenceOf(value) ?? '');
  return (
    <TextField
      select
      autoFocus
      label={labels.field(field)}
      value={shown}
      // the choices below are the keys of `conditions`
      onChange={(event) => onChange(conditions[event.target.value as keyof typeof conditions])}
    >
      <MenuItem value="">{translate('filters.any')}</MenuItem>
      <MenuItem value="true">{translate('ra.boolean.true')}</MenuItem>
      <MenuItem value="false">{translate('ra.boolean.false')}</MenuItem>
      <MenuItem value="empty">{translate('filters.notFilled')}</MenuItem>
      <MenuItem value="filled">{translate('lists.filters.filled')}</MenuItem>
    </TextField>
  );
};
