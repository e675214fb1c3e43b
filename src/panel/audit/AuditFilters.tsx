import { Box, Button, MenuItem, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { AuditFilter } from '../providers/auditApi';
import { parseClerkDate } from '../inputs/parseClerkDate';
import { auditActions } from './choices';
import { useSubjects } from './useSubjects';

interface Props {
  filter: AuditFilter;
  onSearch: (filter: AuditFilter) => void;
}

/** Who, what, where and when; asked for by the button or Enter. */
export const AuditFilters = ({ filter, onSearch }: Props) => {
  const translate = useTranslate();
  const subjects = useSubjects();
  const [draft, setDraft] = useState(filter);
  const bind = (name: keyof AuditFilter) => ({
    size: 'small' as const,
    value: draft[name],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [name]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const days = { from: toDay(draft.from), to: toDay(draft.to) };
    setDraft({ ...draft, ...days });
    onSearch({ ...draft, ...days });
  };
  const clear = () => {
    const empty = { register: '', recordId: '', actor: '', action: '', from: '', to: '' };
    setDraft(empty);
    onSearch(empty);
  };
  const all = <MenuItem value="">{translate('audit.all')}</MenuItem>;
  return (
    <Box component="form" onSubmit={submit} sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, my: 3 }}>
      <TextField label={translate('audit.actor')} sx={{ width: 140 }} {...bind('actor')} />
      <TextField select label={translate('audit.action')} sx={{ width: 140 }} {...bind('action')}>
        {all}
        {auditActions.map((action) => (
          <MenuItem key={action} value={action}>
            {translate(`audit.actions.${action}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField select label={translate('audit.register')} sx={{ width: 160 }} {...bind('register')}>
        {all}
        {subjects.map(({ value, label }) => (
          <MenuItem key={value} value={value}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      <TextField label={translate('audit.recordId')} sx={{ width: 200 }} {...bind('recordId')} />
      {(['from', 'to'] as const).map((name) => (
        <TextField
          key={name}
          label={translate(`audit.${name}`)}
          placeholder="2026-03-12"
          sx={{ width: 130 }}
          {...bind(name)}
        />
      ))}
      <Button type="submit" variant="contained" color="primary">
        {translate('audit.search')}
      </Button>
      <Button onClick={clear}>{translate('audit.clear')}</Button>
    </Box>
  );
};

/** A day as clerks type it; what is none goes to the server, which says so. */
const toDay = (typed: string): string => parseClerkDate(typed) ?? typed;
