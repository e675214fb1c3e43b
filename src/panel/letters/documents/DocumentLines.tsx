import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { DocumentAbout } from '../../../shared/letter-answers';

/** Documents about a record, each with its number and state. */
export const DocumentLines = ({ documents }: { documents: DocumentAbout[] }) => {
  const translate = useTranslate();
  if (documents.length === 0)
    return <Typography color="text.secondary">{translate('letters.notice.noDocuments')}</Typography>;
  return (
    <Box component="ul" sx={styles}>
      {documents.map(({ documentId, kind, state, number, issuedOn }) => (
        <li key={documentId}>
          <Link to={`/official-documents/${documentId}/show`}>
            {number ?? translate(`letters.kinds.${kind}`)}
          </Link>{' '}
          <Typography variant="caption" color="text.secondary">
            {number && `${translate(`letters.kinds.${kind}`)} · `}
            {translate(`letters.documentStates.${state}`)}
            {issuedOn && ` · ${issuedOn}`}
          </Typography>
        </li>
      ))}
    </Box>
  );
};

const styles = {
  listStyle: 'none',
  m: 0,
  p: 0,
  '& li': { py: '4px', overflowWrap: 'anywhere' },
  '& a': { textDecoration: 'underline' },
};
