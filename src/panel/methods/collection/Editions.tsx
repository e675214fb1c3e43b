import { Box, Button, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Failure } from '../../dashboard/Failure';
import { toInstant } from '../../fields/instant';
import { PlainTable } from '../../layout/PlainTable';
import { methodsApi } from '../../providers/methodsApi';
import { BookExportDialog } from '../BookExportDialog';
import { BookPreview } from './BookPreview';

/** The editions of a collection: each whole as it was kept, to be looked at and taken out. */
export const Editions = ({ id, version }: { id: string; version: number }) => {
  const translate = useTranslate();
  const [shown, setShown] = useState<number | null>(null);
  const [exported, setExported] = useState<number | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['methods', 'editions', id, version],
    queryFn: () => methodsApi.editions(id),
  });
  if (error) return <Failure error={error} retry={refetch} />;
  if (!data) return <Skeleton variant="rectangular" height={160} />;
  if (data.length === 0)
    return (
      <Box sx={{ py: 8, textAlign: 'center' }}>
        <Typography>{translate('methods.book.noEdition')}</Typography>
        <Typography color="text.secondary">{translate('methods.book.noEditionHelp')}</Typography>
      </Box>
    );
  return (
    <>
      <PlainTable>
        <thead>
          <tr>
            {(['number', 'at', 'by', 'methods', 'note', 'acts'] as const).map((name) => (
              <th key={name} scope="col">
                {translate(`methods.book.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.map(({ number, at, by, methods, note, isApproved }) => (
            <tr key={number}>
              <th scope="row">
                {translate('methods.book.edition', { number })}
                {isApproved && ` · ${translate('methods.book.approved')}`}
              </th>
              <td>{toInstant(at)}</td>
              <td>{by}</td>
              <td>{methods}</td>
              <td data-own-words="">{note}</td>
              <td>
                <Button
                  aria-label={translate('methods.book.showEdition', { number })}
                  aria-pressed={shown === number}
                  onClick={() => setShown(shown === number ? null : number)}
                >
                  {translate('methods.book.show')}
                </Button>{' '}
                <Button
                  aria-label={translate('methods.book.exportEdition', { number })}
                  onClick={() => setExported(number)}
                >
                  {translate('methods.desk.act.export')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {shown !== null && (
        <Box sx={{ mt: 4 }}>
          <BookPreview id={id} edition={shown} version={0} />
        </Box>
      )}
      {exported !== null && (
        <BookExportDialog of={{ collection: id, edition: exported }} onClose={() => setExported(null)} />
      )}
    </>
  );
};
