import type { Text } from './facts';

/** What a figure of the summary is called and what exactly it counts. */
export interface Definition {
  label: Text;
  text: Text;
}

const define = (labelZh: string, labelEn: string, zh: string, en: string): Definition => ({
  label: { zh: labelZh, en: labelEn },
  text: { zh, en },
});

/**
 * The words that go with every figure, so that none is read for another. 应纳尽纳 has two readings, which the
 * plan does not choose between (粤社党委〔2021〕38号第三、五项): both are counted and named.
 */
export const DEFINITIONS: Readonly<Record<string, Definition>> = {
  organizations: define(
    '存续社会组织',
    'Live organizations',
    '应建、应联、应纳、待摸排、应撤并之和；含僵尸型，不含已注销、已撤销（吊销）和尚未成立的。',
    'All that should build, join, be included, be surveyed or be dissolved; with zombies, without deregistered, revoked and future ones.',
  ),
  organization: define(
    '组织覆盖率',
    'Organization coverage',
    '有正常党组织覆盖（单独、联合、临时）的社会组织 ÷ 存续社会组织；待摸排的计入分母，其中已有党组织的计入分子。',
    'Organizations covered by an active Party organization (own, joint, temporary) ÷ live organizations; those to be surveyed count below, and above where a Party organization covers them.',
  ),
  work: define(
    '工作覆盖率',
    'Work coverage',
    '（有正常党组织覆盖的 ∪ 应纳已纳的）÷ 存续社会组织。',
    'Covered by an active Party organization, or included by Party work ÷ live organizations.',
  ),
  build: define(
    '应建率',
    'Built of should build',
    '应建已建 ÷ 应建；应建现联的不计入分子。',
    'Built ÷ should build; those in a joint branch only are not above the line.',
  ),
  join: define('应联率', 'Joined of should join', '应联已联 ÷ 应联。', 'Joined ÷ should join.'),
  include: define(
    '应纳率（口径一：社会组织）',
    'Included of should be included (reading A: organizations)',
    '没有正式党员的社会组织中，已由指导员走访、群团组织或党组织开展党的工作的 ÷ 应纳。',
    'Of the organizations without full members, those that instructors who visit, mass organizations or a Party organization reach ÷ should be included.',
  ),
  members: define(
    '党员纳管率（口径二：党员）',
    'Members enrolled (reading B: members)',
    '有正常党组织覆盖的社会组织的党员 ÷ 已摸清的党员（正式和预备）；其余为党员应纳未纳。',
    'Members of organizations that an active Party organization covers ÷ members known (full and probationary); the rest should be enrolled.',
  ),
  organizationWithoutZombies: define(
    '组织覆盖率（剔除应撤并）',
    'Organization coverage without zombies',
    '分子、分母均剔除僵尸型（撤并调整）的社会组织。',
    'Organization coverage with zombies left out above and below.',
  ),
  workWithoutZombies: define(
    '工作覆盖率（剔除应撤并）',
    'Work coverage without zombies',
    '分子、分母均剔除僵尸型（撤并调整）的社会组织。',
    'Work coverage with zombies left out above and below.',
  ),
  builtJointly: define(
    '应建现联',
    'Should build, joint for now',
    '应建而仅由联合（挂靠）党组织覆盖的：计入组织覆盖，不计入应建已建。',
    'Should build and is covered by a joint Party organization only: counts as covered, not as built.',
  ),
  organizationRelations: define(
    '组织关系在社会组织党组织的党员',
    'Members whose 组织关系 is here',
    '组织关系已转入数之和；临时党组织的党员组织关系不转接，不计入。',
    'Sum of members transferred in; members of temporary Party organizations stay with their home branch and are left out.',
  ),
  provincial: define(
    '省本级',
    'Provincial level',
    '由省级机关管辖的社会组织单列，不计入所在地广州市。',
    'Organizations in charge of the province stand apart; they do not count as Guangzhou.',
  ),
};
