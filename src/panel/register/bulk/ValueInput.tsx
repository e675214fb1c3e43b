import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FieldDescription } from '../../../shared/register-description';
import { DayText } from '../../inputs/ClerkDateInput';
import { RecordPicker } from '../../inputs/RecordPicker';
import type { RegisterRecord } from '../../providers/records';
import { useCellChoices } from '../cells/useCellChoices';

/** The value that many rows shall get: typed or chosen, or a record picked. */
export interface BulkValue {
  typed: string;
  record: RegisterRecord | null;
}

interface Props {
  field: FieldDescription;
  value: BulkValue;
  onChange: (value: BulkValue) => void;
  fault: string | null;
}

const noRecord = {};

/** One input for the value, as the field's kind asks for it. */
export const ValueInput = ({ field, value, onChange, fault }: Props) => {
  const translate = useTranslate();
  const choices = useCellChoices(field, noRecord);
  const label = translate('lists.bulk.value');
  const help = { error: fault !== null, helperText: fault ?? undefined };
  const type = (typed: string) => onChange({ typed, record: null });
  if (field.relation)
    return (
      <RecordPicker
        register={field.relation.register}
        label={label}
        value={value.record}
        onChange={(record) =>
          onChange({ typed: '', record: Array.isArray(record) ? (record[0] ?? null) : record })
        }
        {...help}
      />
    );
  if (choices)
    return (
      <TextField
        select
        label={label}
        value={value.typed}
        onChange={(event) => type(event.target.value)}
        {...help}
      >
        {!field.required && <MenuItem value="">{translate('lists.bulk.clearValue')}</MenuItem>}
        {choices.map((one) => (
          <MenuItem key={one.value} value={one.value}>
            {one.label}
          </MenuItem>
        ))}
      </TextField>
    );
  if (field.type === 'date') return <DayText label={label} value={value.typed} onDay={type} {...help} />;
  return (
    <TextField label={label} value={value.typed} onChange={(event) => type(event.target.value)} {...help} />
  );
};
