import type { SiteCriterion } from '../../../src/shared/site-criteria';
import type { Random } from '../random';

type Draw = (random: Random) => string;

const DRAWS: Record<SiteCriterion, Draw> = {
  partyStrong: (random) =>
    `党组织把学习贯彻党的创新理论作为首要任务，建立“第一议题”制度，近两年组织集体学习 ${random.between(18, 36)} 次、专题党课 ${random.between(6, 12)} 次。党组织班子成员与理事会、管理层交叉任职，重大事项先经党组织前置研究，党建工作写入章程，党建经费列入年度预算并按时足额拨付，在单位各项工作中发挥政治核心作用。`,
  growthStrong: (random) =>
    `以党建促业务，近两年服务会员和群众 ${random.between(12, 90) * 100} 人次，承接公共服务项目 ${random.between(3, 12)} 个，年度检查连续合格，社会组织等级评估为 ${random.pick(['3A', '4A', '5A'])} 级。财务公开、管理规范，没有投诉处罚记录；在行业自律、标准制定和公益服务方面形成了可以复制推广的做法，会员满意度逐年提高。`,
  goodCommittee: (random) =>
    `班子成员 ${random.between(3, 7)} 名，按期换届、分工明确，书记由单位主要负责人担任并参加任职培训。坚持民主集中制，每月召开支部委员会，研究“三重一大”事项有记录、可追溯；班子成员每人联系 ${random.between(2, 6)} 名党员和业务骨干，定期谈心谈话，述职评议结果均为“好”，没有违纪违法情况。`,
  goodMembers: (random) =>
    `现有党员 ${random.between(8, 48)} 名，其中业务骨干占 ${random.between(45, 80)}%。坚持把骨干培养成党员、把党员培养成骨干，近两年发展党员 ${random.between(1, 5)} 名，党员全部建立岗位承诺，设立党员示范岗 ${random.between(2, 9)} 个。流动党员去向清楚、管理到位，党费收缴及时，民主评议党员全员参加，队伍结构逐年优化。`,
  goodActivities: (random) =>
    `“三会一课”、主题党日、组织生活会制度落实到位，全年开展主题党日 12 次、志愿服务 ${random.between(8, 30)} 场，与社区、学校和企业党组织结对共建 ${random.between(2, 6)} 家。活动内容贴近会员和群众需要，线上线下结合，党员参加率在 ${random.between(92, 99)}% 以上，并带动群众和会员单位共同参与，形成了固定的活动品牌。`,
  goodRules: (random) =>
    `制定党组织工作规则、党员教育管理、经费使用、档案管理等制度 ${random.between(8, 20)} 项，汇编成册并每年修订。党建工作有计划、有台账、有检查、有考核，阵地面积 ${random.between(30, 160)} 平方米，标识规范、设施齐全、对外开放；会议记录、活动资料和党员档案完整，上级检查没有发现突出问题。`,
  goodRole: (random) =>
    `在参与基层治理、促进就业、助老扶幼和乡村振兴中发挥作用，近两年帮扶困难群众 ${random.between(60, 600)} 户，化解矛盾纠纷 ${random.between(10, 90)} 件，公益支出 ${random.between(12, 160)} 万元。党员在急难任务中带头值守，得到会员、群众和业务主管单位好评，做法在市级以上会议交流，起到了示范带动作用。`,
};

/** A text of an application for one criterion, longer than the hundred characters that it takes. */
export const evidenceText = (random: Random, code: SiteCriterion): string => DRAWS[code](random);

/** What reviewers write; most write little. */
export const REVIEW_COMMENTS = [
  '材料扎实，数据清楚，做法可以复制。',
  '工作有特色，建议补充近一年的成效数据。',
  '制度比较健全，档案资料还可以再规范。',
  '党员作用突出，群众反映好。',
  '活动覆盖面还可以扩大，建议加强与社区共建。',
] as const;

export const OVERALL_COMMENTS = [
  '总体较好，同意进入公示。',
  '基础好、有亮点，建议命名后加强宣传推广。',
  '总体符合标准，制度建设方面仍需完善。',
] as const;
