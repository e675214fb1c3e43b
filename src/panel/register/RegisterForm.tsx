import { Box, Typography } from '@mui/material';
import { Suspense, useMemo, useRef } from 'react';
import { Form, SaveButton, useSaveContext, useTranslate, type RaRecord } from 'react-admin';
import { formExtras, partedFields } from '../inputs/ownInputs';
import type { OfferedRegister } from '../../shared/register-description';
import { sectionsOf } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { CancelButton } from './CancelButton';
import { formFields } from './columns';
import type { DraftPlace } from './draft/draftStore';
import { FieldInput } from './FieldInput';
import { FormFaults } from './form/FormFaults';
import { placeFaults, type ServerFaults } from './form/faults';
import { FormKeeper, type FormEnd } from './form/FormKeeper';
import { cardStyles } from './RecordSections';

interface Props {
  description: OfferedRegister;
  /** what the page's head says */
  title: string;
  /** where its draft is kept */
  place: DraftPlace;
  /** told by the page once the form is saved */
  end: FormEnd;
}

/** The form of any register: sections as on its page, help under the fields, the save bar in sight. */
export const RegisterForm = ({ description, title, place, end }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const Extra = formExtras[description.register];
  const fields = useMemo(() => formFields(description), [description]);
  const { save } = useSaveContext();
  const submit = async (values: Partial<RaRecord>) => {
    // the controllers answer the server's faults by path, or nothing
    const faults = (await save?.(values)) as ServerFaults | undefined;
    return (
      faults &&
      placeFaults(
        faults,
        fields.map(({ name }) => name),
        partedFields[description.register],
      )
    );
  };
  return (
    <Form noValidate disableInvalidFormNotification shouldFocusError={false} onSubmit={submit}>
      <FormKeeper description={description} fields={fields} title={title} place={place} end={end} />
      {sectionsOf(description, fields).map((section) => (
        <Box component="section" key={section.key} sx={cardStyles}>
          <Typography variant="h2">
            {section.label ? labels.text(section.label) : translate('record.other')}
          </Typography>
          <Box sx={gridStyles}>
            {section.fields.map((field) => (
              <div
                key={field.name}
                data-field={field.name}
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
        <FormFaults fields={fields} />
        <CancelButton />
        {/* always: a day or JSON that is still being typed counts only when its field is left */}
        <SaveButton alwaysEnable variant="contained" color="primary" icon={<></>} />
      </Box>
    </Form>
  );
};

/** Whether a form has come to its end; the page that saves it says so before it leads elsewhere. */
export const useFormEnd = (): FormEnd => useRef(false);

const gridStyles = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
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
  alignItems: 'center',
  gap: 2,
  py: 2,
  backgroundColor: 'var(--canvas)',
  borderTop: '1px solid var(--line)',
};
