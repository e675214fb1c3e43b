import { Box, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { METHOD_SECTIONS } from '../../../shared/work-method';
import type { RegisterRecord } from '../../providers/records';
import { cardStyles } from '../../register/RecordSections';
import { toEditedMethod } from '../editor/methodDraft';
import { MethodText } from '../MethodText';

/** The text of the method in sight. */
export const ReadMethod = () => {
  const translate = useTranslate();
  const record = useRecordContext<RegisterRecord>();
  if (!record) return null;
  const method = toEditedMethod(record);
  const sections = METHOD_SECTIONS.flatMap((section) => {
    const html = method[section];
    return html ? [{ section, html }] : [];
  });
  return (
    <Box component="section" sx={cardStyles}>
      {sections.length === 0 && !method.oneLine && (
        <Typography color="text.secondary">{translate('methods.show.empty')}</Typography>
      )}
      <MethodText
        method={String(record.id)}
        oneLine={method.oneLine ?? ''}
        sections={sections}
        pictures={method.pictures}
      />
    </Box>
  );
};
