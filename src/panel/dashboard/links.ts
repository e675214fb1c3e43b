import type { SummaryGrouping } from '../providers/coverageApi';
import type { RestFilters } from '../providers/deskApi';
import type { ListFilter } from '../providers/filters';

/** The list of a register under a filter, as a place in the panel. */
export const listAt = (register: string, filter: ListFilter): string =>
  `/${register}?filter=${encodeURIComponent(JSON.stringify(filter))}&page=1`;

export const organizationsAt = (filter: ListFilter): string => listAt('organizations', filter);

/** Duties of organizations that live: the others leave every denominator. */
export const liveDuties = ['to-survey', 'dissolve', 'build', 'join', 'include'];

const byOrganization = ['own', 'joint', 'temporary'];

/** The organizations above and below the line of a rate, as a list finds them; a rate of members counts no organizations. */
export const rateFilters: Readonly<Record<string, { above: ListFilter; below: ListFilter }>> = {
  organization: { above: { duty: liveDuties, coverageForm: byOrganization }, below: { duty: liveDuties } },
  work: {
    above: { duty: liveDuties, coverageForm: [...byOrganization, 'work'] },
    below: { duty: liveDuties },
  },
  ...Object.fromEntries(
    ['build', 'join', 'include'].map((duty) => [
      duty,
      { above: { duty: [duty], verdict: ['covered'] }, below: { duty: [duty] } },
    ]),
  ),
};

const cityDigits = 4;

/** The filter behind one group's figures; null where a list cannot be filtered so. */
export const groupFilter = (groupBy: SummaryGrouping, key: string, label: string): ListFilter | null => {
  // organizations that name no region or type cannot be asked for in a list
  if (key === '' && groupBy !== 'agency') return null;
  // a city's code in a list means all below it; among counties it stands for the city's own office
  if (groupBy === 'county' && key.length === cityDigits) return null;
  if (groupBy === 'city' || groupBy === 'county') return { jurisdictionCode: key };
  if (groupBy === 'orgType') return { orgType: [key] };
  return { competentAgency: key ? { documentId: key, title: label } : { empty: true } };
};

/** Conditions in REST form as the filter of the panel's own list: codes, a range with both ends included, or nothing. */
export const toListFilter = (filters: RestFilters): ListFilter =>
  Object.fromEntries(
    Object.entries(filters).map(([field, { $eq, $in, $gte, $lte, $null }]) => {
      if ($null) return [field, { empty: true }];
      if ($eq !== undefined) return [field, [String($eq)]];
      if ($in) return [field, $in];
      return [
        field,
        {
          ...($gte === undefined ? {} : { from: String($gte) }),
          ...($lte === undefined ? {} : { to: String($lte) }),
        },
      ];
    }),
  );

/** Where the records behind a to-do stand; imports, one's own reviews and pages to publish have desks of their own. */
export const recordsAt = ({ register, filters }: { register: string; filters: RestFilters }): string => {
  if (register === 'site-reviews') return '/sites/reviews';
  if (register === 'method-reviews') return '/methods/reviews';
  if (register === 'showcase-desk') return '/showcase-desk';
  if (register !== 'imports') return listAt(register, toListFilter(filters));
  const least = filters.error?.$gte;
  return `/imports?state=${filters.state?.$eq ?? ''}${least === undefined ? '' : `&errors=${least}`}`;
};
