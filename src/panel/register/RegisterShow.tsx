import { Box } from '@mui/material';
import { useMemo, type ReactNode } from 'react';
import { ShowBase, useRecordContext, type RaRecord } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { FilesTab } from '../files/FilesTab';
import { relationPath } from '../schema/describe';
import type { OfferedRegister } from '../../shared/register-description';
import { useDescription, useSchema } from '../schema/useSchema';
import { HistoryTab } from './HistoryTab';
import { PrintedRecord } from './print/PrintedRecord';
import { usePrinting } from './print/usePrinting';
import { RecordHead } from './RecordHead';
import { RecordSections } from './RecordSections';
import { RecordTabBar } from './record/RecordTabBar';
import { recordTabs } from './record/recordTabs';
import { RelatedRecords } from './RelatedRecords';

export interface RegisterShowProps {
  /** what stands beside the sections of the first tabs, and at the head of the printed sheet */
  aside?: ReactNode;
  /** tabs that have the aside */
  asideOn?: readonly string[];
  /** what the page itself has to show at the top of a tab, by the tab's key */
  extras?: Readonly<Record<string, ReactNode>>;
  /** fields said in words elsewhere on the page */
  without?: readonly string[];
  /** keys of the sections that come first */
  first?: readonly string[];
}

/** The page of any record: head, its fields by section, what points at it, and its changes. */
export const RegisterShow = (props: RegisterShowProps) => {
  const description = useDescription();
  return (
    description && (
      <ShowBase>
        <DescribedRecord description={description} {...props} />
      </ShowBase>
    )
  );
};

const DescribedRecord = ({ description, ...props }: RegisterShowProps & { description: OfferedRegister }) => {
  const record = useRecordContext<RaRecord>();
  return record ? <RecordPage description={description} record={record} {...props} /> : null;
};

const nothing = {};
const onFirstTab = ['basic'];

const RecordPage = ({
  description,
  record,
  aside,
  asideOn = onFirstTab,
  extras = nothing,
  without,
  first,
}: RegisterShowProps & { description: OfferedRegister; record: RaRecord }) => {
  const schema = useSchema();
  const [params, setParams] = useSearchParams();
  const tabs = useMemo(
    () => recordTabs(schema, description, { without, first, extras: Object.keys(extras) }),
    [schema, description, without, first, extras],
  );
  const { isPrinted, print } = usePrinting();
  const wanted = params.get('tab');
  const shown = tabs.find(({ key }) => key === wanted);
  const tab = shown || wanted === 'files' || wanted === 'history' ? (wanted ?? 'basic') : 'basic';
  const { sections = [], related = [] } = shown ?? (tab === 'basic' ? tabs[0] : undefined) ?? {};
  return (
    <Box sx={{ pb: 6 }}>
      <RecordHead description={description} record={record} onPrint={print} />
      <RecordTabBar
        description={description}
        record={record}
        tabs={tabs}
        extras={Object.keys(extras)}
        value={tab}
        onChange={(key) => setParams(key === 'basic' ? {} : { tab: key }, { replace: true })}
      />
      <div role="tabpanel" id="record-panel" aria-labelledby={`tab-${tab}`}>
        <Box sx={aside && asideOn.includes(tab) ? besideStyles : undefined}>
          <Box sx={{ minWidth: 0 }}>
            {extras[tab]}
            <RecordSections description={description} record={record} sections={sections} />
          </Box>
          {asideOn.includes(tab) && aside && <aside>{aside}</aside>}
        </Box>
        {related.map((one) => (
          <RelatedRecords
            key={`${one.description.register}.${relationPath(one)}`}
            related={one}
            record={record}
          />
        ))}
        {tab === 'files' && <FilesTab description={description} recordId={String(record.id)} />}
        {tab === 'history' && <HistoryTab description={description} record={record} />}
      </div>
      {isPrinted && <PrintedRecord description={description} record={record} tabs={tabs} aside={aside} />}
    </Box>
  );
};

const besideStyles = {
  display: 'grid',
  columnGap: 5,
  gridTemplateColumns: { xs: 'minmax(0,1fr)', md: 'minmax(0,1fr) minmax(280px, 400px)' },
};
