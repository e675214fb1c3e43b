import type { OrganizationType } from '../../src/shared/enums';
import type { Place } from './places';
import type { Random } from './random';

const SURNAMES = [
  ...'王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚',
];
const GIVEN_STEMS = ['示例', '样本', '测试', '演示', '模拟', '虚拟', '范例', '试例', '例', '样', '试', '拟'];
const GIVEN_ENDINGS = [...'甲乙丙丁戊己庚辛壬癸'];

const FIRST = [...'智明启同星悦和博诚益乐康德文华新瑞安嘉远凡晨慧融春海光思卓善'];
const SECOND = [...'汇德航心火读美雅信群行健仁达程风韵泽宁禾源帆曦能聚蕾川辉知越'];

const SUBJECTS: Record<OrganizationType, readonly string[]> = {
  association: [
    '物流行业协会', '电子商务协会', '家政服务行业协会', '餐饮行业协会', '建筑装饰协会', '青年企业家协会', '书法家协会',
    '摄影协会', '羽毛球协会', '太极拳协会', '志愿者联合会', '文学学会', '历史文化研究会', '老年书画学会', '机械工程学会',
    '农村专业技术协会', '茶叶流通协会', '异地商会', '信息技术促进会', '环境保护促进会', '慈善会', '护理学会',
  ],
  'service-agency': [
    '幼儿园', '职业培训学校', '社会工作服务中心', '养老服务中心', '康复服务中心', '艺术培训中心', '青少年体育俱乐部',
    '外国语学校', '社区服务中心', '科技创新研究院', '家庭综合服务中心', '公益发展中心', '托育园', '博物馆', '健康管理中心',
  ],
  foundation: ['公益基金会', '慈善基金会', '教育基金会', '乡村发展基金会', '助学基金会', '文化发展基金会'],
  community: ['社区文艺队', '邻里互助会', '社区志愿服务队', '社区健身队', '社区议事会', '社区读书会'],
}; // prettier-ignore

/** A person's name that nobody bears: a surname before a word for sample, such as 陈示例甲. */
export function personName(random: Random): string {
  const ending = random.chance(0.7) ? random.pick(GIVEN_ENDINGS) : '';
  return `${random.pick(SURNAMES)}${random.pick(GIVEN_STEMS)}${ending}`;
}

/** A plausible name of an organization that no row bears yet; `taken` remembers it. */
export function organizationName(
  random: Random,
  orgType: OrganizationType,
  place: Place,
  taken: Set<string>,
): string {
  const subject = random.pick(SUBJECTS[orgType]);
  for (;;) {
    const words = random.pick(FIRST) + random.pick(SECOND);
    const more = taken.size > 100_000 ? random.pick(FIRST) + random.pick(SECOND) : '';
    const name = `${orgType === 'association' ? place.authority : place.label}${words}${more}${subject}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** A telephone number that cannot ring: no local number starts with 0. */
export function officePhone(random: Random): string {
  return `020-0000${String(random.between(0, 9999)).padStart(4, '0')}`;
}
