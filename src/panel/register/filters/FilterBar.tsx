import { Box, Button, Menu, MenuItem, useMediaQuery, type Theme } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import type { FieldDescription, OfferedRegister } from '../../../shared/register-description';
import { useLabels } from '../../schema/useLabels';
import { pinnedFilters } from '../columns';
import { FilterChip } from './FilterChip';
import { SearchBox } from './SearchBox';
import { useFilterFields } from './useFilterFields';
import { withFilter } from './withFilter';

const SaveViewDialog = lazy(async () => ({
  default: (await import('../views/SaveViewDialog')).SaveViewDialog,
}));

/** What a list shows, as a row of words one can change: search, the conditions, and a way to add another. */
export const FilterBar = ({ description, pinned }: { description: OfferedRegister; pinned?: string[] }) => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const [added, setAdded] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const fields = useFilterFields(description);
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  // on a phone the rows come first: only what is set takes room
  const always = isPhone ? [] : (pinned ?? pinnedFilters(description));
  const isShown = (field: FieldDescription) =>
    always.includes(field.name) || field.name in filterValues || field.name === added;
  const change = (name: string, value: unknown) => setFilters(withFilter(filterValues, name, value));
  const filtered = Object.keys(filterValues).length > 0;
  return (
    <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 2 }}>
      <SearchBox description={description} />
      {fields.filter(isShown).map((field) => (
        <FilterChip
          key={field.name}
          field={field}
          value={filterValues[field.name]}
          opened={field.name === added}
          onChange={(value) => change(field.name, value)}
          onClose={() => setAdded(null)}
        />
      ))}
      <AddFilter fields={fields.filter((field) => !isShown(field))} onAdd={setAdded} />
      {filtered && (
        <Button variant="text" sx={tight} onClick={() => setFilters({})}>
          {translate('filters.clear')}
        </Button>
      )}
      <Box sx={{ flex: 1 }} />
      <Button variant="text" sx={tight} onClick={() => setSaving(true)}>
        {translate('lists.views.save')}
      </Button>
      <Suspense>
        {isSaving && <SaveViewDialog description={description} onClose={() => setSaving(false)} />}
      </Suspense>
    </Box>
  );
};

const AddFilter = ({ fields, onAdd }: { fields: FieldDescription[]; onAdd: (name: string) => void }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (fields.length === 0) return null;
  return (
    <>
      <Button
        variant="text"
        sx={tight}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('filters.add')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {fields.map((field) => (
          <MenuItem
            key={field.name}
            dense
            onClick={() => {
              onAdd(field.name);
              setAnchor(null);
            }}
          >
            {labels.field(field)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};

const tight = { px: 2 };
