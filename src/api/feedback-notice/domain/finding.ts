import type { Gap } from '../../../shared/letters';
import { findFact, type Fact } from '../../coverage/domain/facts';

/** What each gap is called on paper. */
export const GAP_WORDS: Record<Gap, string> = {
  'should-dissolve': '应撤并',
  'should-build': '应建未建',
  'should-join': '应联未联',
  'should-include': '应纳未纳',
  'to-survey': '待摸排',
};

/** What a unit is asked to do, where the notice says nothing else. */
export const REQUIREMENTS: Record<Gap, string> = {
  'should-dissolve': '请指导该组织的党组织按程序办理撤销或调整，做好党员组织关系转接。',
  'should-build': '请督促指导该组织按程序单独组建党组织，并将组建情况函告我们。',
  'should-join': '请协调该组织与相近社会组织联合组建党组织，并将组建情况函告我们。',
  'should-include':
    '请安排党建工作指导员联系该组织，或依托群团组织、党群服务阵地开展党的工作，并将落实情况函告我们。',
  'to-survey': '请组织摸排该组织从业人员和党员底数，并将摸排结果函告我们。',
};

/** A figure as official letters write it: people are counted in 名. */
function onPaper({ type, unit }: Fact, value: unknown): string {
  if (type === 'boolean') return value === true ? '是' : '否';
  return `${String(value)}${unit?.zh === '人' ? '名' : (unit?.zh ?? '')}`;
}

/** What was found, in one paragraph: the figures that the rule used, the verdict, the rule. */
export function findingText(
  problem: Gap,
  inputs: Record<string, unknown>,
  rule: { title: string | null; since: string | null },
): string {
  const figures = Object.entries(inputs).flatMap(([name, value]) => {
    const fact = findFact(name);
    if (!fact || value === null || (fact.type !== 'integer' && fact.type !== 'boolean')) return [];
    return [`${fact.label.zh}：${onPaper(fact, value)}`];
  });
  return [
    figures.length > 0 ? `${figures.join('；')}。` : '',
    `判定为“${GAP_WORDS[problem]}”${rule.since ? `（${rule.since}起）` : ''}。`,
    rule.title ? `依据：${rule.title}。` : '',
  ].join('');
}
