import { Box, Button, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { EditBase, useDataProvider, useNotify, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { MethodStanding, ReadDraft } from '../../../shared/method-answers';
import { methodFaults, totalCharacters } from '../../../shared/method-faults';
import { countCharacters } from '../../../shared/method-text';
import { METHOD_SECTIONS, type MethodPicture } from '../../../shared/work-method';
import { Failure } from '../../dashboard/Failure';
import { PageHead } from '../../layout/PageHead';
import type { PanelDataProvider } from '../../providers/dataProvider';
import { methodsApi } from '../../providers/methodsApi';
import type { RegisterRecord } from '../../providers/records';
import { FaultList } from '../../showcase/FaultList';
import { SavingState } from '../../showcase/SavingState';
import { StoryEditor } from '../../showcase/StoryEditor';
import { useAutosave } from '../../showcase/useAutosave';
import { Illustrated } from '../../showcase/useMediaAddress';
import { limitsOf, useCalls } from '../useCalls';
import { useMethodFaultName } from '../useMethodFaultName';
import { IdentityFields } from './IdentityFields';
import { toEditedMethod } from './methodDraft';
import { MethodPictures } from './MethodPictures';
import { MethodStandingNote } from './MethodStandingNote';
import { WordDialog } from './WordDialog';

/** The editor of a work method: its sections with their characters counted, its pictures, and what is still missing. */
const MethodEdit = () => (
  <EditBase queryOptions={{ staleTime: 0, gcTime: 0 }}>
    <Illustrated.Provider value="work-methods">
      <OpenedMethod />
    </Illustrated.Provider>
  </EditBase>
);

const OpenedMethod = () => {
  const record = useRecordContext<RegisterRecord>();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const client = useQueryClient();
  // what was saved elsewhere is taken by beginning anew
  const [beginning, setBeginning] = useState<RegisterRecord | null>(null);
  const { data: standing, error } = useQuery({
    queryKey: ['methods', 'standing', record?.id],
    queryFn: () => methodsApi.standing(String(record?.id)),
    enabled: record !== undefined,
  });
  const begin = async () => {
    const { data } = await dataProvider.getOne<RegisterRecord>('work-methods', {
      id: record?.id ?? '',
    });
    await client.invalidateQueries({ queryKey: ['methods'] });
    setBeginning(data);
  };
  if (error) return <Failure error={error} retry={begin} />;
  if (!record || !standing) return null;
  const opened = beginning ?? record;
  return (
    <MethodEditor
      key={`${opened.version ?? 0} ${standing.state}`}
      record={opened}
      standing={standing}
      onBegin={begin}
    />
  );
};

interface EditorProps {
  record: RegisterRecord;
  standing: MethodStanding;
  /** reads the method anew */
  onBegin: () => Promise<void>;
}

const MethodEditor = ({ record, standing, onBegin }: EditorProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const nameOf = useMethodFaultName();
  const calls = useCalls();
  const { page, change, state, save, keepMine } = useAutosave('work-methods', record, toEditedMethod);
  const [isReading, setReading] = useState(false);
  const [isSubmitting, setSubmitting] = useState(false);
  // what was read from a file is written into editors that begin anew
  const [reading, setRead] = useState(0);
  const latest = useRef<Editor | null>(null);
  const isHandedIn = ['submitted', 'shortlisted', 'selected'].includes(standing.state);
  const isLocked = isHandedIn && !standing.mayDecide;
  const limits = useMemo(() => limitsOf(calls?.find(({ id }) => id === page.call)), [calls, page.call]);
  const faults = useMemo(
    () => [
      ...(page.call ? [] : [{ path: ['call'], code: 'method-needs-call' as const, isRequired: true }]),
      ...methodFaults(page, limits),
    ],
    [page, limits],
  );
  const submit = async () => {
    setSubmitting(true);
    try {
      // what is not kept can't be handed in; why it isn't is said beside
      if (!(await save())) return;
      await methodsApi.submit(record.id);
      notify('methods.editor.submitted', { type: 'info' });
      await onBegin();
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setSubmitting(false);
    }
  };
  const take = ({ title, oneLine, sections, pictures }: ReadDraft) => {
    change({
      ...(title ? { title } : {}),
      ...(oneLine ? { oneLine } : {}),
      ...sections,
      pictures: [...page.pictures, ...pictures],
    });
    setRead((before) => before + 1);
    setReading(false);
  };
  const insert = useCallback(
    ({ token, alternative, caption }: MethodPicture) =>
      latest.current
        ?.chain()
        .focus()
        .insertContent({ type: 'figure', attrs: { token, alternative, caption } })
        .run(),
    [],
  );
  return (
    <Box sx={{ pb: 6 }}>
      <PageHead
        title={translate('methods.editor.title', { name: page.title })}
        above={<Link to={`/work-methods/${record.id}/show`}>{translate('methods.editor.back')}</Link>}
        actions={
          <>
            {!isLocked && (
              <Button onClick={() => setReading(true)}>{translate('methods.editor.fromWord')}</Button>
            )}
            {!isHandedIn && (
              <Button
                variant="contained"
                color="primary"
                disabled={isSubmitting || faults.length > 0 || state.name === 'conflict'}
                onClick={() => void submit()}
              >
                {translate('methods.editor.submit')}
              </Button>
            )}
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
      <MethodStandingNote standing={standing} comment={String(record.comment ?? '')} />
      <Box sx={besideStyles}>
        <Box component="fieldset" disabled={isLocked} sx={formStyles}>
          <IdentityFields method={page} calls={calls} change={change} />
          {METHOD_SECTIONS.map((section) => (
            <Part
              key={section}
              name={section}
              note={translate('methods.editor.characters', { count: countCharacters(page[section]) })}
            >
              <Focused onFocus={(editor) => (latest.current = editor)}>
                {(onEditor) => (
                  <StoryEditor
                    key={reading}
                    page={record.id}
                    path={[section]}
                    label={translate(`methods.fields.${section}`)}
                    levels={levels}
                    isLinked={false}
                    story={page[section] ?? ''}
                    onChange={(html) => change({ [section]: html })}
                    isLocked={isLocked}
                    onEditor={onEditor}
                  />
                )}
              </Focused>
            </Part>
          ))}
          <Part name="pictures" note={translate('methods.editor.pictures', { count: page.pictures.length })}>
            <MethodPictures
              method={record.id}
              pictures={page.pictures}
              onChange={(pictures) => change({ pictures })}
              onInsert={insert}
            />
          </Part>
        </Box>
        <Box component="aside" sx={asideStyles}>
          <Total count={totalCharacters(page)} most={limits.mostCharacters} />
          <FaultList
            faults={faults}
            nameOf={nameOf}
            none={isHandedIn ? 'methods.editor.whole' : 'methods.editor.ready'}
          />
        </Box>
      </Box>
      {isReading && <WordDialog method={record.id} onTake={take} onClose={() => setReading(false)} />}
    </Box>
  );
};

const levels = [3, 4] as const;

/** Remembers which section one wrote in last: a picture goes there. */
const Focused = ({
  onFocus,
  children,
}: {
  onFocus: (editor: Editor | null) => void;
  children: (onEditor: (editor: Editor | null) => void) => ReactNode;
}) => {
  const own = useRef<Editor | null>(null);
  const hold = useCallback((editor: Editor | null) => {
    own.current = editor;
  }, []);
  return <div onFocusCapture={() => onFocus(own.current)}>{children(hold)}</div>;
};

const Total = ({ count, most }: { count: number; most: number | null }) => {
  const translate = useTranslate();
  const isOver = most !== null && count > most;
  return (
    <Typography sx={{ fontWeight: 600 }} color={isOver ? 'error' : undefined}>
      {most === null
        ? translate('methods.editor.total', { count: count.toLocaleString() })
        : translate('methods.editor.totalOf', {
            count: count.toLocaleString(),
            most: most.toLocaleString(),
          })}
    </Typography>
  );
};

const Part = ({ name, note, children }: { name: string; note: string; children: ReactNode }) => {
  const translate = useTranslate();
  return (
    <Box component="section" id={`part-${name}`}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 3, mb: 2 }}>
        <Typography variant="h2">{translate(`methods.fields.${name}`)}</Typography>
        <Typography variant="caption" color="text.secondary">
          {note}
        </Typography>
      </Box>
      {children}
    </Box>
  );
};

const besideStyles = {
  display: 'grid',
  gap: 5,
  gridTemplateColumns: { xs: 'minmax(0,1fr)', md: 'minmax(0,1fr) 300px' },
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
  mt: '-12px',
  pt: '14px',
  pb: 1,
  backgroundColor: 'var(--canvas)',
};

const asideStyles = {
  minWidth: 0,
  alignSelf: 'start',
  position: { md: 'sticky' },
  top: 32,
  display: 'flex',
  flexDirection: 'column',
  gap: 3,
};

export default MethodEdit;
