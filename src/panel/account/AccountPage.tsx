import { Alert, Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { toInstant } from '../fields/instant';
import { PageHead } from '../layout/PageHead';
import type { PanelDataProvider } from '../providers/dataProvider';
import { PasswordCard } from './PasswordCard';
import { SecondFactorCard } from './SecondFactorCard';
import { SessionsCard } from './SessionsCard';

/** One's own account: password, second factor, sign-ins. */
const AccountPage = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { data, error } = useQuery({ queryKey: ['account'], queryFn: () => dataProvider.account() });
  const accepted = data?.pledge.acceptedAt;
  return (
    <Box sx={{ maxWidth: 840, pb: 6 }}>
      <PageHead
        title={translate('account.title')}
        note={data && `${data.displayName} · ${data.email}`}
        below={accepted && translate('account.pledge', { at: toInstant(accepted) })}
      />
      {error && <Alert severity="error">{translate(error.message, { _: error.message })}</Alert>}
      {data && (
        <>
          <PasswordCard account={data} />
          <SecondFactorCard account={data} />
          <SessionsCard account={data} />
        </>
      )}
    </Box>
  );
};

export default AccountPage;
