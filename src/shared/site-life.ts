/** The stages of a model site, in the order of its life. */
export const SITE_STAGES = [
  'nurturing',
  'applied',
  'in-review',
  'public-notice',
  'named',
  'reviewed',
  'rectifying',
  'revoked',
] as const;
export type SiteStage = (typeof SITE_STAGES)[number];

/** Where a site goes from each stage; the way back to the stage before stands beside these. */
export const SITE_WAYS: Record<SiteStage, readonly SiteStage[]> = {
  nurturing: ['applied'],
  applied: ['in-review'],
  'in-review': ['public-notice'],
  'public-notice': ['named'],
  named: ['reviewed', 'rectifying', 'revoked'],
  reviewed: ['reviewed', 'rectifying', 'revoked'],
  rectifying: ['reviewed', 'revoked'],
  revoked: [],
};

/** The stage that comes before, where no move tells it: the site was entered in the stage it has. */
export const STAGE_BEFORE: Record<SiteStage, SiteStage | null> = {
  nurturing: null,
  applied: 'nurturing',
  'in-review': 'applied',
  'public-notice': 'in-review',
  named: 'public-notice',
  reviewed: 'named',
  rectifying: 'named',
  revoked: 'named',
};

/** What is stated with a move. */
export interface MoveField {
  name: string;
  type: 'day' | 'line' | 'text' | 'reviewers';
  isRequired: boolean;
}

const field = (name: string, type: MoveField['type'], isRequired = true): MoveField => ({
  name,
  type,
  isRequired,
});

export const MOVE_FIELDS: Record<SiteStage, readonly MoveField[]> = {
  nurturing: [],
  applied: [field('appliedOn', 'day')],
  'in-review': [field('reviewers', 'reviewers'), field('marksDueOn', 'day', false)],
  'public-notice': [
    field('decision', 'text'),
    field('decidedOn', 'day'),
    field('decidedBy', 'line'),
    field('noticeFrom', 'day'),
    field('noticeTo', 'day'),
  ],
  named: [
    field('namingNumber', 'line'),
    field('plaqueNumber', 'line'),
    field('namedOn', 'day'),
    field('validTo', 'day', false),
    field('reviewDueOn', 'day', false),
  ],
  reviewed: [
    field('reviewedOn', 'day'),
    field('reviewResult', 'text'),
    field('validTo', 'day', false),
    field('reviewDueOn', 'day', false),
  ],
  rectifying: [field('rectifyBy', 'day'), field('rectification', 'text')],
  revoked: [field('revokedOn', 'day'), field('revokeReason', 'text')],
};
export const RETURN_FIELDS: readonly MoveField[] = [field('reason', 'text')];

/** Longest line and longest text that a move states, in characters. */
export const LINE_LENGTH = 60;
export const TEXT_LENGTH = 2000;
/** An application shows a criterion by so many characters, or by a file. */
export const EVIDENCE_CHARACTERS = 100;
export const LEAST_REVIEWERS = 3;

export const SITE_LEVELS = ['province', 'city', 'county'] as const;
export type SiteLevel = (typeof SITE_LEVELS)[number];

/** Whether an office of this scope decides on sites of a level: the province on all, a county on those of counties. */
export const decidesOn = (level: SiteLevel, scope: string): boolean =>
  scope.length <= { province: 2, city: 4, county: 6 }[level];
