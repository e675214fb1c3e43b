import type { Target } from '../addresses';
import { markup, trusted, type Markup } from '../markup';
import type { Setting } from '../setting';
import { viewWord } from '../view';
import { NAME } from '../words';

/** What search engines and other sites are told about a page. */
export interface Described {
  title: string;
  description: string;
  /** The address that the page is known by; null for one that nobody should look for. */
  canonical: Target | null;
  /** The page is read, and not kept in an index: searches, combined filters. */
  isUnlisted?: boolean;
  isArticle?: boolean;
  /** Absolute address of a picture of 1200×630, with what one would see. */
  share?: { address: string; alternative: string };
  /** Data of schema.org. */
  data?: object;
  previous?: string;
  next?: string;
}

export function head(setting: Setting, page: Described): Markup {
  const { addresses, assets, view } = setting;
  const title = page.title === NAME ? NAME : `${page.title} · ${NAME}`;
  const canonical = page.canonical && addresses.absolute(page.canonical);
  const isUnlisted = page.isUnlisted === true || canonical === null || viewWord(view) !== '';
  return markup`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${page.description}">
${isUnlisted && markup`<meta name="robots" content="noindex, follow">`}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
${canonical && markup`<link rel="canonical" href="${canonical}">`}
${page.previous && markup`<link rel="prev" href="${page.previous}">`}
${page.next && markup`<link rel="next" href="${page.next}">`}
<link rel="stylesheet" href="${addresses.file(`assets/${assets.style}`)}">
<link rel="icon" type="image/svg+xml" href="${addresses.file(`assets/${assets.mark}`)}">
<link rel="alternate" type="application/rss+xml" title="${NAME}" href="${addresses.file('rss.xml')}">
<script src="${addresses.file(`assets/${assets.script}`)}" defer></script>
<meta property="og:site_name" content="${NAME}">
<meta property="og:locale" content="zh_CN">
<meta property="og:type" content="${page.isArticle ? 'article' : 'website'}">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
${canonical && markup`<meta property="og:url" content="${canonical}">`}
${page.share && shareTags(page.share)}
${page.data && markup`<script type="application/ld+json">${dataText(page.data)}</script>`}
</head>`;
}

function shareTags({ address, alternative }: NonNullable<Described['share']>): Markup {
  return markup`<meta property="og:image" content="${address}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${alternative}">
<meta name="twitter:card" content="summary_large_image">`;
}

/** JSON in which nothing can end the element around it. */
const dataText = (data: object): Markup =>
  trusted(
    JSON.stringify(data).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
