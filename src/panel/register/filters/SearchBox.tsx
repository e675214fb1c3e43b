import SearchIcon from '@mui/icons-material/Search';
import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useDebouncedEvent, useListContext, useTranslate } from 'react-admin';
import { personalSearchFields } from '../../providers/filters';
import { titleFields } from '../../schema/title';
import type { OfferedRegister } from '../../../shared/register-description';
import { useLabels } from '../../schema/useLabels';
import { withFilter } from './withFilter';

/** Search by the description's search fields; it says which these are. */
export const SearchBox = ({ description }: { description: OfferedRegister }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const { filterValues, setFilters } = useListContext();
  const asked = String(filterValues.q ?? '');
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  const submit = (q: string) => setFilters(withFilter(filterValues, 'q', q.trim() === '' ? undefined : q));
  const search = useDebouncedEvent(submit, 300);
  const people = personalSearchFields(description);
  const fields = [
    ...description.fields.filter((field) => field.search),
    ...(people.length > 0 ? [] : titleFields(description).filter((field) => field.relation)),
  ];
  if (fields.length === 0) return null;
  const named = people.length > 0 ? people : fields.slice(0, 2);
  const by = named.map(labels.field).join(translate('fields.separator'));
  const own = people.length > 0 ? 'privacy.searchBy' : 'filters.searchBy';
  const hint = translate(`${description.register}.searchBy`, { _: translate(own, { fields: by }) });
  return (
    <TextField
      type="search"
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        // looking for a person is recorded: only what was typed to its end is looked for
        if (people.length === 0) search(event.target.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') submit(text);
        if (event.key !== 'Escape') return;
        // the browser's own Escape clears the box, but not the list
        event.preventDefault();
        setText('');
        // what is still waiting to be looked for must not come after it
        if (people.length === 0) search('');
        else if (asked !== '') submit('');
        event.currentTarget.querySelector('input')?.blur();
      }}
      placeholder={hint}
      sx={{ flex: { xs: '1 1 100%', sm: '1000 1 232px' }, maxWidth: { sm: 284 } }}
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
