import { Alert, Box, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { EditBase, useDataProvider, useRecordContext, useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { PageHead } from '../../layout/PageHead';
import type { PanelDataProvider } from '../../providers/dataProvider';
import type { RegisterRecord } from '../../providers/records';
import { SavingState } from '../../showcase/SavingState';
import { useAutosave } from '../../showcase/useAutosave';
import { Illustrated } from '../../showcase/useMediaAddress';
import { BookPreview } from './BookPreview';
import { CollectionActions } from './CollectionActions';
import { toEditedCollection } from './collectionDraft';
import { CoverFields } from './CoverFields';
import { Editions } from './Editions';
import { MethodPicker } from './MethodPicker';
import { PartList } from './PartList';
import { useSelectedMethods } from './useSelectedMethods';

/** The builder of a collection: its cover, its parts with their methods in order, its pages, its editions. */
const CollectionEdit = () => (
  <EditBase queryOptions={{ staleTime: 0, gcTime: 0 }}>
    <Illustrated.Provider value="work-methods">
      <OpenedCollection />
    </Illustrated.Provider>
  </EditBase>
);

const OpenedCollection = () => {
  const record = useRecordContext<RegisterRecord>();
  const dataProvider = useDataProvider<PanelDataProvider>();
  // what was saved elsewhere is taken by beginning anew
  const [beginning, setBeginning] = useState<RegisterRecord | null>(null);
  if (!record) return null;
  const begin = async () => {
    const { data } = await dataProvider.getOne<RegisterRecord>('method-collections', { id: record.id });
    setBeginning(data);
  };
  const opened = beginning ?? record;
  return <Builder key={`${opened.version ?? 0} ${String(opened.state)}`} record={opened} onBegin={begin} />;
};

const tabs = ['build', 'pages', 'editions'] as const;

const Builder = ({ record, onBegin }: { record: RegisterRecord; onBegin: () => Promise<void> }) => {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const methods = useSelectedMethods();
  const { page, fields, change, state, save, keepMine } = useAutosave(
    'method-collections',
    record,
    toEditedCollection,
  );
  const [target, setTarget] = useState(0);
  const isLocked = record.state === 'approved';
  const tab = tabs.find((one) => one === params.get('tab')) ?? 'build';
  const open = async (next: string) => {
    // pages are made of what is kept
    await save();
    setParams(next === 'build' ? {} : { tab: next }, { replace: true });
  };
  const used = new Set(page.parts.flatMap((part) => part.methods));
  const titles = new Map(methods?.map(({ id, title }) => [String(id), String(title)]));
  const at = Math.min(target, page.parts.length - 1);
  return (
    <Box sx={{ pb: 8 }}>
      <PageHead
        title={translate('methods.book.builder', { name: page.title })}
        above={<Link to={`/method-collections/${record.id}/show`}>{translate('methods.book.back')}</Link>}
        note={translate('methods.book.count', { parts: page.parts.length, count: used.size })}
        actions={<CollectionActions record={record} save={save} onDone={onBegin} />}
      />
      <Box sx={{ minHeight: 28 }}>
        <SavingState
          state={state}
          onAgain={() => void save()}
          onTheirs={() => void onBegin()}
          onMine={(version) => void keepMine(version)}
        />
      </Box>
      {isLocked && (
        <Alert severity="info" sx={{ mb: 3 }}>
          {translate('methods.book.locked', {
            on: String(record.approvedOn ?? ''),
            by: String(record.approvedBy ?? ''),
          })}
        </Alert>
      )}
      <Tabs
        value={tab}
        onChange={(_event, next: string) => void open(next)}
        sx={{ mb: 3 }}
        aria-label={translate('methods.book.tabsName')}
      >
        {tabs.map((one) => (
          <Tab
            key={one}
            value={one}
            id={`tab-${one}`}
            aria-controls="book-panel"
            label={translate(`methods.book.tabs.${one}`)}
          />
        ))}
      </Tabs>
      <div role="tabpanel" id="book-panel" aria-labelledby={`tab-${tab}`}>
        {tab === 'build' && (
          <Box sx={besideStyles}>
            <Box component="fieldset" disabled={isLocked} sx={formStyles}>
              <CoverFields id={record.id} collection={page} change={change} isLocked={isLocked} />
              <PartList
                id={record.id}
                parts={page.parts}
                titles={titles}
                isKnown={methods !== undefined}
                target={at}
                onTarget={setTarget}
                onChange={(parts) => change({ parts })}
                isLocked={isLocked}
              />
            </Box>
            {!isLocked && (
              <MethodPicker
                methods={methods}
                used={used}
                parts={page.parts}
                target={at}
                onTarget={setTarget}
                onChange={(parts) => change({ parts })}
              />
            )}
          </Box>
        )}
        {tab === 'pages' && <BookPreview id={record.id} edition={null} version={fields.version ?? 0} />}
        {tab === 'editions' && <Editions id={record.id} version={fields.version ?? 0} />}
      </div>
    </Box>
  );
};

const besideStyles = {
  display: 'grid',
  gap: 5,
  gridTemplateColumns: { xs: 'minmax(0,1fr)', md: 'minmax(0,1fr) minmax(280px, 380px)' },
};
const formStyles = {
  border: 0,
  m: 0,
  p: 0,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 3,
};

export default CollectionEdit;
