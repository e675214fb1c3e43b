import { useTranslate } from 'react-admin';
import type { AuditAnswer } from '../../shared/audit-answers';
import { useLabels } from '../schema/useLabels';

/** What an entry is about: a register by its label, accounts and permissions by the panel's own words. */
export const useRegisterName = () => {
  const translate = useTranslate();
  const labels = useLabels();
  return ({ register, registerLabel }: AuditAnswer): string =>
    registerLabel
      ? labels.text(registerLabel)
      : register
        ? translate(`audit.registers.${register}`, { _: register })
        : '';
};
