import type { Editor } from '@tiptap/react';

/** The two levels of headings. */
export type StoryLevels = readonly [2, 3] | readonly [3, 4];

/** A button above the text. */
export interface StoryTool {
  name: string;
  isOn?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
  /** shown where it has a meaning */
  isOffered?: (editor: Editor) => boolean;
}

export const chain = (editor: Editor) => editor.chain().focus();

/** The toolbar calls the higher heading h2 and the lower one h3, whichever levels they are. */
export const headingTools = ([higher, lower]: StoryLevels): StoryTool[] =>
  (
    [
      ['h2', higher],
      ['h3', lower],
    ] as const
  ).map(([name, level]) => ({
    name,
    isOn: (editor) => editor.isActive('heading', { level }),
    run: (editor) => chain(editor).toggleHeading({ level }).run(),
  }));

export const textTools: StoryTool[] = [
  {
    name: 'bold',
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => chain(editor).toggleBold().run(),
  },
  {
    name: 'italic',
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => chain(editor).toggleItalic().run(),
  },
  {
    name: 'bullets',
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => chain(editor).toggleBulletList().run(),
  },
  {
    name: 'numbers',
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => chain(editor).toggleOrderedList().run(),
  },
  {
    name: 'quote',
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => chain(editor).toggleBlockquote().run(),
  },
  {
    name: 'table',
    isOffered: (editor) => !editor.isActive('table'),
    run: (editor) => chain(editor).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    name: 'addRow',
    isOffered: (editor) => editor.isActive('table'),
    run: (editor) => chain(editor).addRowAfter().run(),
  },
  {
    name: 'addColumn',
    isOffered: (editor) => editor.isActive('table'),
    run: (editor) => chain(editor).addColumnAfter().run(),
  },
  {
    name: 'deleteTable',
    isOffered: (editor) => editor.isActive('table'),
    run: (editor) => chain(editor).deleteTable().run(),
  },
  { name: 'undo', run: (editor) => chain(editor).undo().run() },
  { name: 'redo', run: (editor) => chain(editor).redo().run() },
];
