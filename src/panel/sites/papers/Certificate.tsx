import { useTranslate } from 'react-admin';
import type { RegisterRecord } from '../../providers/records';
import { placeName } from '../../regions/regions';
import { useRegions } from '../../regions/useRegions';
import { nameIn } from './useNamedSites';

/** Digits of the code of the office that names sites of each level. */
const digits: Record<string, number> = { province: 2, city: 4, county: 6 };

/** One certificate: a page that could hang beside the plaque. */
export const Certificate = ({ site }: { site: RegisterRecord }) => {
  const translate = useTranslate();
  const regions = useRegions();
  const level = String(site.level);
  const place = placeName(regions, String(site.jurisdictionCode).slice(0, digits[level] ?? 2));
  const said = (key: string, words: Record<string, string>) =>
    Object.values(words).every(Boolean) ? translate(`sites.certificate.${key}`, words) : null;
  const day = (name: string) => (typeof site[name] === 'string' ? site[name] : '');
  const facts = [
    said('branch', { branch: nameIn(site.branch) }),
    said('batch', { batch: nameIn(site.batch) }),
    said('valid', { from: day('namedOn'), to: day('validTo') }),
  ].filter(Boolean);
  return (
    <article className="certificate" data-own-words="" aria-label={String(site.title)}>
      <p className="numbers">
        <span>{said('document', { number: day('namingNumber') })}</span>
        <span>{said('plaque', { number: day('plaqueNumber') })}</span>
      </p>
      <h2>{translate('sites.certificate.heading')}</h2>
      <hr />
      <h3>{String(site.title)}</h3>
      <p className="text">
        {translate('sites.certificate.text', {
          title: String(site.title),
          level: translate(`sites.levels.${level}`),
        })}
      </p>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <footer>
        <span>{translate('sites.certificate.committee', { place })}</span>
        <span>{translate('sites.certificate.seal')}</span>
        <span>{day('namedOn')}</span>
      </footer>
    </article>
  );
};
