import { Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { CASE_REGISTERS, KINDS_OF_CASE } from '../../../shared/letters';
import { Failure } from '../../dashboard/Failure';
import { isAllowed, useStaff } from '../../layout/useStaff';
import { lettersApi } from '../../providers/lettersApi';
import { cardStyles } from '../../register/RecordSections';
import { RegisterShow } from '../../register/RegisterShow';
import { DocumentLines } from '../documents/DocumentLines';

/** The page of a record that documents are produced from: beside its fields, the documents about it. */
export const CaseShow = () => <RegisterShow aside={<CaseDocuments />} />;

/** The documents about the record in sight, and the way to a new one. */
export const CaseDocuments = () => {
  const translate = useTranslate();
  const record = useRecordContext();
  const resource = useResourceContext();
  const register = CASE_REGISTERS.find((one) => one === resource);
  const mayDraft = isAllowed(useStaff(), 'api::official-document.letter.draft');
  const id = String(record?.id);
  const { data, error, refetch } = useQuery({
    queryKey: ['letters', 'about', register, id],
    queryFn: () => lettersApi.about(register ?? '', id),
    enabled: record !== undefined && register !== undefined,
  });
  if (!register || !record) return null;
  return (
    <Box component="section" sx={cardStyles} aria-labelledby="case-documents">
      <Typography variant="h2" id="case-documents">
        {translate('letters.notice.documents')}
      </Typography>
      {error && <Failure error={error} retry={refetch} />}
      {data && <DocumentLines documents={data} />}
      {mayDraft && (
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mt: 2 }}>
          {KINDS_OF_CASE[register].map((kind) => (
            <Button
              key={kind}
              component={Link}
              to={`/letters/new?kind=${kind}&register=${register}&records=${id}`}
            >
              {translate(`letters.kinds.${kind}`)}
            </Button>
          ))}
        </Box>
      )}
    </Box>
  );
};
