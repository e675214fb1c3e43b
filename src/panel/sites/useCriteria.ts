import { useLocale } from 'react-admin';
import { SITE_CRITERIA, type SiteCriterion } from '../../shared/site-criteria';
import { textIn } from '../schema/describe';

/** The seven criteria with their names in the panel's language. */
export const useCriteria = (): Array<{ code: SiteCriterion; name: string }> => {
  const locale = useLocale();
  return SITE_CRITERIA.map(({ code, label }) => ({ code, name: textIn(label, locale) }));
};
