import SearchIcon from '@mui/icons-material/Search';
import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useDebouncedEvent, useListContext, useTranslate } from 'react-admin';
import { titleFields } from '../schema/title';
import type { RegisterDescription } from '../schema/types';
import { useLabels } from '../schema/useLabels';

/** Search by the description's search fields; it says which these are. */
export const SearchBox = ({ description }: { description: RegisterDescription }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const { filterValues, setFilters } = useListContext();
  const asked = String(filterValues.q ?? '');
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  const search = useDebouncedEvent((q: string) => {
    const { q: _replaced, ...others } = filterValues;
    setFilters(q.trim() === '' ? others : { ...others, q });
  }, 300);
  const fields = [
    ...description.fields.filter((field) => field.search),
    ...titleFields(description).filter((field) => field.relation),
  ];
  if (fields.length === 0) return null;
  const by = fields.slice(0, 3).map(labels.field).join(translate('fields.separator'));
  return (
    <TextField
      type="search"
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        search(event.target.value);
      }}
      placeholder={translate('filters.searchBy', { fields: by })}
      sx={{ width: 264 }}
      slotProps={{
        htmlInput: { 'aria-label': translate('filters.searchBy', { fields: by }) },
        input: {
          sx: { height: 30 },
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
};
