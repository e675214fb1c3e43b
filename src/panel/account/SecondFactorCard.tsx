import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import type { AccountAnswer } from '../../shared/account-answers';
import { toInstant } from '../fields/instant';
import type { PanelDataProvider } from '../providers/dataProvider';
import { cardStyles } from '../register/RecordSections';
import { PasswordProof } from './PasswordProof';
import { RecoveryCodes } from './RecoveryCodes';
import { SecondFactorSteps } from './SecondFactorSteps';

type Step = { name: 'rest' } | { name: 'turnOn' | 'turnOff' | 'renew' } | { name: 'codes'; codes: string[] };

/** The second factor, off or on, and each step on the way. */
export const SecondFactorCard = ({ account }: { account: AccountAnswer }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [step, setStep] = useState<Step>({ name: 'rest' });
  const rest = () => setStep({ name: 'rest' });
  const proofs = {
    turnOff: async (current: string) => {
      await dataProvider.disableSecondFactor(current);
      notify('account.turnedOff', { type: 'info' });
      rest();
    },
    renew: async (current: string) =>
      setStep({ name: 'codes', codes: (await dataProvider.renewRecoveryCodes(current)).recoveryCodes }),
  };
  return (
    <Box component="section" sx={cardStyles}>
      <Typography variant="h2">{translate('account.secondFactor')}</Typography>
      {step.name === 'rest' && <Rest account={account} onStep={(name) => setStep({ name })} />}
      {step.name === 'turnOn' && <SecondFactorSteps email={account.email} onCancel={rest} onDone={rest} />}
      {(step.name === 'turnOff' || step.name === 'renew') && (
        <PasswordProof label={labels[step.name]} onProof={proofs[step.name]} onCancel={rest} />
      )}
      {step.name === 'codes' && <RecoveryCodes codes={step.codes} email={account.email} onClose={rest} />}
    </Box>
  );
};

const labels = {
  turnOff: 'account.confirmTurnOff',
  renew: 'account.renew',
};

interface RestProps {
  account: AccountAnswer;
  onStep: (name: 'turnOn' | keyof typeof labels) => void;
}

const Rest = ({ account: { secondFactor }, onStep }: RestProps) => {
  const translate = useTranslate();
  const { isOn, isRequired, since, recoveryCodesLeft } = secondFactor;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
      <Typography color="text.secondary" sx={{ flex: 1 }}>
        {isOn && since
          ? translate('account.secondFactorOn', { at: toInstant(since), smart_count: recoveryCodesLeft })
          : translate('account.secondFactorOff')}
      </Typography>
      {isOn && <Button onClick={() => onStep('renew')}>{translate('account.renew')}</Button>}
      {!(isOn && isRequired) && (
        <Button onClick={() => onStep(isOn ? 'turnOff' : 'turnOn')}>
          {translate(isOn ? 'account.turnOff' : 'account.turnOn')}
        </Button>
      )}
    </Box>
  );
};
