import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { CollectionPart } from '../../../shared/method-answers';
import type { RegisterRecord } from '../../providers/records';
import { cardStyles } from '../../register/RecordSections';
import { findField } from '../../schema/describe';
import { useLabels } from '../../schema/useLabels';
import { useDescription } from '../../schema/useSchema';
import { withAdded } from './collectionDraft';

interface Props {
  methods: RegisterRecord[] | undefined;
  used: ReadonlySet<string>;
  parts: CollectionPart[];
  target: number;
  onTarget: (part: number) => void;
  onChange: (parts: CollectionPart[]) => void;
}

/** The selected methods that stand in no part yet, to be put into one. */
export const MethodPicker = ({ methods, used, parts, target, onTarget, onChange }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const description = useDescription('work-methods');
  const [words, setWords] = useState('');
  const [theme, setTheme] = useState('');
  const themes = (description && findField(description, 'theme')?.values) ?? [];
  const free = (methods ?? []).filter(({ id }) => !used.has(String(id)));
  const shown = free.filter(
    (one) => String(one.title).includes(words.trim()) && (theme === '' || one.theme === theme),
  );
  const add = (ids: string[]) =>
    onChange(parts.length === 0 ? [{ title: '', preface: '', methods: ids }] : withAdded(parts, target, ids));
  return (
    <Box component="aside" sx={{ ...cardStyles, ...asideStyles }} aria-labelledby="picker-title">
      <Typography variant="h2" id="picker-title">
        {translate('methods.book.pick', { count: free.length })}
      </Typography>
      {parts.length > 1 && (
        <TextField
          select
          label={translate('methods.book.into')}
          value={target}
          onChange={(event) => onTarget(Number(event.target.value))}
        >
          {parts.map((part, index) => (
            <MenuItem key={index} value={index}>
              {part.title || translate('methods.book.part', { number: index + 1 })}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr' }}>
        <TextField
          label={translate('methods.book.search')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <TextField
          select
          label={translate('methods.fields.theme')}
          value={theme}
          onChange={(event) => setTheme(event.target.value)}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{translate('methods.book.anyTheme')}</MenuItem>
          {themes.map(({ value, label }) => (
            <MenuItem key={value} value={value}>
              {labels.text(label)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      {methods !== undefined && free.length === 0 && (
        <Typography color="text.secondary">{translate('methods.book.noneFree')}</Typography>
      )}
      {shown.length > 1 && (
        <Box>
          <Button onClick={() => add(shown.map(({ id }) => String(id)))}>
            {translate('methods.book.addAll', { count: shown.length })}
          </Button>
        </Box>
      )}
      <ul tabIndex={0} aria-label={translate('methods.book.pick', { count: free.length })}>
        {shown.map((one) => (
          <li key={one.id}>
            <span data-own-words="">{String(one.title)}</span>
            <Button
              aria-label={translate('methods.book.addOne', { title: String(one.title) })}
              onClick={() => add([String(one.id)])}
            >
              {translate('methods.book.add')}
            </Button>
          </li>
        ))}
      </ul>
    </Box>
  );
};

const asideStyles = {
  display: 'flex',
  flexDirection: 'column',
  gap: 3,
  alignSelf: 'start',
  position: { md: 'sticky' },
  top: 8,
  '& ul': { listStyle: 'none', m: 0, p: 0, maxHeight: { md: 'calc(100vh - 360px)' }, overflowY: 'auto' },
  '& li': {
    display: 'flex',
    alignItems: 'center',
    gap: 2,
    py: 1,
    borderTop: '1px solid var(--rule)',
  },
  '& li > span': { flex: 1, overflowWrap: 'anywhere' },
};
