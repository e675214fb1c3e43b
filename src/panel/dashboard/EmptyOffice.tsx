import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { cardStyles } from '../register/RecordSections';
import { can } from '../schema/describe';
import { useDescription } from '../schema/useSchema';

/** An office without organizations: what to do first, for those who may. */
export const EmptyOffice = () => {
  const translate = useTranslate();
  const mayImport = can(useDescription('organizations'), 'create');
  return (
    <Box component="section" sx={{ ...cardStyles, py: 8, textAlign: 'center' }}>
      <Typography variant="h2">{translate('desk.empty.title')}</Typography>
      <Typography color="text.secondary" sx={{ mb: 4 }}>
        {translate(mayImport ? 'desk.empty.first' : 'desk.empty.wait')}
      </Typography>
      {mayImport && (
        <Button component={Link} to="/imports/new" variant="contained" color="primary">
          {translate('imports.new')}
        </Button>
      )}
    </Box>
  );
};
