import { Box, Button, TextField } from '@mui/material';
import { TableKit } from '@tiptap/extension-table';
import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { fieldId } from './pageNames';
import { StoryFigure } from './storyFigure';
import { useFetchMedia } from './useMediaAddress';

interface Props {
  /** the record whose pictures it shows */
  page: string;
  /** the place in the record that is written */
  path: readonly string[];
  label: string;
  /** the two levels of headings */
  levels?: readonly [2, 3] | readonly [3, 4];
  isLinked?: boolean;
  story: string;
  onChange: (story: string) => void;
  isLocked: boolean;
  /** hands the editor out, for pictures that are put into the story */
  onEditor?: (editor: Editor | null) => void;
}

const ofStory = [2, 3] as const;

/** A story: headings, lists, quotes, tables, links and the record's pictures; nothing else can be made or pasted. */
export const StoryEditor = ({
  page,
  path,
  label,
  levels = ofStory,
  isLinked = true,
  story,
  onChange,
  isLocked,
  onEditor,
}: Props) => {
  const addressOf = useFetchMedia(page);
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: { levels: [...levels] },
        code: false,
        codeBlock: false,
        horizontalRule: false,
        strike: false,
        underline: false,
        link: isLinked && {
          openOnClick: false,
          protocols: ['http', 'https'],
          HTMLAttributes: { target: null },
        },
      }),
      TableKit.configure({ table: { resizable: false } }),
      StoryFigure.configure({ addressOf }),
    ],
    content: story,
    editable: !isLocked,
    editorProps: {
      attributes: {
        id: fieldId(path),
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
      },
    },
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? '' : changed.getHTML()),
  });
  useEffect(() => {
    editor?.setEditable(!isLocked, false);
  }, [editor, isLocked]);
  useEffect(() => {
    onEditor?.(editor);
    return () => onEditor?.(null);
  }, [editor, onEditor]);
  if (!editor) return null;
  return (
    <Box sx={styles}>
      {!isLocked && <Toolbar editor={editor} label={label} levels={levels} isLinked={isLinked} />}
      <EditorContent editor={editor} data-own-words />
    </Box>
  );
};

interface Tool {
  name: string;
  isOn?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
  /** shown where it has a meaning */
  isOffered?: (editor: Editor) => boolean;
}

const chain = (editor: Editor) => editor.chain().focus();

/** The toolbar calls the higher heading h2 and the lower one h3, whichever levels they are. */
const headings = ([higher, lower]: NonNullable<Props['levels']>): Tool[] =>
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

const others: Tool[] = [
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

interface ToolbarProps extends Required<Pick<Props, 'label' | 'levels' | 'isLinked'>> {
  editor: Editor;
}

const Toolbar = ({ editor, label, levels, isLinked }: ToolbarProps) => {
  const translate = useTranslate();
  const tools = useMemo(() => [...headings(levels), ...others], [levels]);
  const [isLinking, setLinking] = useState(false);
  const shown = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      tools.map((tool) => ({
        isOn: tool.isOn?.(now) ?? null,
        isOffered: tool.isOffered?.(now) ?? true,
      })),
  });
  const isLink = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('link') });
  return (
    <div role="toolbar" aria-label={`${translate('showcase.story.toolbar')} · ${label}`} className="tools">
      {tools.map((tool, index) =>
        shown[index]?.isOffered ? (
          <Button
            key={tool.name}
            aria-pressed={shown[index]?.isOn ?? undefined}
            onClick={() => tool.run(editor)}
          >
            {translate(`showcase.story.${tool.name}`)}
          </Button>
        ) : null,
      )}
      {isLinked && isLink && (
        <Button onClick={() => chain(editor).extendMarkRange('link').unsetLink().run()}>
          {translate('showcase.story.unlink')}
        </Button>
      )}
      {isLinked && !isLink && (
        <Button aria-expanded={isLinking} onClick={() => setLinking(!isLinking)}>
          {translate('showcase.story.link')}
        </Button>
      )}
      {isLinking && <LinkField editor={editor} onDone={() => setLinking(false)} />}
    </div>
  );
};

/** Links what is selected; with nothing selected the address itself is written. */
const LinkField = ({ editor, onDone }: { editor: Editor; onDone: () => void }) => {
  const translate = useTranslate();
  const [address, setAddress] = useState('');
  const isAddress = /^https?:\/\/\S+\.\S+/.test(address);
  const set = () => {
    if (!isAddress) return;
    const { empty } = editor.state.selection;
    if (empty)
      chain(editor)
        .insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] })
        .run();
    else chain(editor).setLink({ href: address }).run();
    onDone();
  };
  return (
    <Box sx={{ display: 'flex', gap: 2, flexBasis: '100%' }}>
      <TextField
        autoFocus
        label={translate('showcase.story.linkAddress')}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            set();
          }
          if (event.key === 'Escape') onDone();
        }}
      />
      <Button onClick={set} disabled={!isAddress}>
        {translate('showcase.story.set')}
      </Button>
    </Box>
  );
};

const styles = {
  border: '1px solid var(--line)',
  borderRadius: '4px',
  backgroundColor: 'var(--paper)',
  '&:focus-within': { borderColor: 'var(--blue)' },
  '& .tools': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: 1,
    p: 1,
    borderBottom: '1px solid var(--line)',
    backgroundColor: 'var(--head)',
    position: 'sticky',
    top: 0,
    zIndex: 1,
  },
  '& .tools button': { height: 28, px: 2, minWidth: 0, fontSize: 13 },
  '& .tools [aria-pressed=true]': { backgroundColor: 'var(--selection)', borderColor: 'var(--blue)' },
  '& .tiptap': {
    minHeight: 240,
    maxHeight: 560,
    overflowY: 'auto',
    p: 3,
    fontSize: 15,
    lineHeight: '26px',
    outlineOffset: '-2px',
    '& p': { m: 0, mb: 2 },
    '& h2': { fontSize: 18, lineHeight: '28px', mt: 3, mb: 1 },
    '& h3': { fontSize: 16, lineHeight: '26px', mt: 2, mb: 1 },
    '& h4': { fontSize: 15, lineHeight: '26px', mt: 2, mb: 1 },
    '& blockquote': { m: 0, mb: 2, pl: 3, borderLeft: '3px solid var(--red)', color: 'var(--ink2)' },
    '& table': { borderCollapse: 'collapse', width: '100%', mb: 2 },
    '& th, & td': { border: '1px solid var(--line)', px: 2, py: 1, textAlign: 'left', '& p': { m: 0 } },
    '& figure': { m: 0, mb: 2 },
    '& figure img': { maxWidth: '100%', maxHeight: 260, display: 'block' },
    '& figcaption': { fontSize: 13, color: 'var(--ink2)' },
    '& .ProseMirror-selectednode': { outline: '2px solid var(--blue)' },
  },
};
