import { Checkbox, FormControlLabel, FormGroup } from '@mui/material';
import { useLabels } from '../../schema/useLabels';
import { valuesOf, type EditorProps } from './editor';

/** Any of the values one ticks. */
export const ChoiceEditor = ({ field, value, onChange }: EditorProps) => {
  const labels = useLabels();
  const chosen = new Set(valuesOf(value).map(String));
  const toggle = (code: string) => {
    const next = (field.values ?? [])
      .map((one) => one.value)
      .filter((one) => chosen.has(one) !== (one === code));
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <FormGroup aria-label={labels.field(field)}>
      {field.values?.map((one) => (
        <FormControlLabel
          key={one.value}
          control={
            <Checkbox size="small" checked={chosen.has(one.value)} onChange={() => toggle(one.value)} />
          }
          label={labels.text(one.label)}
        />
      ))}
    </FormGroup>
  );
};
