import { HOME } from '../addresses';
import { markup } from '../markup';
import { layout } from '../parts/layout';
import { link, type Setting } from '../setting';

/** There is nothing at this address. */
export const missingPage = (setting: Setting): string =>
  notice(setting, '没有这一页', '网址可能有误，或者这一页已经换了名字。');

/** There was a page at this address; it was withdrawn. */
export const withdrawnPage = (setting: Setting): string =>
  notice(setting, '这一页已经撤下', '这处示范点的展示已经结束，内容不再公开。感谢您来看它。');

/** Somebody asked for more in a minute than one person reads. */
export const tooManyPage = (setting: Setting): string =>
  notice(setting, '请稍等片刻', '您的网络在一分钟内查找了很多次。等一分钟再试，已经打开的页面不受影响。');

const notice = (setting: Setting, title: string, sentence: string): string =>
  layout(setting, {
    kind: 'notice',
    target: null,
    title,
    description: sentence,
    canonical: null,
    body: markup`<div class="notice"><span class="thread" aria-hidden="true"></span><h1 class="serif">${title}</h1><p class="lead">${sentence}</p>
<p><a href="${link(setting, HOME)}">看全部示范点</a>　<a href="${link(setting, { page: 'map' })}">在地图上找</a></p></div>`,
  });
