import { Box, LinearProgress, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { OfferedRegister } from '../../shared/register-description';
import type { PanelDataProvider } from '../providers/dataProvider';
import { can } from '../schema/describe';
import { FileRow } from './FileRow';
import { FilesDrop } from './FilesDrop';
import { useUploads } from './useUploads';

/** What is attached to a record: add by dragging or choosing, look, fetch, remove. */
export const FilesTab = ({ description, recordId }: { description: OfferedRegister; recordId: string }) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { register } = description;
  const { data, error } = useQuery({
    queryKey: ['files', register, recordId],
    queryFn: () => dataProvider.recordFiles(register, recordId),
  });
  const { add, current, failures } = useUploads(register, recordId);
  const mayChange = can(description, 'update');
  return (
    <Box sx={{ maxWidth: 860 }}>
      {mayChange && <FilesDrop onFiles={add} />}
      {current && (
        <Box sx={{ my: 2 }} role="status">
          <Typography>{translate('files.uploading', { name: current.name })}</Typography>
          <LinearProgress
            variant="determinate"
            value={current.share * 100}
            aria-label={translate('files.uploading', { name: current.name })}
          />
        </Box>
      )}
      {failures.map(({ name, reason }) => (
        <Typography key={name} role="alert" sx={{ mt: 1 }}>
          {translate('files.failed', { name, reason: translate(reason, { _: reason }) })}
        </Typography>
      ))}
      {error && <p role="alert">{translate(error.message, { _: error.message })}</p>}
      {data?.length === 0 && (
        <Typography color="text.secondary" sx={{ py: 4, textAlign: 'center' }}>
          {translate('files.none')}
        </Typography>
      )}
      {data && data.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 3, p: 0 }}>
          {data.map((file) => (
            <FileRow key={file.id} file={file} mayRemove={mayChange} />
          ))}
        </Box>
      )}
    </Box>
  );
};
