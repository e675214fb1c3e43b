import type { ShowcaseFigure } from '../../src/shared/showcase';

/** What a demo page says; names and figures are invented. `{branch}` and `{city}` stand for the site's own. */
export interface DemoText {
  title: string;
  summary: string;
  story: string;
  highlights: string[];
  figures: ShowcaseFigure[];
  criteria: string[];
}

const AS_OF = '2026-09-30';
const figure = (label: string, value: string, unit: string): ShowcaseFigure => ({
  label,
  value,
  unit,
  asOf: AS_OF,
});
const p = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

export const DEMO_TEXTS: readonly DemoText[] = [
  {
    title: '把支部建在服务点上',
    summary:
      '六个社区服务点，一个联合党支部。三年里，他们把每一次入户都变成一次听意见，把每一条意见都写成一张办结单。',
    story: `<h2>一张单子走到底</h2>${p(
      '{city}的六个社区，原先各有各的服务队，党员分散，谁也凑不齐一个支部。六家单位在河边的旧泵站开了第一次联合党员大会，定下一条规矩：群众说的事，当天记、三天回、月底晒。',
      '规矩简单，难在每一次都做到。{branch}把办结单贴在泵站的墙上，谁接的、谁办的、卡在哪里，路过的人都看得见。',
    )}<blockquote><p>墙上的单子不怕少，怕的是没有人来看。</p></blockquote><h2>从一张桌子开始</h2>${p(
      '每月第一个周六，支部在服务点摆一张桌子，党员轮流坐班。来的人说完就走，事情留下来。',
    )}<ul><li><p>能当场办的当场办</p></li><li><p>办不了的写明去处</p></li><li><p>去了没下文的，支部陪着再去一次</p></li></ul>`,
    highlights: ['意见当天记、三天回、月底晒', '六家单位合建一个支部'],
    figures: [
      figure('办结的群众意见', '412', '件'),
      figure('共建服务点', '6', '个'),
      figure('党员与积极分子', '38', '人'),
    ],
    criteria: ['goodCommittee', 'goodRole'],
  },
  {
    title: '会长带头讲党课',
    summary:
      '行业协会的每一次理事会前，先上一堂二十分钟的党课。讲的是行业里的真问题，听的是天天打交道的同行。',
    story: `<h2>二十分钟</h2>${p(
      '一堂课只有二十分钟，讲课的人要交一页纸：问题是什么，规矩是什么，我们打算怎么做。{branch}把这些纸装订成册，放在会员大厅。',
      '三年下来，册子有了六本。新会员入会，先领一本看。',
    )}<h3>讲过的题目</h3><ol><li><p>明码标价难在哪里</p></li><li><p>同行相争的三条底线</p></li><li><p>年轻人为什么留不住</p></li></ol>`,
    highlights: ['理事会前先上党课', '六本行业课堂实录'],
    figures: [figure('课堂', '74', '堂'), figure('听课会员', '1,280', '人次')],
    criteria: ['partyStrong', 'goodActivities'],
  },
  {
    title: '一间旧仓库里的读书会',
    summary: '废弃的仓库改成书屋，周三晚上亮灯。党员带来一本书，也带来一个愿意听的人。',
    story: `<h2>周三晚上</h2>${p(
      '书屋没有门禁，灯亮着就能进。{branch}的党员轮流值守，负责烧水、还书和听人说话。',
      '来读书的有附近工地的工友，有放学等家长的孩子，也有退休的老师。书屋没有办过一场大活动，却一年没有断过一个周三。',
    )}<table><tbody><tr><th><p>时间</p></th><th><p>做什么</p></th></tr><tr><td><p>周三晚</p></td><td><p>共读一本书</p></td></tr><tr><td><p>周六上午</p></td><td><p>修补旧书</p></td></tr></tbody></table>`,
    highlights: ['一年没有断过一个周三', '旧书修补角'],
    figures: [figure('共读', '52', '次'), figure('修补旧书', '860', '册')],
    criteria: ['goodActivities', 'goodMembers'],
  },
  {
    title: '田埂上的技术课堂',
    summary: '党员专家下田讲课，一季一题。课讲完了，人还留在田里，等第一茬收成出来再走。',
    story: `<h2>一季一题</h2>${p(
      '课堂没有黑板，讲到哪里蹲到哪里。{branch}把每一季的题目写在田头木牌上，谁家试种、结果怎样，收成后一并写上。',
      '{city}的三十多个村先后试过，成的写成手册，不成的也写，免得别人再走一遍。',
    )}<blockquote><p>不成的也要写上去，这才叫技术课堂。</p></blockquote>`,
    highlights: ['成的写，不成的也写', '党员专家包村到季'],
    figures: [
      figure('田间课堂', '96', '堂'),
      figure('试种农户', '312', '户'),
      figure('编印手册', '11', '种'),
    ],
    criteria: ['growthStrong', 'goodRole'],
  },
  {
    title: '骑楼下的议事桌',
    summary: '商户、住户、协会围坐一张桌子，骑楼该怎么修、摊位该怎么摆，议成一条办一条。',
    story: `<h2>议成一条办一条</h2>${p(
      '老街的骑楼要修，商户怕停业，住户怕吵。{branch}搬出一张桌子，约定每次只议一条，议成了当场签字，议不成下周再来。',
      '第一条议的是卸货时间，用了三个星期。后来的十九条，平均每条用了一次。',
    )}<h3>怎么坐</h3><ul><li><p>谁提的事谁先说</p></li><li><p>党员最后说</p></li><li><p>签了字的，支部来盯</p></li></ul>`,
    highlights: ['每次只议一条', '党员最后说'],
    figures: [figure('议成的事', '20', '条'), figure('参与商户', '57', '家')],
    criteria: ['goodRules', 'goodRole'],
  },
  {
    title: '圆桌支部：十二把椅子',
    summary: '每次组织生活只摆十二把椅子，谁都坐得到桌边，谁都要开口。支部的制度，从一张圆桌写起。',
    story: `<h2>谁都要开口</h2>${p(
      '支部人多的时候，会场总有后排。{branch}把长桌换成圆桌，一桌十二个人，人多就分两场。',
      '换了桌子，也换了规矩：先读一页，再说一件自己的事，最后才念通知。',
    )}<h2>写进制度</h2>${p('一年以后，这些做法写进了支部工作手册，一共三页，人人背得出来。')}`,
    highlights: ['先读一页，再说一件自己的事', '三页纸的支部手册'],
    figures: [figure('组织生活', '48', '场'), figure('发言率', '100', '%')],
    criteria: ['goodRules', 'goodMembers', 'goodCommittee'],
  },
];
