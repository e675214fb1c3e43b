import type { ShowcaseContent, ShowcasePicture } from '../../src/shared/showcase';
import type { TestOffice } from './office';
import { contentOf, drawPicture, pictureOf, putOnShow } from './showcases';

const PICTURES = 8;
const tokenOf = (index: number): string => index.toString(16).padStart(32, '5');

const EXHIBITION_PICTURES: ShowcasePicture[] = Array.from({ length: PICTURES }, (_, index) =>
  pictureOf(tokenOf(index), { widths: [480, 960, 1600] }),
);

const picture = (index: number): ShowcasePicture =>
  EXHIBITION_PICTURES[index % PICTURES] ?? pictureOf(tokenOf(0));

const STORY = `<h2>一张单子走到底</h2>
<p>流溪河沿岸的六个社区，原先各有各的服务队，党员分散，谁也凑不齐一个支部。二〇二三年春天，六家单位在河边的旧泵站开了第一次联合党员大会，定下一条规矩：群众说的事，当天记、三天回、月底晒。</p>
<p>规矩简单，难在每一次都做到。支部把办结单贴在泵站的墙上，谁接的、谁办的、卡在哪里，路过的人都看得见。</p>
<blockquote>“以前是我们去找人，现在是人来找我们。”</blockquote>
<figure><img data-token="${tokenOf(3)}"><figcaption>月底晒单：墙上的每一张都写着经办人。</figcaption></figure>
<h2>三年里做成的事</h2>
<p>意见从哪里来，就回到哪里去。办不了的写明原因，三次办不了的由支部提到街道党工委。</p>
<table><thead><tr><th>年份</th><th>收到</th><th>办结</th><th>上报</th></tr></thead><tbody><tr><td>2024</td><td>126</td><td>119</td><td>7</td></tr><tr><td>2025</td><td>158</td><td>151</td><td>7</td></tr><tr><td>2026</td><td>147</td><td>142</td><td>5</td></tr></tbody></table>
<h3>别处能用上的</h3>
<ol><li>先定一条人人记得住的规矩，再谈制度。</li><li>把单子贴在外面，不放在抽屉里。</li><li>联合支部的六家单位轮流值周，不设“牵头大户”。</li></ol>`;

const OTHERS: Array<[slug: string, title: string, city: string, cityName: string, at: [number, number]]> = [
  ['tiaojieshi', '商会里的调解室', '4406', '佛山市', [23.03, 113.12]],
  ['xuetang', '河湖长学堂：把课开到堤上', '4403', '深圳市', [22.62, 114.03]],
  ['xiaoshi', '一小时党群圈', '4406', '佛山市', [22.84, 113.24]],
  ['chashi', '茶市里的红色柜台', '4414', '梅州市', [24.3, 116.1]],
  ['haigang', '海港边的流动支部', '4408', '湛江市', [21.27, 110.36]],
  ['qiaoxiang', '侨乡书屋与一百封家书', '4407', '江门市', [22.58, 113.08]],
  ['yaoxiang', '瑶乡合作社的夜校', '4402', '韶关市', [24.77, 113.28]],
  ['gongyi', '把善款用在看得见的地方', '4401', '广州市', [23.13, 113.32]],
];

/** An exhibition of different sites, one of which will be withdrawn. */
const EXHIBITION: ShowcaseContent[] = [
  contentOf('liuxi', {
    cover: picture(0),
    story: STORY,
    highlights: ['当天记、三天回、月底晒', '六家单位一个支部，轮流值周'],
    figures: [
      { label: '办结的群众意见', value: '412', unit: '件', asOf: '2026-09-30' },
      { label: '共建服务点', value: '6', unit: '个', asOf: '2026-09-30' },
      { label: '党员与积极分子', value: '38', unit: '名', asOf: '2026-09-30' },
    ],
    pictures: [
      picture(1),
      { ...picture(2), caption: '', alternative: '堤上的课堂' },
      picture(3),
      { ...picture(5), alternative: '月底的晒单会' },
    ],
    publishedAt: '2026-11-10T02:00:00.000Z',
  }),
  ...OTHERS.map(([slug, title, city, cityName, [latitude, longitude]], index) =>
    contentOf(slug, {
      title,
      summary: `${title}：一个支部怎样从一件小事做起，又怎样让别处也做得成。`,
      cover: index === 3 ? null : picture(index + 1),
      visit: { latitude, longitude },
      publishedAt: `2026-10-0${index + 1}T02:00:00.000Z`,
      site: {
        title,
        branch: `${title.slice(0, 4)}党支部`,
        city,
        cityName,
        level: index % 3 === 0 ? 'city' : 'province',
        batch: index % 2 === 0 ? '第一批' : '第二批',
        batchYear: index % 2 === 0 ? 2024 : 2026,
        orgType: ['association', 'service-agency', 'foundation', 'community'][index % 4] ?? null,
        criteria: index % 2 === 0 ? ['goodActivities', 'goodRole'] : ['partyStrong', 'goodCommittee'],
      },
    }),
  ),
  contentOf('withdrawn', { title: '撤下的一页', publishedAt: '2026-09-01T02:00:00.000Z' }),
];

/** Puts the exhibition on show: its pages, its pictures, and what says that the pictures are theirs. */
export async function openExhibition(office: TestOffice): Promise<void> {
  for (const [index, one] of EXHIBITION_PICTURES.entries()) {
    await drawPicture(office.server.dataDir, one, index);
    await office.sql(
      `with kept as (
         insert into registers.file (register, table_name, record_id, name, path, type, bytes, sha256, uploaded_by, uploaded_by_name)
         values ('showcase-media', 'showcase_pages', 'page-liuxi', '图.jpg', $1, 'image/jpeg', 1, '', 0, 'editor') returning id)
       insert into showcase.media (token, file, page, kind, width, height)
       select $1, id, 'page-liuxi', 'picture', $2, $3 from kept`,
      [one.token, one.width, one.height],
    );
  }
  await putOnShow(office, EXHIBITION);
}
