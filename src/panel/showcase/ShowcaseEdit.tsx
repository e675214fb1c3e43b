import { Alert, Box, Button, Checkbox, FormControlLabel, TextField, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import {
  EditBase,
  Link,
  useDataProvider,
  useLocale,
  useNotify,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { pageFaults } from '../../shared/page-faults';
import { LONGEST_SUMMARY, type PagePicture, type PageReview } from '../../shared/showcase-page';
import { SITE_CRITERIA } from '../../shared/site-criteria';
import { toInstant } from '../fields/instant';
import { PageHead } from '../layout/PageHead';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { RegisterRecord } from '../providers/records';
import { FaultList } from './FaultList';
import { FigureFields } from './FigureFields';
import { HighlightFields } from './HighlightFields';
import { MapPosition } from './MapPosition';
import type { EditedPage } from './pageDraft';
import { fieldId } from './pageNames';
import { PagePreview } from './PagePreview';
import { PictureFields } from './PictureFields';
import { SavingState } from './SavingState';
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
  const story = useRef<Editor | null>(null);
  const setStory = useMemo(() => (editor: Editor | null) => void (story.current = editor), []);
  const faults = useMemo(() => pageFaults(page), [page]);
  const isSubmitted = fields.state === 'submitted';
  const isLocked = isSubmitted && !isUnlocked;
  const isComplete = faults.every(({ isRequired }) => !isRequired);
  const submit = async () => {
    try {
      await save();
      await dataProvider.stepPage(record.id, 'submit', {});
      notify('showcase.review.done.submit', { type: 'info' });
      await onBegin();
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
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
              disabled={isSubmitted || !isComplete || state.name === 'conflict'}
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

/** Where the page stands: waiting, returned, planned, public, withdrawn. */
const Standing = ({
  record,
  review,
  isLocked,
  onUnlock,
}: {
  record: RegisterRecord;
  review: PageReview;
  isLocked: boolean;
  onUnlock: () => void;
}) => {
  const translate = useTranslate();
  const said: Array<[key: string, words: Record<string, string>]> = [];
  if (record.state === 'returned' && record.comment)
    said.push(['returned', { comment: String(record.comment) }]);
  if (record.state === 'withdrawn')
    said.push(['withdrawn', { reason: String(record.withdrawnBecause ?? '') }]);
  if (record.publishAt) said.push(['planned', { at: toInstant(String(record.publishAt)) }]);
  if (review.published) said.push(['public', {}]);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, mb: 3, '&:empty': { display: 'none' } }}>
      {isLocked && (
        <Alert
          severity="info"
          action={<Button onClick={onUnlock}>{translate('showcase.editor.unlock')}</Button>}
        >
          {translate('showcase.editor.locked')}
        </Alert>
      )}
      {said.map(([key, words]) => (
        <Alert key={key} severity={key === 'returned' ? 'warning' : 'info'}>
          {translate(`showcase.editor.${key}`, words)}{' '}
          {key === 'public' && review.published && (
            <a href={`/showcase/${review.published.slug}`} target="_blank" rel="noreferrer">
              {translate('showcase.editor.view')}
            </a>
          )}
        </Alert>
      ))}
      <Typography variant="caption">
        <Link to={`/showcase-pages/${record.id}/show?tab=history`}>{translate('record.tabs.history')}</Link>
      </Typography>
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

interface FieldsProps {
  page: EditedPage;
  change: (part: Partial<EditedPage>) => void;
}

const TextFields = ({ page, change }: FieldsProps) => {
  const translate = useTranslate();
  const summary = page.summary ?? '';
  return (
    <>
      <TextField
        id={fieldId(['title'])}
        label={translate('showcase.fields.title')}
        required
        value={page.title}
        slotProps={{ htmlInput: { maxLength: 60 } }}
        onChange={(event) => change({ title: event.target.value })}
        helperText={counted(translate, page.title, 60)}
      />
      <TextField
        id={fieldId(['summary'])}
        label={translate('showcase.fields.summary')}
        required
        multiline
        minRows={2}
        value={summary}
        slotProps={{ htmlInput: { maxLength: LONGEST_SUMMARY } }}
        onChange={(event) => change({ summary: event.target.value || null })}
        helperText={counted(translate, summary, LONGEST_SUMMARY)}
      />
      <TextField
        id={fieldId(['slug'])}
        label={translate('showcase.fields.slug')}
        value={page.slug ?? ''}
        slotProps={{ htmlInput: { maxLength: 80 } }}
        onChange={(event) =>
          change({ slug: event.target.value.toLowerCase().replace(/[^a-z0-9-]+/g, '-') || null })
        }
        helperText={translate('showcase.fields.slugHelp')}
      />
    </>
  );
};

const counted = (translate: (key: string, words: object) => string, text: string, most: number): string =>
  translate('showcase.count', { count: Array.from(text).length, most });

const VisitFields = ({ page, change }: FieldsProps) => {
  const translate = useTranslate();
  const text = (name: 'address' | 'visitingHours' | 'bookingLine', longest: number) => (
    <TextField
      id={fieldId([name])}
      label={translate(`showcase.fields.${name}`)}
      value={page[name] ?? ''}
      slotProps={{ htmlInput: { maxLength: longest } }}
      onChange={(event) => change({ [name]: event.target.value || null })}
    />
  );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      {text('address', 255)}
      {text('visitingHours', 255)}
      {text('bookingLine', 20)}
    </Box>
  );
};

const CriteriaFields = ({
  criteria,
  onChange,
}: {
  criteria: string[];
  onChange: (criteria: string[]) => void;
}) => {
  const isEnglish = useLocale() === 'en';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
      {SITE_CRITERIA.map(({ code, label }) => (
        <FormControlLabel
          key={code}
          control={
            <Checkbox
              checked={criteria.includes(code)}
              onChange={(event) =>
                onChange(
                  SITE_CRITERIA.map((one) => one.code).filter((one) =>
                    one === code ? event.target.checked : criteria.includes(one),
                  ),
                )
              }
            />
          }
          label={isEnglish ? label.en : label.zh}
        />
      ))}
    </Box>
  );
};

const LivePreview = ({
  record,
  page,
  site,
}: {
  record: RegisterRecord;
  page: EditedPage;
  site: PageReview['content']['site'];
}) => {
  const { title, summary, story, highlights, figures, pictures, video } = page;
  return (
    <PagePreview
      page={record.id}
      content={{
        title,
        summary: summary ?? '',
        story: story ?? '',
        highlights: highlights.filter((text) => text.trim() !== ''),
        figures,
        pictures,
        cover: pictures.find(({ token }) => token === page.cover) ?? pictures[0] ?? null,
        video: video?.slice(0, 32) ?? null,
        visit: {
          address: page.address,
          latitude: page.latitude,
          longitude: page.longitude,
          hours: page.visitingHours,
          phone: page.bookingLine,
        },
        site: { ...site, criteria: page.criteria },
      }}
    />
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
const stateStyles = { position: 'sticky', top: 0, zIndex: 2, py: 1, backgroundColor: 'var(--canvas)' };

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
