import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { EnrolmentAnswer } from '../../shared/account-answers';
import type { PanelDataProvider } from '../providers/dataProvider';
import { Enrolment } from './Enrolment';
import { PasswordProof } from './PasswordProof';
import { RecoveryCodes } from './RecoveryCodes';

type Step =
  { name: 'proof' } | { name: 'enrol'; enrolment: EnrolmentAnswer } | { name: 'codes'; codes: string[] };

interface Props {
  email: string;
  /** without it there is no way but on */
  onCancel?: () => void;
  /** After the recovery codes were put away. */
  onDone: () => void;
}

/** Turning the second factor on: password, picture, first code, recovery codes. */
export const SecondFactorSteps = ({ email, onCancel, onDone }: Props) => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [step, setStep] = useState<Step>({ name: 'proof' });
  const prove = async (current: string) =>
    setStep({ name: 'enrol', enrolment: await dataProvider.beginSecondFactor(current) });
  switch (step.name) {
    case 'proof':
      return <PasswordProof label="account.next" onProof={prove} onCancel={onCancel} />;
    case 'enrol':
      return (
        <Enrolment
          enrolment={step.enrolment}
          onDone={(codes) => setStep({ name: 'codes', codes })}
          onCancel={onCancel}
        />
      );
    case 'codes':
      return <RecoveryCodes codes={step.codes} email={email} onClose={onDone} />;
  }
};
