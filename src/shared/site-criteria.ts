import type { Words } from './register-description';

/** The seven criteria of a model site, “双强五好”, in the order in which offices name them. */
export const SITE_CRITERIA = [
  { code: 'partyStrong', label: { zh: '党建强', en: 'Strong Party work' } },
  { code: 'growthStrong', label: { zh: '发展强', en: 'Strong growth' } },
  { code: 'goodCommittee', label: { zh: '党支部班子好', en: 'Good branch committee' } },
  { code: 'goodMembers', label: { zh: '党员队伍好', en: 'Good Party members' } },
  { code: 'goodActivities', label: { zh: '活动开展好', en: 'Good activities' } },
  { code: 'goodRules', label: { zh: '制度建设好', en: 'Good rules' } },
  { code: 'goodRole', label: { zh: '作用发挥好', en: 'Good role played' } },
] as const satisfies readonly { code: string; label: Words }[];

export type SiteCriterion = (typeof SITE_CRITERIA)[number]['code'];
