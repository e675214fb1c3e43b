import { Suspense } from 'react';
import { Box, Typography } from '@mui/material';
import { Form, SaveButton, useTranslate } from 'react-admin';
import { formExtras } from '../inputs/ownInputs';
import { sectionsOf } from '../schema/describe';
import type { OfferedRegister } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import { CancelButton } from './CancelButton';
import { formFields } from './columns';
import { FieldInput } from './FieldInput';
import { cardStyles } from './RecordSections';

/** The form of any register: sections as on its page, help under the fields, the save bar in sight. */
export const RegisterForm = ({ description }: { description: OfferedRegister }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const Extra = formExtras[description.register];
  return (
    <Form warnWhenUnsavedChanges noValidate>
      {sectionsOf(description, formFields(description)).map((section) => (
        <Box component="section" key={section.key} sx={cardStyles}>
          <Typography variant="h2">
            {section.label ? labels.text(section.label) : translate('record.other')}
          </Typography>
          <Box sx={gridStyles}>
            {section.fields.map((field) => (
              <div
                key={field.name}
                className={field.type === 'text' || field.type === 'json' ? 'wide' : undefined}
              >
                <FieldInput field={field} />
              </div>
            ))}
          </Box>
        </Box>
      ))}
      {Extra && (
        <Suspense>
          <Extra />
        </Suspense>
      )}
      <Box sx={barStyles}>
        <CancelButton />
        {/* always: a day or JSON that is still being typed counts only when its field is left */}
        <SaveButton alwaysEnable variant="contained" color="primary" icon={<></>} />
      </Box>
    </Form>
  );
};

const gridStyles = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))',
  columnGap: 5,
  rowGap: 4,
  pt: 1,
  '& .wide': { gridColumn: '1 / -1' },
};

const barStyles = {
  position: 'sticky',
  bottom: 0,
  zIndex: 2,
  display: 'flex',
  justifyContent: 'flex-end',
  gap: 2,
  py: 2,
  backgroundColor: 'var(--canvas)',
  borderTop: '1px solid var(--line)',
};
