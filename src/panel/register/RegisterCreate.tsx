import { Box } from '@mui/material';
import { CreateBase, useTranslate } from 'react-admin';
import { PageHead } from '../layout/PageHead';
import { useStaff } from '../layout/useStaff';
import { useLabels } from '../schema/useLabels';
import { useDescription } from '../schema/useSchema';
import { formFields } from './columns';
import { RegisterForm } from './RegisterForm';

/** A new record of any register; it begins in the scope of the one who makes it. */
export const RegisterCreate = () => {
  const translate = useTranslate();
  const labels = useLabels();
  const description = useDescription();
  const scope = useStaff()?.scope;
  if (!description || !scope) return null;
  const own = formFields(description).some((field) => field.name === 'jurisdictionCode');
  return (
    <CreateBase redirect="show" record={own ? { jurisdictionCode: scope } : {}}>
      <Box sx={{ maxWidth: 1040 }}>
        <PageHead title={translate('record.create', { name: labels.register(description) })} />
        <RegisterForm description={description} />
      </Box>
    </CreateBase>
  );
};
