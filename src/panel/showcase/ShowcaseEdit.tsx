import { Box, Button, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { EditBase, useDataProvider, useNotify, useRecordContext, useTranslate } from 'react-admin';
import { pageFaults } from '../../shared/page-faults';
import type { PagePicture, PageReview } from '../../shared/showcase-page';
import { PageHead } from '../layout/PageHead';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { RegisterRecord } from '../providers/records';
import { FaultList } from './FaultList';
import { FigureFields } from './FigureFields';
import { HighlightFields } from './HighlightFields';
import { LivePreview } from './LivePreview';
import { MapPosition } from './MapPosition';
import { CriteriaFields, TextFields, VisitFields } from './PageFields';
import { PictureFields } from './PictureFields';
import { SavingState } from './SavingState';
import { Standing } from './Standing';
import { StoryEditor } from './StoryEditor';
import { useAutosave } from './useAutosave';

/** The editor of a showcase page, with what visitors will see beside it. */
const ShowcaseEdit = () => (
  <EditBase queryOptions={{ staleTime: 0, gcTime: 0 }}>
    <OpenedPage />
  </EditBase>
);

const OpenedPage = () => {
  const record = useRecordContext<RegisterRecord>();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const client = useQueryClient();
  // what was saved elsewhere is taken by beginning anew
  const [beginning, setBeginning] = useState<RegisterRecord | null>(null);
  const { data: review } = useQuery({
    queryKey: ['showcase-review', record?.id],
    queryFn: () => dataProvider.pageReview(String(record?.id)),
    enabled: record !== undefined,
  });
  if (!record || !review) return null;
  const begin = async () => {
    const { data } = await dataProvider.getOne<RegisterRecord>('showcase-pages', { id: record.id });
    await client.invalidateQueries({ queryKey: ['showcase-review', record.id] });
    setBeginning(data);
  };
  const opened = beginning ?? record;
  return (
    <PageEditor
      key={`${opened.version ?? 0} ${String(opened.state)}`}
      record={opened}
      review={review}
      onBegin={begin}
    />
  );
};

interface EditorProps {
  record: RegisterRecord;
  review: PageReview;
  /** reads the page anew */
  onBegin: () => Promise<void>;
}

const PageEditor = ({ record, review, onBegin }: EditorProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { page, fields, change, state, save, keepMine } = useAutosave(record);
  const [isUnlocked, setUnlocked] = useState(false);
  const [isPreviewed, setPreviewed] = useState(true);
  const [isSubmitting, setSubmitting] = useState(false);
  const story = useRef<Editor | null>(null);
  const setStory = useMemo(() => (editor: Editor | null) => void (story.current = editor), []);
  const faults = useMemo(() => pageFaults(page), [page]);
  const isSubmitted = fields.state === 'submitted';
  const isLocked = isSubmitted && !isUnlocked;
  const isComplete = faults.every(({ isRequired }) => !isRequired);
  const submit = async () => {
    setSubmitting(true);
    try {
      // what is not kept can't be reviewed; why it isn't is said beside
      if (!(await save())) return;
      await dataProvider.stepPage(record.id, 'submit', {});
      notify('showcase.review.done.submit', { type: 'info' });
      await onBegin();
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setSubmitting(false);
    }
  };
  const insert = ({ token, alternative, caption }: PagePicture) =>
    story.current
      ?.chain()
      .focus()
      .insertContent({ type: 'figure', attrs: { token, alternative, caption } })
      .run();
  return (
    <Box sx={{ pb: 6 }}>
      <PageHead
        title={translate('showcase.editor.title', { name: page.title })}
        actions={
          <>
            <Button aria-pressed={isPreviewed} onClick={() => setPreviewed(!isPreviewed)}>
              {translate(isPreviewed ? 'showcase.editor.hidePreview' : 'showcase.editor.preview')}
            </Button>
            <Button
              variant="contained"
              color="primary"
              disabled={isSubmitted || isSubmitting || !isComplete || state.name === 'conflict'}
              onClick={() => void submit()}
            >
              {translate(isSubmitted ? 'showcase.editor.submitted' : 'showcase.editor.toReview')}
            </Button>
          </>
        }
      />
      <Box sx={stateStyles}>
        <SavingState
          state={state}
          onAgain={() => void save()}
          onTheirs={() => void onBegin()}
          onMine={(version) => void keepMine(version)}
        />
      </Box>
      <Standing record={fields} review={review} isLocked={isLocked} onUnlock={() => setUnlocked(true)} />
      <Box sx={isPreviewed ? besideStyles : { maxWidth: 860 }}>
        <Box component="fieldset" disabled={isLocked} sx={formStyles}>
          <TextFields page={page} change={change} />
          <Part name="story" of={['story']}>
            <StoryEditor
              page={record.id}
              story={page.story ?? ''}
              onChange={(html) => change({ story: html })}
              isLocked={isLocked}
              onEditor={setStory}
            />
          </Part>
          <Part name="highlights">
            <HighlightFields highlights={page.highlights} onChange={(highlights) => change({ highlights })} />
          </Part>
          <Part name="figures">
            <FigureFields figures={page.figures} onChange={(figures) => change({ figures })} />
          </Part>
          <Part name="criteria">
            <CriteriaFields criteria={page.criteria} onChange={(criteria) => change({ criteria })} />
          </Part>
          <Part name="pictures" of={['cover']}>
            <PictureFields pageId={record.id} page={page} onChange={change} onInsert={insert} />
          </Part>
          <Part name="visit">
            <VisitFields page={page} change={change} />
          </Part>
          <Part name="position">
            <MapPosition latitude={page.latitude} longitude={page.longitude} onChange={change} />
          </Part>
        </Box>
        <Box component="aside" sx={asideStyles}>
          <FaultList faults={faults} />
          {isPreviewed && <LivePreview record={record} page={page} site={review.content.site} />}
        </Box>
      </Box>
    </Box>
  );
};

const Part = ({ name, of = [name], children }: { name: string; of?: string[]; children: ReactNode }) => {
  const translate = useTranslate();
  return (
    <Box component="section" id={`part-${of.join('-')}`}>
      <Typography variant="h2" sx={{ mb: 2 }}>
        {translate(`showcase.fields.${name}`)}
      </Typography>
      {children}
    </Box>
  );
};

const besideStyles = {
  display: 'grid',
  gap: 5,
  gridTemplateColumns: { xs: 'minmax(0,1fr)', md: 'minmax(0,1fr) minmax(0,1fr)' },
};

const formStyles = {
  border: 0,
  m: 0,
  p: 0,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
};

/** Whether it is kept stays in sight, however far down one writes. */
const stateStyles = {
  position: 'sticky',
  // over the space above the page, where what is scrolled away would show
  top: '-12px',
  zIndex: 2,
  pt: '14px',
  pb: 1,
  backgroundColor: 'var(--canvas)',
};

/** Beside the form it stays in sight while one writes. */
const asideStyles = {
  minWidth: 0,
  alignSelf: 'start',
  position: { md: 'sticky' },
  top: 32,
  maxHeight: { md: 'calc(100vh - 112px)' },
  overflowY: { md: 'auto' },
  display: 'flex',
  flexDirection: 'column',
  gap: 3,
};

export default ShowcaseEdit;
