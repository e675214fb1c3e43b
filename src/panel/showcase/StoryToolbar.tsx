import { Box, Button, TextField } from '@mui/material';
import { useEditorState, type Editor } from '@tiptap/react';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { chain, headingTools, textTools, type StoryLevels } from './storyTools';

interface Props {
  editor: Editor;
  /** what is written with it */
  label: string;
  levels: StoryLevels;
  isLinked: boolean;
}

/** What can be made of a story. */
export const StoryToolbar = ({ editor, label, levels, isLinked }: Props) => {
  const translate = useTranslate();
  const tools = useMemo(() => [...headingTools(levels), ...textTools], [levels]);
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
