import { useTranslate } from 'react-admin';
import type { AuditAnswer } from '../../shared/audit-answers';

/** Who did it: an account's name, or words for a visitor and for the system itself. */
export const useActorName = () => {
  const translate = useTranslate();
  return ({ actor }: AuditAnswer): string =>
    actor === null ? translate('history.system') : (actor.name ?? translate('audit.visitor'));
};
