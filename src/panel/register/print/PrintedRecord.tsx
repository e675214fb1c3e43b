import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useDataProvider, useTranslate, type RaRecord } from 'react-admin';
import type { OfferedRegister } from '../../../shared/register-description';
import { toInstant } from '../../fields/instant';
import { useStaff } from '../../layout/useStaff';
import type { PanelDataProvider } from '../../providers/dataProvider';
import { relationPath } from '../../schema/describe';
import { useLabels } from '../../schema/useLabels';
import { RecordFacts } from '../RecordFacts';
import { RecordSections } from '../RecordSections';
import type { RecordTab } from '../record/recordTabs';
import { PrintedRows } from './PrintedRows';
import { SheetStyles } from './SheetStyles';

interface Props {
  description: OfferedRegister;
  record: RaRecord;
  tabs: RecordTab[];
  /** why the record is judged as it is */
  aside?: ReactNode;
}

/** The whole record as a sheet of paper: head, verdict and why, all sections, what points at it, who printed it. */
export const PrintedRecord = ({ description, record, tabs, aside }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const staff = useStaff();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [at] = useState(() => toInstant(new Date().toISOString()));
  const title = labels.title(description, record) || labels.register(description);
  const related = tabs.flatMap((tab) => tab.related);
  const { data: files } = useQuery({
    queryKey: ['files', description.register, String(record.id)],
    queryFn: () => dataProvider.recordFiles(description.register, String(record.id)),
  });
  return createPortal(
    <>
      <SheetStyles title={title} />
      <article className="record-sheet">
        <p className="kind">{labels.register(description)}</p>
        <h1>{title}</h1>
        <RecordFacts description={description} record={record} />
        {aside && <div className="why">{aside}</div>}
        {tabs.map((tab) => (
          <RecordSections key={tab.key} description={description} record={record} sections={tab.sections} />
        ))}
        {related.map((one) => (
          <PrintedRows
            key={`${one.description.register}.${relationPath(one)}`}
            related={one}
            record={record}
          />
        ))}
        {files && files.length > 0 && (
          <section>
            <h2>{translate('record.printed.files', { count: files.length })}</h2>
            <ul>
              {files.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          </section>
        )}
        <footer>{translate('record.printed.by', { name: staff?.displayName || staff?.email, at })}</footer>
      </article>
    </>,
    document.body,
  );
};
