import { Autocomplete, TextField } from '@mui/material';
import { useState, type ReactNode, type Ref } from 'react';
import { useDebouncedEvent, useGetList, useTranslate } from 'react-admin';
import { isRegionField, personalSearchFields } from '../providers/filters';
import type { RegisterRecord } from '../providers/records';
import type { OfferedRegister } from '../../shared/register-description';
import { findField } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useDescription } from '../schema/useSchema';

interface Props {
  register: string;
  label: string;
  value: RegisterRecord | RegisterRecord[] | null;
  onChange: (chosen: RegisterRecord | RegisterRecord[] | null) => void;
  multiple?: boolean;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
  required?: boolean;
  error?: boolean;
  autoFocus?: boolean;
  helperText?: ReactNode;
}

/** More than this is not read in a picker: one types another letter instead. */
const shown = 25;

/** By name; where the name is a person's, what changed last comes first. */
const firstOrder = (description: OfferedRegister): { field: string; order: 'ASC' | 'DESC' } =>
  findField(description, description.title)?.personal === 'none'
    ? { field: description.title, order: 'ASC' }
    : { field: 'updatedAt', order: 'DESC' };

/** Masks look alike: what else is written of a person tells them apart. */
const distinguishing = (description: OfferedRegister, record: RegisterRecord): string[] =>
  findField(description, description.title)?.personal === 'none'
    ? []
    : description.fields
        .filter((field) => field.list && field.type === 'string' && field.personal === 'none')
        .filter((field) => !isRegionField(field.name) && typeof record[field.name] === 'string')
        .map((field) => String(record[field.name]))
        .filter((text) => text !== '');

/** Picks records of a register by searching on the server; the choice obeys the scope because the search does. */
export const RecordPicker = ({ register, label, value, onChange, multiple = false, ...rest }: Props) => {
  const translate = useTranslate();
  const description = useDescription(register);
  const labels = useLabels();
  const [q, setQ] = useState('');
  const people = description !== null && personalSearchFields(description).length > 0;
  // looking for a person is recorded: it waits until the whole name may have been typed
  const search = useDebouncedEvent((text: string) => setQ(text), people ? 1000 : 250);
  const [opened, setOpened] = useState(false);
  const { data, isFetching } = useGetList<RegisterRecord>(
    register,
    {
      filter: { q },
      pagination: { page: 1, perPage: shown },
      sort: description ? firstOrder(description) : undefined,
    },
    { enabled: opened && description !== null, placeholderData: (before) => before },
  );
  const titleOf = (record: RegisterRecord) =>
    description
      ? [labels.title(description, record), ...distinguishing(description, record)].join(' · ')
      : '';
  const { inputRef, required, error, helperText, onBlur, autoFocus } = rest;
  return (
    <Autocomplete<RegisterRecord, boolean>
      multiple={multiple}
      value={value}
      onChange={(_event, chosen) => onChange(chosen)}
      onOpen={() => setOpened(true)}
      onInputChange={(_event, text, reason) => {
        if (reason !== 'reset') search(text);
      }}
      onBlur={onBlur}
      options={data ?? []}
      filterOptions={(options) => options}
      getOptionLabel={titleOf}
      getOptionKey={(record) => record.id}
      isOptionEqualToValue={(option, chosen) => option.documentId === chosen.documentId}
      loading={isFetching}
      loadingText={translate('inputs.searching')}
      noOptionsText={translate('inputs.nothingFound')}
      clearText={translate('ra.action.clear_input_value')}
      openText={translate('ra.action.open')}
      closeText={translate('ra.action.close')}
      size="small"
      fullWidth
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          inputRef={inputRef}
          required={required}
          error={error}
          helperText={helperText ?? (people ? translate('privacy.wholeValue') : undefined)}
          autoFocus={autoFocus}
        />
      )}
    />
  );
};
