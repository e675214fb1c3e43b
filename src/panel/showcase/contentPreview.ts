import type { ShowcaseContent } from '../../shared/showcase';

/** The content of a page as the preview takes it: a video by its token. */
export const contentPreview = (content: ShowcaseContent) => ({
  ...content,
  video: /([0-9a-f]{32})\./.exec(content.video ?? '')?.[1] ?? null,
});
