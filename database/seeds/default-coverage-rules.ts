import type { Duty, Verdict } from '../../src/shared/enums';

interface Step {
  zh: string;
  en: string;
}

interface Comparison {
  field: string;
  operator: string;
  value?: unknown;
}

interface Group {
  combinator: 'and' | 'or';
  rules: (Comparison | Group)[];
}

/** A default rule, in the shape of the register `coverage-rule`. */
export interface DefaultRule {
  code: string;
  title: string;
  order: number;
  condition: Group;
  parameters: Record<string, number>;
  duty: Duty;
  satisfiedWhen: Group | null;
  verdictIfSatisfied: Verdict | null;
  verdictIfNot: Verdict;
  legalBasis: string;
  nextSteps: Step[];
  effectiveFrom: string;
}

/** The day on which 粤社党委〔2021〕38号 was issued. */
const EFFECTIVE_FROM = '2021-11-24';

const PLAN = '粤社党委〔2021〕38号';
const COUNTING_BASE = `计数口径：专职工作人员和负责人中的正式党员（${PLAN}第五项）；预备党员不计入（《中国共产党章程》第七条：预备党员没有表决权）。`;

const is = (field: string, operator: string, value?: unknown): Comparison =>
  value === undefined ? { field, operator } : { field, operator, value };
const parameter = (name: string): { parameter: string } => ({ parameter: name });
const all = (...rules: Group['rules']): Group => ({ combinator: 'and', rules });
const any = (...rules: Group['rules']): Group => ({ combinator: 'or', rules });

/**
 * The decision table of the office as data: staff change it in the register, code holds no threshold.
 * Texts whose article numbers could not be checked against the document stand without them.
 */
