import { createElement, Fragment, useMemo, type ReactNode } from 'react';
import { MediaPicture } from './MediaPicture';

/** Elements of a story. They are made anew, so that a preview runs nothing, whoever wrote the story. */
const elements = new Set(
  'h2 h3 h4 p strong em ul ol li blockquote table thead tbody tr th td figure figcaption'.split(' '),
);

/** A story as visitors read it; links lead nowhere in a preview. */
export const StoryView = ({ page, story }: { page: string; story: string }) => {
  const content = useMemo(() => {
    const { body } = new DOMParser().parseFromString(story, 'text/html');
    return childrenOf(body, page);
  }, [page, story]);
  return <>{content}</>;
};

const childrenOf = (node: Node, page: string): ReactNode[] =>
  [...node.childNodes].map((child, index) => <Fragment key={index}>{nodeOf(child, page)}</Fragment>);

const nodeOf = (node: Node, page: string): ReactNode => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const name = node.tagName.toLowerCase();
  if (name === 'br') return <br />;
  if (name === 'img') {
    const token = node.getAttribute('data-token') ?? '';
    return /^[0-9a-f]{32}$/.test(token) ? (
      <MediaPicture page={page} token={token} alternative={node.getAttribute('alt') ?? ''} />
    ) : null;
  }
  if (name === 'a') return <span className="link">{childrenOf(node, page)}</span>;
  const children = childrenOf(node, page);
  if (!elements.has(name)) return children;
  const spans =
    name === 'td' || name === 'th'
      ? { colSpan: spanOf(node, 'colspan'), rowSpan: spanOf(node, 'rowspan') }
      : null;
  return createElement(name, spans, ...children);
};

const spanOf = (node: Element, name: string): number => Number(node.getAttribute(name) ?? 1) || 1;
