import { useGetMany } from 'react-admin';
import { RecordPicker } from '../../inputs/RecordPicker';
import type { RegisterRecord } from '../../providers/records';
import { findField } from '../../schema/describe';
import { useLabels } from '../../schema/useLabels';
import { useDescription } from '../../schema/useSchema';
import { valuesOf, type EditorProps } from './editor';

const idOf = (chosen: unknown): string =>
  typeof chosen === 'object' && chosen !== null && 'documentId' in chosen
    ? String(chosen.documentId)
    : String(chosen);

/** Any of the records one picks. The address keeps their ids, and their names where these are not personal. */
export const RelationEditor = ({ field, value, onChange }: EditorProps) => {
  const labels = useLabels();
  const register = field.relation?.register ?? '';
  const target = useDescription(register);
  const ids = valuesOf(value).map(idOf);
  const { data } = useGetMany<RegisterRecord>(register, { ids }, { enabled: ids.length > 0 });
  const titleField = target && findField(target, target.title);
  const isNamed = titleField?.personal === 'none';
  return (
    <RecordPicker
      multiple
      register={register}
      label={labels.field(field)}
      value={ids.length > 0 ? (data ?? []) : []}
      autoFocus
      onChange={(chosen) => {
        const records = (Array.isArray(chosen) ? chosen : [chosen]).filter((one) => one !== null);
        const kept = records.map((record) => ({
          documentId: record.documentId,
          ...(isNamed && target ? { title: labels.title(target, record) } : {}),
        }));
        onChange(kept.length > 1 ? kept : kept[0]);
      }}
    />
  );
};
