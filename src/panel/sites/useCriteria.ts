import { useLocale } from 'react-admin';
import { METHOD_CRITERIA } from '../../shared/method-criteria';
import { SITE_CRITERIA, type SiteCriterion } from '../../shared/site-criteria';
import { textIn } from '../schema/describe';

/** The seven criteria with their names in the panel's language. */
export const useCriteria = (): Array<{ code: SiteCriterion; name: string }> => {
  const locale = useLocale();
  return SITE_CRITERIA.map(({ code, label }) => ({ code, name: textIn(label, locale) }));
};

const all = [...SITE_CRITERIA, ...METHOD_CRITERIA];

/** What a criterion of any review is called. */
export const useCriterionName = (): ((code: string) => string) => {
  const locale = useLocale();
  return (code) => {
    const found = all.find((one) => one.code === code);
    return found ? textIn(found.label, locale) : code;
  };
};
