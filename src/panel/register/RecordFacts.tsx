import type { RaRecord } from 'react-admin';
import type { OfferedRegister } from '../../shared/register-description';
import { shortLabel } from '../schema/describe';
import { titleFields } from '../schema/title';
import { useFilterText } from './filters/useFilterText';

const inHead = (name: string): boolean => !['duty', 'verdict', 'coverageForm'].includes(name);

/** Kind, code and place in one muted line. */
export const RecordFacts = ({ description, record }: { description: OfferedRegister; record: RaRecord }) => {
  const say = useFilterText();
  const title = titleFields(description);
  const facts = description.fields
    .filter((field) => inHead(field.name) && !title.includes(field))
    .filter((field) => /Code$/.test(field.name) || (field.list && field.type === 'enumeration'))
    .filter((field) => field.name !== 'jurisdictionCode')
    .map((field) => shortLabel(say(field, record[field.name])))
    .filter((text) => text !== '');
  return <div style={{ color: 'var(--ink2)' }}>{facts.join(' · ')}</div>;
};
