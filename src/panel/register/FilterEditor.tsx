import { Checkbox, FormControlLabel, FormGroup, MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DayText } from '../inputs/ClerkDateInput';
import { RecordPicker } from '../inputs/RecordPicker';
import { RegionCascade } from '../inputs/RegionInput';
import { useStaff } from '../layout/useStaff';
import { isRegionField } from '../providers/filters';
import type { RegisterRecord } from '../providers/records';
import type { FieldDescription } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import { useDescription } from '../schema/useSchema';

interface Props {
  field: FieldDescription;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** How one says what a field must be; the kind of field decides. */
export const FilterEditor = (props: Props) => {
  const { field } = props;
  if (isRegionField(field.name)) return <RegionEditor {...props} />;
  if (field.values) return <ChoiceEditor {...props} />;
  if (field.relation) return <RelationEditor {...props} />;
  switch (field.type) {
    case 'boolean':
      return <BooleanEditor {...props} />;
    case 'date':
    case 'datetime':
      return <RangeEditor {...props} Text={DayText} />;
    case 'integer':
    case 'decimal':
      return <RangeEditor {...props} Text={NumberText} />;
    default:
      return <TextEditor {...props} />;
  }
};

const RegionEditor = ({ value, onChange }: Props) => {
  const province = useStaff()?.scope.slice(0, 2) ?? '';
  return (
    <Stack gap={3}>
      <RegionCascade
        value={String(value ?? '')}
        province={province}
        onChange={(code) => onChange(code || undefined)}
      />
    </Stack>
  );
};

const ChoiceEditor = ({ field, value, onChange }: Props) => {
  const labels = useLabels();
  const chosen = new Set(Array.isArray(value) ? value.map(String) : value ? [String(value)] : []);
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

const BooleanEditor = ({ field, value, onChange }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const known = { '': undefined, true: true, false: false, empty: { empty: true } };
  const shown = typeof value === 'boolean' ? String(value) : value ? 'empty' : '';
  return (
    <TextField
      select
      autoFocus
      label={labels.field(field)}
      value={shown}
      // the choices below are the keys of `known`
      onChange={(event) => onChange(known[event.target.value as keyof typeof known])}
    >
      <MenuItem value="">{translate('filters.any')}</MenuItem>
      <MenuItem value="true">{translate('ra.boolean.true')}</MenuItem>
      <MenuItem value="false">{translate('ra.boolean.false')}</MenuItem>
      <MenuItem value="empty">{translate('filters.notFilled')}</MenuItem>
    </TextField>
  );
};

const RelationEditor = ({ field, value, onChange }: Props) => {
  const labels = useLabels();
  const target = useDescription(field.relation?.register);
  // a relation's filter is what this editor or a link wrote: the chosen record
  const chosen = (value ?? null) as RegisterRecord | null;
  return (
    <RecordPicker
      register={field.relation?.register ?? ''}
      label={labels.field(field)}
      value={chosen}
      autoFocus
      onChange={(record) => {
        const one = Array.isArray(record) ? record[0] : record;
        onChange(
          one && target
            ? { ...one, documentId: one.documentId, title: labels.title(target, one) }
            : undefined,
        );
      }}
    />
  );
};

interface RangeTextProps {
  label: string;
  value: string;
  autoFocus?: boolean;
  onDay: (typed: string) => void;
}

const RangeEditor = ({
  value,
  onChange,
  Text,
}: Props & { Text: (props: RangeTextProps) => React.ReactNode }) => {
  const translate = useTranslate();
  // a range's filter is what this editor or a link wrote
  const range = (value ?? {}) as { from?: string; to?: string };
  const change = (part: 'from' | 'to', typed: string) => {
    const next = { ...range, [part]: typed || undefined };
    onChange(next.from || next.to ? next : undefined);
  };
  return (
    <Stack gap={3}>
      <Text
        autoFocus
        label={translate('filters.from')}
        value={range.from ?? ''}
        onDay={(typed) => change('from', typed)}
      />
      <Text label={translate('filters.to')} value={range.to ?? ''} onDay={(typed) => change('to', typed)} />
    </Stack>
  );
};

const NumberText = ({ label, value, autoFocus, onDay }: RangeTextProps) => (
  <TextField
    type="number"
    label={label}
    defaultValue={value}
    autoFocus={autoFocus}
    onBlur={(event) => onDay(event.target.value)}
  />
);

const TextEditor = ({ field, value, onChange }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const [text, setText] = useState(String(value ?? ''));
  const leave = () => onChange(text.trim() || undefined);
  return (
    <TextField
      autoFocus
      label={labels.field(field)}
      value={text}
      helperText={field.personal === 'none' ? undefined : translate('privacy.wholeValue')}
      onChange={(event) => setText(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
    />
  );
};
