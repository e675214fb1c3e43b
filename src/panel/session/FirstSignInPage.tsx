import { Alert, Box, Button, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useDataProvider, useLogout, useTranslate } from 'react-admin';
import type { AccountAnswer } from '../../shared/account-answers';
import { SecondFactorSteps } from '../account/SecondFactorSteps';
import { useDocumentTitle } from '../layout/useDocumentTitle';
import { authProvider } from '../providers/authProvider';
import type { PanelDataProvider } from '../providers/dataProvider';
import { EntrancePage } from './EntrancePage';
import { isComplete, NewPasswordFields } from './NewPasswordFields';
import { Pledge } from './Pledge';

/** A password of one's own, the pledge and a second factor where the role needs one, before anything else. */
const FirstSignInPage = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const logout = useLogout();
  const { data, error } = useQuery({
    queryKey: ['account', 'first'],
    queryFn: async () => {
      await authProvider.checkAuth(); // a page that was loaded anew has no token yet
      return dataProvider.account();
    },
  });
  return (
    <EntrancePage width={640}>
      {error && <Alert severity="error">{translate(error.message, { _: error.message })}</Alert>}
      {data && <Steps account={data} />}
      <Button variant="text" onClick={() => logout()} sx={{ alignSelf: 'flex-start', ml: -3 }}>
        {translate('signIn.first.leave')}
      </Button>
    </EntrancePage>
  );
};

/** What was owed when the page was opened, one after the other: it stays until it is done, though the account is read anew. */
const Steps = ({ account }: { account: AccountAnswer }) => {
  const translate = useTranslate();
  const [owed, setOwed] = useState(account.owes);
  const isForm = owed.password || owed.pledge;
  const title = translate(isForm ? 'signIn.first.title' : 'signIn.first.secondFactorTitle');
  useDocumentTitle(title);
  // What the panel knows of the account begins anew.
  const enter = () => window.location.assign('/panel/');
  const go = (owes: AccountAnswer['owes']) => (owes.secondFactor ? setOwed(owes) : enter());
  return (
    <>
      <Box>
        <Typography variant="h2">{title}</Typography>
        <Typography color="text.secondary">
          {translate(isForm ? 'signIn.first.help' : 'signIn.first.secondFactor')}
        </Typography>
      </Box>
      {isForm ? (
        <Form account={account} onDone={go} />
      ) : (
        <SecondFactorSteps email={account.email} onDone={enter} />
      )}
    </>
  );
};

interface FormProps {
  account: AccountAnswer;
  onDone: (owes: AccountAnswer['owes']) => void;
}

const Form = ({ account, onDone }: FormProps) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [chosen, setChosen] = useState({ password: '', repeated: '' });
  const [isAccepted, setAccepted] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { owes, pledge } = account;
  const isReady = (!owes.password || isComplete(chosen, account)) && (!owes.pledge || isAccepted);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefused(null);
    try {
      const password = owes.password ? { password: chosen.password } : {};
      onDone((await dataProvider.firstSignIn({ ...password, pledge: pledge.version })).owes);
    } catch (error) {
      setRefused(error instanceof Error ? error.message : 'errors.server');
      setBusy(false);
    }
  };

  return (
    <Box component="form" onSubmit={submit} sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      {owes.password && (
        <>
          <Typography variant="h3">{translate('signIn.first.password')}</Typography>
          <NewPasswordFields value={chosen} onChange={setChosen} owner={account} />
        </>
      )}
      {owes.pledge && (
        <>
          <Pledge paragraphs={pledge.text} />
          <FormControlLabel
            control={
              <Checkbox checked={isAccepted} onChange={(event) => setAccepted(event.target.checked)} />
            }
            label={translate('signIn.first.accept')}
          />
        </>
      )}
      {refused && <Alert severity="error">{translate(refused, { _: refused })}</Alert>}
      <Button type="submit" variant="contained" color="primary" disabled={!isReady || busy}>
        {translate(owes.secondFactor ? 'signIn.first.next' : 'signIn.first.done')}
      </Button>
    </Box>
  );
};

export default FirstSignInPage;
