import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { brokenPasswordRules, type PasswordOwner } from '../../shared/password-policy';
import { PasswordRules } from './PasswordRules';

export interface NewPassword {
  password: string;
  repeated: string;
}

/** Whether it can be sent: it keeps to the rules, and was typed twice alike. */
export const isComplete = ({ password, repeated }: NewPassword, owner: PasswordOwner): boolean =>
  password === repeated && brokenPasswordRules(password, owner).length === 0;

interface Props {
  value: NewPassword;
  onChange: (value: NewPassword) => void;
  owner: PasswordOwner;
}

/** A new password, twice, and the rules it must keep to. */
export const NewPasswordFields = ({ value, onChange, owner }: Props) => {
  const translate = useTranslate();
  const isDifferent = value.repeated !== '' && value.password !== value.repeated;
  return (
    <>
      <TextField
        type="password"
        name="new-password"
        autoComplete="new-password"
        required
        label={translate('signIn.first.newPassword')}
        value={value.password}
        onChange={(event) => onChange({ ...value, password: event.target.value })}
      />
      <PasswordRules password={value.password} owner={owner} />
      <TextField
        type="password"
        name="repeated-password"
        autoComplete="new-password"
        required
        label={translate('signIn.first.repeat')}
        value={value.repeated}
        onChange={(event) => onChange({ ...value, repeated: event.target.value })}
        error={isDifferent}
        helperText={isDifferent ? translate('signIn.first.different') : undefined}
      />
    </>
  );
};
