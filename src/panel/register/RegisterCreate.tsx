import { Box } from '@mui/material';
import { useMemo } from 'react';
import { CreateBase, useNotify, useRedirect, useTranslate, type RaRecord } from 'react-admin';
import { PageHead } from '../layout/PageHead';
import { useStaff } from '../layout/useStaff';
import { useLabels } from '../schema/useLabels';
import { useDescription } from '../schema/useSchema';
import { formFields } from './columns';
import { dropDraft } from './draft/draftStore';
import { RegisterForm, useFormEnd } from './RegisterForm';

/** A new record of any register; it begins in the scope of the one who makes it. */
export const RegisterCreate = () => {
  const translate = useTranslate();
  const labels = useLabels();
  const notify = useNotify();
  const redirect = useRedirect();
  const end = useFormEnd();
  const description = useDescription();
  const staff = useStaff();
  const place = useMemo(
    () => ({ staff: staff?.id ?? '', register: description?.register ?? '', id: null }),
    [staff, description],
  );
  const begun = useMemo(
    () =>
      description && formFields(description).some((field) => field.name === 'jurisdictionCode')
        ? { jurisdictionCode: staff?.scope }
        : {},
    [description, staff],
  );
  if (!description || !staff?.scope) return null;
  const title = translate('record.create', { name: labels.register(description) });
  const onSuccess = (record: RaRecord) => {
    end.current = true;
    dropDraft(place);
    notify('ra.notification.created', { type: 'info', messageArgs: { smart_count: 1 } });
    redirect('show', description.register, record.id, record);
  };
  return (
    <CreateBase record={begun} mutationOptions={{ onSuccess }}>
      <Box sx={{ maxWidth: 1040 }}>
        <PageHead title={title} />
        <RegisterForm description={description} title={title} place={place} end={end} />
      </Box>
    </CreateBase>
  );
};
