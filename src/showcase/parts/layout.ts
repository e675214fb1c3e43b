import type { Target } from '../addresses';
import { HOME } from '../addresses';
import { markup, type Markup, type Piece } from '../markup';
import { link, type Setting } from '../setting';
import { viewWord } from '../view';
import { NAME } from '../words';
import { head, type Described } from './head';

export interface Page extends Described {
  /** What the page is, for the navigation and for links to the same page in another view. */
  target: Target | null;
  /** Name of the page's own styles. */
  kind: string;
  body: Piece;
}

/** A whole document. */
export function layout(setting: Setting, page: Page): string {
  const { view } = setting;
  return markup`<!doctype html>
<html lang="zh-CN" class="${viewWord(view).replace('-', ' ')}">
${head(setting, page)}
<body class="page-${page.kind}">
<a class="skip" href="#content">跳到正文</a>
${header(setting, page.target)}
<main id="content" tabindex="-1">${page.body}</main>
${footer(setting)}
</body>
</html>
`.text;
}

function header(setting: Setting, here: Target | null): Markup {
  const { sites } = setting.edition;
  const entry = (target: Target, words: string): Markup =>
    markup`<li><a href="${link(setting, target)}"${isHere(here, target) ? markup` aria-current="page"` : ''}>${words}</a></li>`;
  return markup`<header class="bar">
<a class="bar-name" href="${link(setting, HOME)}"><span class="bar-mark" aria-hidden="true"></span>${NAME}</a>
<nav aria-label="栏目"><ul>${entry(HOME, `全部 ${sites.length} 处`)}${entry({ page: 'map' }, '地图')}${entry({ page: 'about' }, '关于')}</ul></nav>
${views(setting, here ?? HOME)}
</header>`;
}

/** Links to the same page with larger letters or stronger contrast: they work without script and without cookies. */
function views({ addresses, view }: Setting, here: Target): Markup {
  const { isLarge, isContrast } = view;
  const entry = (href: string, isOn: boolean, words: string): Markup =>
    markup`<li><a href="${href}" rel="nofollow"${isOn ? markup` class="is-on"` : ''}>${words}</a></li>`;
  return markup`<nav class="views" aria-label="显示方式"><ul>
${entry(addresses.page(here, { isLarge: !isLarge, isContrast }), isLarge, isLarge ? '标准字号' : '大字')}
${entry(addresses.page(here, { isLarge, isContrast: !isContrast }), isContrast, isContrast ? '标准对比' : '高对比')}
</ul></nav>`;
}

function footer(setting: Setting): Markup {
  const { addresses } = setting;
  return markup`<footer class="foot">
<p class="foot-name serif">${NAME}</p>
<ul><li><a href="${link(setting, { page: 'map' })}">按城市查看</a></li><li><a href="${link(setting, { page: 'about' })}">关于本站</a></li><li><a href="${addresses.file('rss.xml')}">订阅</a></li></ul>
${imprintOf(setting)}<p class="foot-note">本站不使用 Cookie，不记录访问者，不向其他网站发出请求。</p>
</footer>`;
}

/** The office and its numbers, each where it was set. The registration leads to its register, as the rule for it asks. */
function imprintOf({ imprint: { office, contact, icp, mapNumber } }: Setting): Markup | null {
  const lines = [
    office && markup`主办单位：${office}`,
    contact && markup`联系方式：${contact}`,
    icp && markup`<a href="https://beian.miit.gov.cn/" rel="noopener nofollow">${icp}</a>`,
    mapNumber && markup`审图号：${mapNumber}`,
  ].filter((line) => line !== null);
  return lines.length === 0
    ? null
    : markup`<ul class="imprint">${lines.map((line) => markup`<li>${line}</li>`)}</ul>\n`;
}

const isHere = (here: Target | null, target: Target): boolean =>
  here !== null &&
  here.page === target.page &&
  (here.page !== 'gallery' || Object.keys(here.filter).length === 0);
