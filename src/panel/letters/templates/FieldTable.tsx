import { Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import type { DocumentKind } from '../../../shared/letters';
import { copyText } from '../../buttons/copyText';
import { Failure } from '../../dashboard/Failure';
import { PlainTable } from '../../layout/PlainTable';
import { lettersApi } from '../../providers/lettersApi';
import { cardStyles } from '../../register/RecordSections';
import { useLabels } from '../../schema/useLabels';

/** The placeholders of a kind by where they come from, to copy into one's own Word file. */
export const FieldTable = ({ kind }: { kind: DocumentKind }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const notify = useNotify();
  const { data, error, refetch } = useQuery({
    queryKey: ['letters', 'fields', kind],
    queryFn: () => lettersApi.templateFields(kind),
    staleTime: 600_000,
  });
  const copy = async (placeholder: string) => {
    await copyText(placeholder);
    notify('letters.templates.copied', { type: 'info', messageArgs: { placeholder } });
  };
  return (
    <Box component="section" sx={cardStyles} aria-labelledby="fields-title" aria-busy={!data && !error}>
      <Typography variant="h2" id="fields-title">
        {translate('letters.templates.fields')}
      </Typography>
      {error && <Failure error={error} retry={refetch} />}
      {data?.map((group) => (
        <Box key={group.key} component="details" open={group.key === 'document'} sx={{ mb: 2 }}>
          <Box component="summary" sx={{ cursor: 'pointer', py: 1, fontWeight: 600 }}>
            {labels.text(group.label)}（{group.fields.length}）
          </Box>
          <PlainTable sx={{ minWidth: 420, '& td:last-of-type': { textAlign: 'right' } }}>
            <tbody>
              {group.fields.map(({ placeholder, label, example }) => (
                <tr key={placeholder}>
                  <th scope="row">
                    <code>{placeholder}</code>
                  </th>
                  <td>
                    {labels.text(label)}
                    <Typography variant="caption" component="div" color="text.secondary">
                      {example}
                    </Typography>
                  </td>
                  <td>
                    <Button
                      variant="text"
                      aria-label={`${translate('letters.templates.copy')} ${placeholder}`}
                      onClick={() => void copy(placeholder)}
                    >
                      {translate('letters.templates.copy')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
        </Box>
      ))}
    </Box>
  );
};
