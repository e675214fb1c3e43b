import { Box, Button, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { can } from '../../schema/describe';
import type { OfferedRegister } from '../../../shared/register-description';
import { useLabels } from '../../schema/useLabels';

/** An empty list says why, and what to do first. */
export const ListEmpty = ({ description }: { description: OfferedRegister }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const { filterValues, setFilters } = useListContext();
  const name = labels.register(description);
  const filtered = Object.keys(filterValues ?? {}).length > 0;
  const mayCreate = can(description, 'create');
  return (
    <Box sx={{ py: 12, textAlign: 'center', flex: 1 }}>
      <Typography>{translate(filtered ? 'list.nothingMatches' : 'list.nothingYet', { name })}</Typography>
      <Typography color="text.secondary" sx={{ mb: 4 }}>
        {translate(filtered ? 'list.loosen' : mayCreate ? 'list.startHere' : 'list.othersFill', { name })}
      </Typography>
      {filtered && <Button onClick={() => setFilters({})}>{translate('filters.clear')}</Button>}
      {!filtered && mayCreate && (
        <Box sx={{ display: 'flex', gap: 2, justifyContent: 'center' }}>
          <Button component={Link} to={`/${description.register}/create`}>
            {translate('ra.action.create')}
          </Button>
          {description.import && (
            <Button component={Link} to={`/imports/new?register=${description.register}`}>
              {translate('list.import')}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
};
