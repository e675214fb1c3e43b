import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EmptyValue } from '../../fields/EmptyValue';
import type { BulkPreview } from '../../../shared/change-answers';
import { useLabels } from '../../schema/useLabels';

interface Props {
  sentence: string;
  note?: string;
  /** the data changed after an earlier preview */
  isStale: boolean;
  preview: BulkPreview;
}

const problemsShown = 8;

/** What a change would do: a sentence with its numbers, what stands against it, and some rows before and after. */
export const PreviewTable = ({ sentence, note, isStale, preview }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const hidden = preview.problems.length - problemsShown;
  const hasChanges = preview.sample.some((row) => row.changes.length > 0);
  return (
    <Box role="region" aria-label={sentence}>
      <Typography sx={{ fontWeight: 600 }}>{sentence}</Typography>
      {note && <Typography color="text.secondary">{note}</Typography>}
      {isStale && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {translate('lists.bulk.selectionChanged')}
        </Alert>
      )}
      {preview.problems.length > 0 && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {translate('lists.bulk.problems')}
          <ul style={{ margin: 0, paddingLeft: 16 }}>
            {preview.problems.slice(0, problemsShown).map((problem, index) => (
              <li key={problem.documentId ?? index}>
                {problem.title && `${labels.text(problem.title)} · `}
                {translate(`errors.${problem.code}`, { _: problem.message })}
              </li>
            ))}
          </ul>
          {hidden > 0 && translate('lists.bulk.problemsMore', { count: hidden.toLocaleString() })}
        </Alert>
      )}
      {preview.sample.length > 0 && (
        <>
          <Typography variant="caption" component="h3" color="text.secondary" sx={{ mt: 3 }}>
            {translate('lists.bulk.sample', { smart_count: preview.sample.length })}
          </Typography>
          <Table size="small" sx={{ '& th, & td': { height: 32, py: 0 } }}>
            <TableHead>
              <TableRow>
                <TableCell>{translate('lists.bulk.record')}</TableCell>
                {hasChanges && <TableCell>{translate('history.before')}</TableCell>}
                {hasChanges && <TableCell>{translate('history.after')}</TableCell>}
              </TableRow>
            </TableHead>
            <TableBody>
              {preview.sample.map((row) => (
                <TableRow key={row.documentId}>
                  <TableCell>{labels.text(row.title)}</TableCell>
                  {hasChanges && (
                    <TableCell>
                      {row.changes.map((one) => (
                        <span key={one.field}>{labels.text(one.beforeText) || <EmptyValue />}</span>
                      ))}
                    </TableCell>
                  )}
                  {hasChanges && (
                    <TableCell>
                      {row.changes.map((one) => (
                        <span key={one.field}>{labels.text(one.afterText) || <EmptyValue />}</span>
                      ))}
                    </TableCell>
                  )}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </>
      )}
    </Box>
  );
};
