import { Box } from '@mui/material';
import { TableKit } from '@tiptap/extension-table';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect } from 'react';
import { fieldId } from './pageNames';
import { StoryFigure } from './storyFigure';
import { storyStyles } from './storyStyles';
import { StoryToolbar } from './StoryToolbar';
import type { StoryLevels } from './storyTools';
import { useFetchMedia } from './useMediaAddress';

interface Props {
  /** the record whose pictures it shows */
  page: string;
  /** the place in the record that is written */
  path: readonly string[];
  label: string;
  levels?: StoryLevels;
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
    <Box sx={storyStyles}>
      {!isLocked && <StoryToolbar editor={editor} label={label} levels={levels} isLinked={isLinked} />}
      <EditorContent editor={editor} data-own-words />
    </Box>
  );
};
