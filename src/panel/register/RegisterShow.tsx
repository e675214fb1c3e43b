import { Box, Tab, Tabs } from '@mui/material';
import type { ReactNode } from 'react';
import { ShowBase, useRecordContext, useTranslate, type RaRecord } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { FilesTab } from '../files/FilesTab';
import { relatedRegisters } from '../schema/describe';
import type { OfferedRegister } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import { useDescription, useSchema } from '../schema/useSchema';
import { HistoryTab } from './HistoryTab';
import { RecordHead } from './RecordHead';
import { RecordSections } from './RecordSections';
import { RelatedRecords } from './RelatedRecords';

export interface RegisterShowProps {
  /** what stands beside the fields of the first tab */
  aside?: ReactNode;
  /** fields said in words elsewhere on the page */
  without?: string[];
  /** keys of the sections that come first */
  first?: string[];
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

const RecordPage = ({
  description,
  record,
  aside,
  without = [],
  first = [],
}: RegisterShowProps & { description: OfferedRegister; record: RaRecord }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const related = relatedRegisters(useSchema(), description.register);
  const [params, setParams] = useSearchParams();
  const keys = [
    'basic',
    ...related.map((one) => `${one.description.register}.${one.field.name}`),
    'files',
    'history',
  ];
  const tab = keys.find((key) => key === params.get('tab')) ?? 'basic';
  const shown = related.find((one) => `${one.description.register}.${one.field.name}` === tab);
  return (
    <Box sx={{ pb: 6 }}>
      <RecordHead description={description} record={record} />
      <Tabs
        value={tab}
        onChange={(_event, key: string) => setParams(key === 'basic' ? {} : { tab: key }, { replace: true })}
        sx={{ mb: 4 }}
        variant="scrollable"
      >
        <Tab value="basic" label={translate('record.basic')} id="tab-basic" />
        {related.map((one) => {
          const key = `${one.description.register}.${one.field.name}`;
          return (
            <Tab
              key={key}
              value={key}
              label={
                one.description.register === description.register
                  ? translate('record.below', { name: labels.register(one.description) })
                  : labels.register(one.description)
              }
              id={`tab-${key}`}
            />
          );
        })}
        <Tab value="files" label={translate('files.title')} id="tab-files" />
        <Tab value="history" label={translate('record.history')} id="tab-history" />
      </Tabs>
      <div role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'basic' && (
          <Box
            sx={{
              display: 'grid',
              gap: 5,
              gridTemplateColumns: {
                xs: 'minmax(0,1fr)',
                md: aside ? 'minmax(0,1fr) 400px' : 'minmax(0,1fr)',
              },
            }}
          >
            <div>
              <RecordSections description={description} record={record} without={without} first={first} />
            </div>
            {aside && <aside>{aside}</aside>}
          </Box>
        )}
        {shown && <RelatedRecords related={shown} record={record} />}
        {tab === 'files' && <FilesTab description={description} recordId={String(record.id)} />}
        {tab === 'history' && <HistoryTab description={description} record={record} />}
      </div>
    </Box>
  );
};
