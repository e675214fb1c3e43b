import type { BranchKind, BranchStatus, LinkMode } from '../../src/shared/enums';
import { addDays, lastDayOfTerm } from './calendar';
import type { Place } from './places';
import type { Random } from './random';

/** A Party organization of the demo. */
export interface DemoBranch {
  id: number;
  parentId: number | null;
  name: string;
  kind: BranchKind;
  status: BranchStatus;
  place: Place;
  setUpOn: string;
  setUpReason: string | null;
  approvalNumber: string;
  approvalBody: string;
  expectedEnd: string | null;
  revokedOn: string | null;
  termYears: number | null;
  termStart: string | null;
  termEnd: string | null;
  extendedTo: string | null;
  fullMembers: number;
  probationaryMembers: number;
}

/** A dated link between an organization and a Party organization; `to` is the first day it no longer holds. */
export interface DemoLink {
  organizationId: number;
  branchId: number;
  mode: LinkMode;
  from: string;
  to: string | null;
  isLead: boolean;
  membersContributed: number;
  place: Place;
}

const KIND_WORDS: Record<BranchKind, string> = {
  committee: '委员会',
  'general-branch': '总支部委员会',
  branch: '支部委员会',
  'joint-branch': '联合支部委员会',
  'temporary-committee': '临时委员会',
  'temporary-general-branch': '临时总支部委员会',
  'temporary-branch': '临时支部委员会',
};

const REVOKED_SHARE = 0.03;
const TO_MERGE_SHARE = 0.015;
const PREPARING_SHARE = 0.015;
/** Committees serve five years, general branches and branches three (中办, 2018-07-12). */
const TERM_YEARS: Partial<Record<BranchKind, number>> = {
  committee: 5,
  'general-branch': 3,
  branch: 3,
  'joint-branch': 3,
};

/** What decides a new Party organization; the rest is drawn. */
export interface BranchSketch {
  id: number;
  parentId: number | null;
  kind: BranchKind;
  /** Name between 中共 and the kind: an organization's, or that of a group. */
  of: string;
  place: Place;
  fullMembers: number;
  probationaryMembers: number;
  /** Set for those that have always to be active, such as the offices' own committees. */
  alwaysActive?: boolean;
}

function drawStatus(random: Random): BranchStatus {
  return random.weighted([
    ['revoked', REVOKED_SHARE],
    ['to-merge', TO_MERGE_SHARE],
    ['preparing', PREPARING_SHARE],
    ['active', 1 - REVOKED_SHARE - TO_MERGE_SHARE - PREPARING_SHARE],
  ]);
}

/** Draws a Party organization: some terms are near their end, overdue or extended, some are revoked. */
export function drawBranch(random: Random, today: string, sketch: BranchSketch): DemoBranch {
  const { of, alwaysActive, ...given } = sketch;
  const isTemporary = sketch.kind.startsWith('temporary');
  const status = alwaysActive ? 'active' : drawStatus(random);
  const termYears = TERM_YEARS[sketch.kind] ?? null;
  const termStart = termYears === null ? null : addDays(today, -random.between(1, termYears * 365 + 60));
  const termEnd = termStart === null || termYears === null ? null : lastDayOfTerm(termStart, termYears);
  const isOverdue = termEnd !== null && termEnd < today;
  const setUpOn = isTemporary
    ? addDays(today, -random.between(20, 500))
    : addDays(termStart ?? today, -3 * 365 * random.between(0, 2));
  return {
    ...given,
    status,
    name: `中共${of}${KIND_WORDS[sketch.kind]}`,
    setUpOn,
    setUpReason: isTemporary ? '党员组织关系转接困难，暂不具备建立党支部条件' : null,
    approvalNumber: `社党示〔${setUpOn.slice(0, 4)}〕${sketch.id}号`,
    approvalBody: `${sketch.place.authority}社会组织党委`,
    expectedEnd: isTemporary ? addDays(setUpOn, 365) : null,
    revokedOn: status === 'revoked' ? addDays(today, -random.between(1, 19)) : null,
    termYears,
    termStart,
    termEnd,
    extendedTo: isOverdue && termEnd !== null && random.chance(0.4) ? addDays(termEnd, 180) : null,
  };
}
