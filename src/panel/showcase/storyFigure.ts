import { Node } from '@tiptap/core';

interface FigureOptions {
  /** fetches an address under which the picture can be shown */
  addressOf: (token: string) => Promise<string>;
}

/** A picture of the page in its story, by its token, with the words below it. */
export const StoryFigure = Node.create<FigureOptions>({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ addressOf: () => Promise.reject(new Error('no picture can be fetched')) }),
  addAttributes: () => ({
    token: { default: '', rendered: false },
    alternative: { default: '', rendered: false },
    caption: { default: '', rendered: false },
  }),
  parseHTML: () => [
    {
      tag: 'figure',
      getAttrs: (element) => {
        const picture = element.querySelector('img');
        const token = picture?.getAttribute('data-token') ?? '';
        if (!/^[0-9a-f]{32}$/.test(token)) return false;
        return {
          token,
          alternative: picture?.getAttribute('alt') ?? '',
          caption: element.querySelector('figcaption')?.textContent ?? '',
        };
      },
    },
  ],
  renderHTML: ({ node }) => {
    const { token, alternative, caption } = node.attrs as Record<string, string>; // As declared above.
    const picture = ['img', { 'data-token': token ?? '', alt: alternative ?? '' }] as const;
    return caption ? ['figure', {}, picture, ['figcaption', {}, caption]] : ['figure', {}, picture];
  },
  addNodeView() {
    return ({ node }) => {
      const { token = '', alternative = '', caption = '' } = node.attrs as Record<string, string>;
      const dom = document.createElement('figure');
      const picture = document.createElement('img');
      picture.alt = alternative;
      const words = document.createElement('figcaption');
      words.textContent = caption;
      dom.append(picture, words);
      this.options.addressOf(token).then(
        (address) => {
          picture.src = address;
        },
        () => undefined, // what it should show is said by its alternative text
      );
      return { dom };
    };
  },
});
