import { Box, Button } from '@mui/material';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import { saveFile } from '../../buttons/saveFile';
import type { PanelDataProvider } from '../../providers/dataProvider';

interface Props {
  file: { id: string; name: string };
  /** absent where one may not change the site */
  onDrop?: () => void;
}

/** A file that shows a criterion: fetched by its name, taken out of the criterion. */
export const EvidenceFile = ({ file: { id, name }, onDrop }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const download = async () => {
    try {
      saveFile(await dataProvider.file(id), name);
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
  };
  return (
    <Box data-own-words="" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Button
        variant="text"
        onClick={download}
        aria-label={translate('sites.site.download', { name })}
        sx={{ whiteSpace: 'normal', textAlign: 'left', height: 'auto', px: 0 }}
      >
        {name}
      </Button>
      {onDrop && (
        <Button variant="text" onClick={onDrop} aria-label={translate('sites.site.dropFileOf', { name })}>
          {translate('sites.site.dropFile')}
        </Button>
      )}
    </Box>
  );
};
