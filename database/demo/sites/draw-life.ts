import type { SiteStage } from '../../../src/shared/site-life';
import { addDays, lastDayOfTerm } from '../calendar';
import type { Random } from '../random';

/** How many of the forty sites stand at each stage. */
const STAGES: ReadonlyArray<readonly [SiteStage, number]> = [
  ['named', 15], ['reviewed', 10], ['nurturing', 4], ['applied', 3], ['in-review', 3], ['public-notice', 2],
  ['rectifying', 2], ['revoked', 1],
]; // prettier-ignore

export const SITE_STAGE_OF: readonly SiteStage[] = STAGES.flatMap(([stage, count]) =>
  Array.from({ length: count }, () => stage),
);

/** A move of a site's past. */
export interface DrawnMove {
  from: SiteStage;
  to: SiteStage;
  /** `YYYY-MM-DD` */
  on: string;
  stated: Record<string, string>;
}

/** The days and documents of a site, by columns, and the moves that led to its stage. */
export interface DrawnLife {
  columns: Record<string, string | null>;
  moves: DrawnMove[];
  /** When its reviewers were asked; null before that. */
  reviewedFrom: string | null;
  decision: { text: string; on: string; by: string } | null;
}

const PATH: readonly SiteStage[] = ['nurturing', 'applied', 'in-review', 'public-notice', 'named'];
const COMMITTEE = '省社会组织党委会议';

/**
 * Draws the life that leads to a stage. Sites of the earlier batch were named two years ago; those of this year's are on
 * their way.
 */
export function drawLife(random: Random, stage: SiteStage, today: string, number: number): DrawnLife {
  const isNamed = !PATH.slice(0, 4).includes(stage);
  const isOld = stage !== 'named' || random.chance(0.6);
  const applied = isNamed
    ? addDays(today, isOld ? -random.between(760, 840) : -random.between(110, 150))
    : addDays(today, stage === 'public-notice' ? -random.between(50, 60) : -random.between(22, 40));
  const reviewedFrom = addDays(applied, random.between(8, 14));
  const decidedOn =
    stage === 'public-notice' ? addDays(today, number % 2 === 0 ? -9 : -2) : addDays(reviewedFrom, 24);
  const noticeFrom = addDays(decidedOn, 1);
  const noticeTo = addDays(noticeFrom, 6);
  const namedOn = addDays(noticeTo, 3);
  const year = namedOn.slice(0, 4);
  const namingNumber = `社党示发〔${year}〕${random.between(3, 28)}号`;
  const plaqueNumber = `GDSF-${year}-${String(number).padStart(3, '0')}`;
  const validTo = lastDayOfTerm(namedOn, 3);
  const steps: Record<string, DrawnMove> = {
    applied: { from: 'nurturing', to: 'applied', on: applied, stated: { appliedOn: applied } },
    'in-review': {
      from: 'applied',
      to: 'in-review',
      on: reviewedFrom,
      stated: { marksDueOn: addDays(reviewedFrom, 20) },
    },
    'public-notice': {
      from: 'in-review',
      to: 'public-notice',
      on: decidedOn,
      stated: {
        decision: '经会议研究，同意列入拟命名名单并公示。',
        decidedOn,
        decidedBy: COMMITTEE,
        noticeFrom,
        noticeTo,
      },
    },
    named: {
      from: 'public-notice',
      to: 'named',
      on: namedOn,
      stated: { namingNumber, plaqueNumber, namedOn, validTo, reviewDueOn: addDays(validTo, -90) },
    },
  };
  const reached = PATH.slice(1, isNamed ? 5 : PATH.indexOf(stage) + 1);
  const later = afterNaming(stage, today);
  return {
    columns: {
      applied_on: reached.includes('applied') ? applied : null,
      notice_from: reached.includes('public-notice') ? noticeFrom : null,
      notice_to: reached.includes('public-notice') ? noticeTo : null,
      named_on: isNamed ? namedOn : null,
      naming_number: isNamed ? namingNumber : null,
      plaque_number: isNamed ? plaqueNumber : null,
      valid_to: isNamed ? validTo : null,
      review_due_on: isNamed
        ? addDays(validTo, isOld && number % 5 === 0 ? -random.between(330, 400) : -90)
        : null,
      ...later.columns,
    },
    moves: [...reached.flatMap((one) => steps[one] ?? []), ...later.moves],
    reviewedFrom: reached.includes('in-review') ? reviewedFrom : null,
    decision: reached.includes('public-notice')
      ? { text: '经会议研究，同意列入拟命名名单并公示。', on: decidedOn, by: COMMITTEE }
      : null,
  };
}

function afterNaming(stage: SiteStage, today: string): Pick<DrawnLife, 'columns' | 'moves'> {
  const on = addDays(today, -40);
  if (stage === 'reviewed') {
    const reviewResult = '现场复核，工作持续规范，作用发挥明显，复核合格。';
    const [validTo, reviewDueOn] = [lastDayOfTerm(on, 3), addDays(lastDayOfTerm(on, 3), -90)];
    return {
      columns: {
        reviewed_on: on,
        review_result: reviewResult,
        valid_to: validTo,
        review_due_on: reviewDueOn,
      },
      moves: [
        { from: 'named', to: 'reviewed', on, stated: { reviewedOn: on, reviewResult, validTo, reviewDueOn } },
      ],
    };
  }
  if (stage === 'rectifying') {
    const rectification = '主题党日记录不全，阵地开放时间不固定，请限期整改并报送整改报告。';
    const rectifyBy = addDays(today, 20);
    return {
      columns: { rectify_by: rectifyBy, rectification },
      moves: [{ from: 'named', to: 'rectifying', on, stated: { rectifyBy, rectification } }],
    };
  }
  if (stage === 'revoked') {
    const revokeReason = '所在社会组织注销登记，不再具备示范条件。';
    return {
      columns: { revoked_on: on, revoke_reason: revokeReason },
      moves: [{ from: 'named', to: 'revoked', on, stated: { revokedOn: on, revokeReason } }],
    };
  }
  return { columns: {}, moves: [] };
}
