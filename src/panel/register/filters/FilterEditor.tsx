import { Stack } from '@mui/material';
import { isRegionField } from '../../providers/filters';
import { BooleanEditor } from './BooleanEditor';
import { ChoiceEditor } from './ChoiceEditor';
import type { EditorProps } from './editor';
import { PresenceEditor } from './PresenceEditor';
import { PeriodEditor } from './PeriodEditor';
import { NumberRange } from './NumberRange';
import { RegionEditor } from './RegionEditor';
import { RelationEditor } from './RelationEditor';
import { TextEditor } from './TextEditor';

/** How one says what a field must be: by its kind, and by whether it is filled in at all. */
export const FilterEditor = (props: EditorProps) => (
  <Stack gap={3}>
    <ByKind {...props} />
    {props.field.type !== 'boolean' && props.field.personal === 'none' && <PresenceEditor {...props} />}
  </Stack>
);

const ByKind = (props: EditorProps) => {
  const { field } = props;
  if (isRegionField(field.name)) return <RegionEditor {...props} />;
  if (field.values) return <ChoiceEditor {...props} />;
  if (field.relation) return <RelationEditor {...props} />;
  switch (field.type) {
    case 'boolean':
      return <BooleanEditor {...props} />;
    case 'date':
    case 'datetime':
      return <PeriodEditor {...props} />;
    case 'integer':
    case 'decimal':
      return <NumberRange {...props} />;
    default:
      return <TextEditor {...props} />;
  }
};
