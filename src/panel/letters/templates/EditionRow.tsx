import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { TemplateEdition } from '../../../shared/letter-answers';
import { DownloadButton } from '../../buttons/DownloadButton';
import { toInstant } from '../../fields/instant';
import { lettersApi } from '../../providers/lettersApi';

interface Props {
  edition: TemplateEdition;
  isUsed: boolean;
  isBusy: boolean;
  onUse: () => void;
  onCheck: () => void;
}

/** One edition of a template with who uploaded it and what can be done with it. */
export const EditionRow = ({ edition, isUsed, isBusy, onUse, onCheck }: Props) => {
  const translate = useTranslate();
  const { documentId, name, note, faults, uploadedBy, uploadedAt, isOwn, fileName } = edition;
  return (
    <Box component="li" sx={styles}>
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          {name}（{translate('letters.templates.edition', { edition: edition.edition })}）
          {isUsed && <b> {translate('letters.templates.inUse')}</b>}
          {!isOwn && ` · ${translate('letters.templates.upper')}`}
        </Typography>
        <Typography variant="caption" component="p" color="text.secondary">
          {uploadedAt &&
            translate('letters.templates.uploadedAt', { who: uploadedBy, at: toInstant(uploadedAt) })}
          {faults > 0 && ` · ${translate('letters.templates.faultCount', { count: faults })}`}
        </Typography>
        {note && (
          <Typography variant="caption" component="p">
            {note}
          </Typography>
        )}
      </Box>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        <DownloadButton
          label={translate('letters.templates.download')}
          otherName={fileName ?? 'template.docx'}
          fetchIt={() => lettersApi.templateFile(documentId)}
        />
        <Button disabled={isBusy} onClick={onCheck}>
          {translate('letters.templates.check')}
        </Button>
        {isOwn && !edition.active && (
          <Button disabled={isBusy || faults > 0} onClick={onUse}>
            {translate('letters.templates.use')}
          </Button>
        )}
      </Box>
    </Box>
  );
};

const styles = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 2,
  py: 2,
  borderTop: '1px solid var(--rule)',
};
