import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useStaff } from '../layout/useStaff';
import { cardStyles } from '../register/RecordSections';
import { auditShortcuts } from './auditShortcuts';

/** The desk of those who see no register: the ways into the audit record, as far as their role has any. */
export const AuditDesk = () => {
  const translate = useTranslate();
  const shortcuts = auditShortcuts(useStaff()?.permissions);
  if (shortcuts.length === 0) return <p>{translate('home.noCoverage')}</p>;
  return (
    <Box component="section" sx={cardStyles}>
      <Typography variant="h2">{translate('desk.audit.title')}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 5 }}>
        {shortcuts.map(({ key, to }) => (
          <li key={key}>
            <Link to={to}>{translate(`desk.audit.${key}`)}</Link>
          </li>
        ))}
      </Box>
    </Box>
  );
};
