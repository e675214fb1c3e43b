import type { SummaryGrouping } from '../providers/coverageApi';
import type { ListFilter } from '../providers/filters';

/** The list of organizations under a filter, as a place in the panel. */
export const organizationsAt = (filter: ListFilter): string =>
  `/organizations?filter=${encodeURIComponent(JSON.stringify(filter))}&page=1`;

/** Duties of organizations that live: the others leave every denominator. */
export const liveDuties = ['to-survey', 'dissolve', 'build', 'join', 'include'];

/** The filter behind one group's figures; null where a list cannot be filtered so. */
export const groupFilter = (groupBy: SummaryGrouping, key: string, label: string): ListFilter | null => {
  // organizations that name no region or type cannot be asked for in a list
  if (key === '' && groupBy !== 'agency') return null;
  if (groupBy === 'city') return { jurisdictionCode: key };
  if (groupBy === 'orgType') return { orgType: [key] };
  return { competentAgency: key ? { documentId: key, title: label } : { empty: true } };
};
