import { markup } from '../markup';
import { layout } from '../parts/layout';
import { galleryTarget } from '../parts/pager';
import { link, type Setting } from '../setting';
import { optionsOf } from '../filters';
import { ABOUT, CRITERIA, NAME } from '../words';

/** What is shown here, by what measure, how it came here, and how the pages can be read. */
export function aboutPage(setting: Setting): string {
  const shown = new Set(optionsOf(setting.edition).criterion.map(({ value }) => value));
  return layout(setting, {
    kind: 'about',
    target: { page: 'about' },
    title: '关于',
    description: ABOUT,
    canonical: { page: 'about' },
    body: markup`<article class="prose"><span class="thread" aria-hidden="true"></span><h1 class="serif">关于${NAME}</h1>
<p class="lead">示范点是社会组织党建做得好、愿意让人来看的地方。把它们放在一起，是为了让后来的人少走弯路。</p>
<h2 class="serif">按什么评</h2>
<p>“双强五好”是评选的七项标准。点一项，看以它见长的示范点。</p>
<ol class="criteria">${Object.entries(CRITERIA).map(([code, label]) => markup`<li>${shown.has(code) ? markup`<a href="${link(setting, galleryTarget({ criterion: code }, 1))}">${label}</a>` : label}</li>`)}</ol>
<h2 class="serif">怎么来的</h2>
<p>示范点经过创建培育、申报、评审、公示，由社会组织党委命名，之后定期复核。称号被撤销或者到期的，页面随之撤下。</p>
<p>每一页由编辑撰写，由另一人审核后发布；图片中的人都已同意公开，页面上只有办公电话。</p>
<h2 class="serif">怎么去看</h2>
<p>每一页的“到这里看看”写着地址、开放时间和预约电话。去之前请先打电话。打印一页，会得到一张带二维码的 A4 纸。</p>
<h2 class="serif">怎么读</h2>
<p>页面上方的“大字”和“高对比”改变显示方式，选择写在网址里，不需要 Cookie，关闭脚本也能使用。全部内容可以只用键盘浏览，图片都有文字说明。</p>
<p>本站不记录访问者，不向其他网站发出请求，没有广告，没有统计代码。</p></article>`,
  });
}
