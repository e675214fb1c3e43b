import { addDays } from '../../../shared/calendar-days';
import type { ErrorCode } from '../../../shared/error-codes';
import { SITE_CRITERIA, type SiteCriterion } from '../../../shared/site-criteria';
import {
  EVIDENCE_CHARACTERS,
  LEAST_REVIEWERS,
  MOVE_FIELDS,
  RETURN_FIELDS,
  type SiteLevel,
  type SiteStage,
} from '../../../shared/site-life';
import type { Stated } from '../validation/move';

/** What stands in the way of a move, at the field it belongs to. */
export interface Fault {
  path: string[];
  code: ErrorCode;
  message: string;
}

/** All that the guards look at. Days are `YYYY-MM-DD`. */
export interface SiteFacts {
  today: string;
  level: SiteLevel;
  appliedOn: string | null;
  noticeTo: string | null;
  namedOn: string | null;
  evidence: Array<{ code: SiteCriterion; characters: number; files: number }>;
  batch: {
    level: SiteLevel;
    opensOn: string | null;
    closesOn: string | null;
    noticeDays: number;
    /** Sum of the weights of its criteria. */
    weight: number;
  } | null;
  round: { isClosed: boolean; reviewers: number; handedIn: number } | null;
  openObjections: number;
  /** Accounts whose work covers the site. */
  possibleReviewers: number[];
}

type Guard = (stated: Stated, facts: SiteFacts) => Array<Fault | false>;

const fault = (path: string, code: ErrorCode, message: string): Fault => ({ path: [path], code, message });

/** The attribute of a site that holds the text for a criterion. */
export const evidenceField = (code: string): string =>
  `evidence${code.charAt(0).toUpperCase()}${code.slice(1)}`;

const dayIn = (stated: Stated, name: string): string | null => {
  const day = stated[name];
  return typeof day === 'string' ? day : null;
};

/** A day that is over or today: what happened can't lie ahead. */
const notAhead = (stated: Stated, name: string, { today }: SiteFacts): Fault | false => {
  const day = dayIn(stated, name);
  return day !== null && day > today && fault(name, 'site-day-ahead', `${name} lies ahead`);
};

const notBefore = (stated: Stated, name: string, other: string | null): Fault | false => {
  const day = dayIn(stated, name);
  return (
    day !== null &&
    other !== null &&
    day < other &&
    fault(name, 'site-days-reversed', `${name} comes before what it follows`)
  );
};

const titleEnds = (stated: Stated, from: string): Array<Fault | false> => [
  notBefore(stated, 'validTo', dayIn(stated, from)),
  notBefore(stated, 'reviewDueOn', dayIn(stated, from)),
];

const GUARDS: Record<SiteStage, Guard> = {
  nurturing: () => [],
  applied: (stated, facts) => {
    const { batch, evidence, level } = facts;
    const day = dayIn(stated, 'appliedOn');
    const isOutside =
      day !== null && batch !== null && ((batch.opensOn ?? day) > day || (batch.closesOn ?? day) < day);
    return [
      !batch && fault('batch', 'site-needs-batch', 'The site names no batch'),
      batch !== null &&
        batch.level !== level &&
        fault('batch', 'site-batch-level', 'The batch is of another level'),
      isOutside &&
        fault('appliedOn', 'site-outside-batch-dates', 'The batch takes no application on that day'),
      notAhead(stated, 'appliedOn', facts),
      ...SITE_CRITERIA.map(({ code }) => {
        const shown = evidence.find((one) => one.code === code);
        const isShown = (shown?.characters ?? 0) >= EVIDENCE_CHARACTERS || (shown?.files ?? 0) > 0;
        return (
          !isShown &&
          fault(evidenceField(code), 'site-evidence-missing', 'Neither enough text nor a file shows it')
        );
      }),
    ];
  },
  'in-review': (stated, { batch, possibleReviewers, today }) => {
    const chosen = Array.isArray(stated.reviewers) ? stated.reviewers : [];
    return [
      !batch && fault('batch', 'site-needs-batch', 'The site names no batch'),
      batch !== null &&
        batch.weight <= 0 &&
        fault('batch', 'site-no-weights', 'The batch weighs no criterion'),
      ...reviewerFaults(chosen, possibleReviewers),
      notBefore(stated, 'marksDueOn', today),
    ];
  },
  'public-notice': (stated, facts) => {
    const { round, batch } = facts;
    const from = dayIn(stated, 'noticeFrom');
    const to = dayIn(stated, 'noticeTo');
    const isReviewed =
      round !== null &&
      round.handedIn >= LEAST_REVIEWERS &&
      (round.isClosed || round.handedIn === round.reviewers);
    const isShort = from !== null && to !== null && to < addDays(from, (batch?.noticeDays ?? 1) - 1);
    return [
      !isReviewed && fault('reviews', 'site-marks-missing', 'The review is not done'),
      notAhead(stated, 'decidedOn', facts),
      notBefore(stated, 'noticeFrom', dayIn(stated, 'decidedOn')),
      isShort && fault('noticeTo', 'site-notice-too-short', 'The notice is shorter than its batch asks for'),
    ];
  },
  named: (stated, facts) => [
    (facts.noticeTo === null || facts.noticeTo >= facts.today) &&
      fault('noticeTo', 'site-notice-running', 'The notice has not ended'),
    facts.openObjections > 0 && fault('objections', 'site-open-objections', 'Objections are not closed'),
    notAhead(stated, 'namedOn', facts),
    facts.noticeTo !== null && notBefore(stated, 'namedOn', addDays(facts.noticeTo, 1)),
    ...titleEnds(stated, 'namedOn'),
  ],
  reviewed: (stated, facts) => [
    notAhead(stated, 'reviewedOn', facts),
    notBefore(stated, 'reviewedOn', facts.namedOn),
    ...titleEnds(stated, 'reviewedOn'),
  ],
  rectifying: (stated, { today }) => [notBefore(stated, 'rectifyBy', today)],
  revoked: (stated, facts) => [
    notAhead(stated, 'revokedOn', facts),
    notBefore(stated, 'revokedOn', facts.namedOn),
  ],
};

/** Why these accounts can't be the reviewers of a site. */
export function reviewerFaults(chosen: readonly number[], possible: readonly number[]): Array<Fault | false> {
  return [
    chosen.length < LEAST_REVIEWERS &&
      fault('reviewers', 'site-too-few-reviewers', `At least ${LEAST_REVIEWERS} reviewers are needed`),
    chosen.some((one) => !possible.includes(one)) &&
      fault('reviewers', 'site-reviewer-outside', 'The site is outside the work of a reviewer'),
  ];
}

/** Everything that stands in the way of a move; empty where it may be made. */
export function guardFaults(
  { to, isReturn }: { to: SiteStage; isReturn: boolean },
  stated: Stated,
  facts: SiteFacts,
): Fault[] {
  const missing = (isReturn ? RETURN_FIELDS : MOVE_FIELDS[to])
    .filter(({ name, type, isRequired }) => isRequired && type !== 'reviewers' && stated[name] === null)
    .map(({ name }) => fault(name, 'required', `${name} is missing`));
  const found = isReturn ? [] : GUARDS[to](stated, facts);
  return [...missing, ...found.filter((one) => one !== false)];
}