export const DEFAULT_COVERAGE_RULES: DefaultRule[] = [
  {
    code: 'not-live',
    title: '不在存续期的社会组织：不适用；仍有覆盖关系的应撤并',
    order: 0,
    condition: any(is('status', 'in', ['deregistered', 'revoked']), is('establishedOn', 'inFuture')),
    parameters: {},
    duty: 'not-applicable',
    satisfiedWhen: all(is('openLinks', '=', 0)),
    verdictIfSatisfied: 'not-applicable',
    verdictIfNot: 'should-dissolve',
    legalBasis: `${PLAN}第五项：对社会组织党建工作基础数据实施动态管理，摸准社会组织底数。已注销、已撤销（吊销）登记或尚未成立的社会组织不计入各项比率的分母；其党组织应当及时撤并调整。`,
    nextSteps: [
      {
        zh: '终止覆盖关系；单独组建的党组织按程序撤销。',
        en: 'End the coverage link; an own Party organization is revoked by the due procedure.',
      },
      { zh: '为党员办理组织关系转出。', en: 'Transfer the members to another Party organization.' },
    ],
    effectiveFrom: EFFECTIVE_FROM,
  },
  {
    code: 'to-survey',
    title: '党员底数不清或摸排已过期：待摸排',
    order: 10,
    condition: any(
      is('fullMembers', 'null'),
      is('membersCountedOn', 'null'),
      is('membersCountedOn', 'olderThanMonths', parameter('surveyMonths')),
    ),
    parameters: { surveyMonths: 12 },
    duty: 'to-survey',
    satisfiedWhen: null,
    verdictIfSatisfied: null,
    verdictIfNot: 'to-survey',
    legalBasis: `${PLAN}第五项：常态化开展社会组织底数摸排；第三项：在社会组织成立登记或换届时同步采集党员信息。摸排有效期为本系统参数。`,
    nextSteps: [
      {
        zh: '核实专职工作人员和负责人中的正式党员人数（同一人只计一次），填写摸排日期；没有党员的填 0。',
        en: 'Count the full members among staff and leaders (each person once) and enter the date; enter 0 where there are none.',
      },
    ],
    effectiveFrom: EFFECTIVE_FROM,
  },
  {
    code: 'zombie',
    title: '僵尸型社会组织：撤并调整',
    order: 20,
    condition: all(is('zombie', '=', true)),
    parameters: {},
    duty: 'dissolve',
    satisfiedWhen: all(is('openLinks', '=', 0)),
    verdictIfSatisfied: 'not-applicable',
    verdictIfNot: 'should-dissolve',
    legalBasis: `${PLAN}第五项：结合“僵尸型”社会组织专项整治行动，同步对“僵尸型”社会组织的党组织进行撤并调整。`,
    nextSteps: [
      {
        zh: '撤销或并入其他党组织，终止覆盖关系。',
        en: 'Revoke or merge the Party organization and end the coverage link.',
      },
      {
        zh: '恢复正常活动的，取消僵尸型标记。',
        en: 'Clear the mark where the organization has resumed its activity.',
      },
    ],
    effectiveFrom: EFFECTIVE_FROM,
  },
  {
    code: 'build-joint-only',
    title: '正式党员达到组建人数，现由联合（或挂靠）党组织覆盖：应建现联',
    order: 30,
    condition: all(
      is('fullMembers', '>=', parameter('minMembers')),
      is('ownLinks', '=', 0),
      is('temporaryLinks', '=', 0),
      is('activeLinks', '>=', 1),
    ),
    parameters: { minMembers: 3 },
    duty: 'build',
    satisfiedWhen: null,
    verdictIfSatisfied: null,
    verdictIfNot: 'should-build',
    legalBasis: `《中国共产党章程》第三十条：凡是有正式党员三人以上的，都应当成立党的基层组织；《中国共产党支部工作条例（试行）》第四条。${COUNTING_BASE}由联合党支部覆盖的，计入党的组织覆盖，不计入应建已建。`,
    nextSteps: [
      {
        zh: '具备条件的，报上级党组织批准单独组建；暂不具备条件的，说明原因。',
        en: 'Set up an own Party organization with approval, or state why this is not yet possible.',
      },
      {
        zh: '转接组织关系较难的，可建立临时党支部。',
        en: 'Where members are hard to transfer, a temporary branch may be set up.',
      },
    ],
    effectiveFrom: EFFECTIVE_FROM,
  },
  {
    code: 'build',
    title: '正式党员达到组建人数：应建',
    order: 40,
    condition: all(is('fullMembers', '>=', parameter('minMembers'))),
    parameters: { minMembers: 3 },
    duty: 'build',
    satisfiedWhen: any(
      is('ownLinks', '>=', 1),
      all(
        is('temporaryLinks', '>=', 1),
        any(is('hardToTransfer', '>=', 1), is('temporaryLinksWithReason', '>=', 1)),
      ),
    ),
    verdictIfSatisfied: 'covered',
    verdictIfNot: 'should-build',
    legalBasis: `《中国共产党章程》第三十条：凡是有正式党员三人以上的，都应当成立党的基层组织；《中国共产党支部工作条例（试行）》第四条。${PLAN}第五项：有3名以上正式党员且转接组织关系较难、暂时不具备建立党支部条件的，可建立临时党支部；党员人数较多的，可根据需要探索建立临时党委或党总支。${COUNTING_BASE}`,
    nextSteps: [
      {
        zh: '指导提出组建申请，报上级党组织批准，成立党支部（党总支、党委）。',
        en: 'Guide the application and, once approved, set up a branch (general branch, committee).',
      },
      {
        zh: '转接组织关系较难的，可建立临时党支部，并写明设立事由。',
        en: 'Where members are hard to transfer, set up a temporary branch and state the reason.',
      },
      {
        zh: '将情况反馈业务主管单位党组织、行业党委或属地党组织。',
        en: 'Inform the Party organization of the competent agency, of the trade or of the locality.',
      },
    ],
    effectiveFrom: EFFECTIVE_FROM,
  },
  {
    code: 'join-own-small',
    title: '正式党员不足组建人数而有单独党组织：已覆盖（提醒：不足3名正式党员）',
    order: 50,
    condition: all(
      is('fullMembers', '>=', 1),
      is('fullMembers', '<', parameter('minMembers')),
      is('ownLinks', '>=', 1),
    ),
    parameters: { minMembers: 3 },
    duty: 'join',
    satisfiedWhen: null,
    verdictIfSatisfied: null,
    verdictIfNot: 'covered',
    legalBasis: `《中国共产党章程》第三十条；《中国共产党支部工作条例（试行）》：正式党员不足3人的，应当按照地域相邻、行业相近、规模适当、便于管理的原则，成立联合党支部。${COUNTING_BASE}`,
    nextSteps: [
      {
        zh: '核实党员人数；确实不足的，考虑调整为联合党支部。',
        en: 'Check the count; where it stays below the threshold, consider a joint branch.',
      },
    ],
    effectiveFrom: EFFECTIVE_FROM,
  },
  {
    code: 'join',
    title: '有正式党员但不足组建人数：应联',
    order: 60,
    condition: all(is('fullMembers', '>=', 1), is('fullMembers', '<', parameter('minMembers'))),
    parameters: { minMembers: 3 },
    duty: 'join',
    satisfiedWhen: all(is('activeLinks', '>=', 1)),
    verdictIfSatisfied: 'covered',
    verdictIfNot: 'should-join',
    legalBasis: `《中国共产党支部工作条例（试行）》：正式党员不足3人的，应当按照地域相邻、行业相近、规模适当、便于管理的原则，成立联合党支部；覆盖单位一般不超过5个。${PLAN}第三项（应联尽联）。${COUNTING_BASE}`,
    nextSteps: [
      {
        zh: '与地域相邻、行业相近的社会组织成立联合党支部，或加入已有的联合党支部。',
        en: 'Set up or join a joint branch with organizations nearby or of the same trade.',
      },
      {
        zh: '也可由行业、区域党组织覆盖。',
        en: 'A Party organization of the trade or of the area may cover it, too.',
      },
    ],
    effectiveFrom: EFFECTIVE_FROM,
  },
  {
    code: 'include',
    title: '没有正式党员：应纳',
    order: 70,
    condition: all(is('fullMembers', '=', 0)),
    parameters: { visitDays: 90 },
    duty: 'include',
    satisfiedWhen: any(
      is('lastVisitOn', 'withinDays', parameter('visitDays')),
      is('hasUnion', '=', true),
      is('hasYouthLeague', '=', true),
      is('hasWomensFederation', '=', true),
      is('activeLinks', '>=', 1),
    ),
    verdictIfSatisfied: 'covered',
    verdictIfNot: 'should-include',
    legalBasis: `${PLAN}第五项：加大在未建党组织的社会组织中建立工会、共青团、妇联等群团组织和选派党建工作指导员力度，或者指定党建工作基础好的社会组织或党建工作站就近带动其开展党的工作。走访期限为本系统参数。`,
    nextSteps: [
      {
        zh: '选派党建工作指导员，并在期限内走访。',
        en: 'Assign an instructor who visits within the period.',
      },
      {
        zh: '推动建立工会、共青团或妇联组织。',
        en: 'Help to set up a trade union, a Youth League or a women’s federation.',
      },
      {
        zh: '或由联合党支部、区域（行业）党组织覆盖。',
        en: 'Or have a joint branch or a Party organization of the area or trade cover it.',
      },
    ],
    effectiveFrom: EFFECTIVE_FROM,
  },
];
