import SearchIcon from '@mui/icons-material/Search';
import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useDebouncedEvent, useListContext, useTranslate } from 'react-admin';
import { titleFields } from '../schema/title';
import type { OfferedRegister } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import { withFilter } from './withFilter';

/** Search by the description's search fields; it says which these are. */
export const SearchBox = ({ description }: { description: OfferedRegister }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const { filterValues, setFilters } = useListContext();
  const asked = String(filterValues.q ?? '');
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  const search = useDebouncedEvent(
    (q: string) => setFilters(withFilter(filterValues, 'q', q.trim() === '' ? undefined : q)),
    300,
  );
  const fields = [
    ...description.fields.filter((field) => field.search),
    ...titleFields(description).filter((field) => field.relation),
  ];
  if (fields.length === 0) return null;
  const by = fields.slice(0, 2).map(labels.field).join(translate('fields.separator'));
  const hint = translate(`${description.register}.searchBy`, {
    _: translate('filters.searchBy', { fields: by }),
  });
  return (
    <TextField
      type="search"
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        search(event.target.value);
      }}
      placeholder={hint}
      sx={{ width: 284 }}
      slotProps={{
        htmlInput: { 'aria-label': hint },
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
