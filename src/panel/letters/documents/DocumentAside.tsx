import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { DocumentDesk } from '../../../shared/letter-answers';
import { DownloadButton } from '../../buttons/DownloadButton';
import { Failure } from '../../dashboard/Failure';
import { isAllowed, useStaff } from '../../layout/useStaff';
import { lettersApi } from '../../providers/lettersApi';
import { cardStyles } from '../../register/RecordSections';
import { findField } from '../../schema/describe';
import { useLabels } from '../../schema/useLabels';
import { useDescription, useSchema } from '../../schema/useSchema';
import { IssueDialog } from './IssueDialog';
import { useDesk } from './useDesk';
import { VoidDialog } from './VoidDialog';

/** What can be done with a document: preview, issue, fetch, make void; its template, and what it is about. */
export const DocumentAside = () => {
  const translate = useTranslate();
  const { id, title, desk, error, refetch } = useDesk();
  const mayFetch = isAllowed(useStaff(), 'api::official-document.letter.file');
  const [open, setOpen] = useState<'issue' | 'void' | null>(null);
  if (error) return <Failure error={error} retry={refetch} />;
  if (!desk) return null;
  return (
    <>
      <Box component="section" sx={cardStyles} aria-labelledby="document-handling">
        <Typography variant="h2" id="document-handling">
          {translate('letters.document.handle')} · {translate(`letters.documentStates.${desk.state}`)}
        </Typography>
        <Missing id={id} desk={desk} />
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', my: 2 }}>
          {desk.mayIssue && (
            <Button
              variant="contained"
              color="primary"
              disabled={desk.missing.length > 0}
              onClick={() => setOpen('issue')}
            >
              {translate('letters.document.issue')}
            </Button>
          )}
          {mayFetch && desk.state === 'draft' && (
            <DownloadButton
              label={translate('letters.document.preview')}
              otherName="preview.docx"
              fetchIt={() => lettersApi.preview(id)}
            />
          )}
          {mayFetch && desk.file && (
            <DownloadButton
              label={translate('letters.document.download')}
              otherName={desk.file.name}
              fetchIt={() => lettersApi.file(id)}
            />
          )}
          {desk.mayVoid && (
            <Button variant="text" onClick={() => setOpen('void')}>
              {translate('letters.document.makeVoid')}
            </Button>
          )}
        </Box>
        {desk.state === 'draft' && !desk.mayIssue && (
          <Typography color="text.secondary">{translate('letters.document.notMine')}</Typography>
        )}
        <Typography variant="caption" component="p" color="text.secondary">
          {translate('letters.document.template')}：
          {desk.template ?? translate('letters.document.noTemplate')}
        </Typography>
      </Box>
      <References desk={desk} />
      {open === 'issue' && (
        <IssueDialog document={{ id, title }} version={desk.version} onClose={() => setOpen(null)} />
      )}
      {open === 'void' && (
        <VoidDialog document={{ id, number: desk.paper.number ?? '' }} onClose={() => setOpen(null)} />
      )}
    </>
  );
};

const Missing = ({ id, desk: { missing, state } }: { id: string; desk: DocumentDesk }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const description = useDescription('official-documents');
  if (state !== 'draft' || missing.length === 0) return null;
  const names = missing.map((name) => {
    const field = description && findField(description, name);
    return field ? labels.field(field) : name;
  });
  return (
    <Alert
      severity="warning"
      action={
        <Button component={Link} to={`/official-documents/${id}`}>
          {translate('letters.document.edit')}
        </Button>
      }
    >
      {translate('letters.document.missing', { fields: names.join(translate('fields.separator')) })}
    </Alert>
  );
};

const References = ({ desk: { references } }: { desk: DocumentDesk }) => {
  const translate = useTranslate();
  const schema = useSchema();
  const labels = useLabels();
  const nameOf = (register: string): string => {
    const found = schema.find((one) => one.register === register);
    return found ? labels.register(found) : register;
  };
  return (
    <Box component="section" sx={cardStyles} aria-labelledby="document-references">
      <Typography variant="h2" id="document-references">
        {translate('letters.document.references')}
      </Typography>
      {references.length === 0 && (
        <Typography color="text.secondary">{translate('letters.document.noReferences')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, '& li': { py: '4px' } }}>
        {references.map(({ register, recordId, title }) => (
          <li key={`${register}/${recordId}`}>
            {title === null ? (
              translate('letters.document.hidden')
            ) : (
              <Link to={`/${register}/${recordId}/show`}>{title}</Link>
            )}{' '}
            <Typography variant="caption" color="text.secondary">
              {nameOf(register)}
            </Typography>
          </li>
        ))}
      </Box>
    </Box>
  );
};
