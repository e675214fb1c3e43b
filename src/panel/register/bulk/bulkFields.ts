import type { FieldDescription, OfferedRegister } from '../../../shared/register-description';
import { isCellEditable } from '../cells/cellValue';
import { can } from '../../schema/describe';

/** Fields that may get the same value in many rows: not what names or identifies one, nobody's personal data. */
export const bulkFields = (description: OfferedRegister): FieldDescription[] => {
  const identifying = new Set([description.title, ...description.key]);
  return description.fields.filter(
    (field) =>
      !identifying.has(field.name) &&
      (isCellEditable(description, field) || isBulkRelation(description, field)),
  );
};

const isBulkRelation = (description: OfferedRegister, field: FieldDescription): boolean =>
  can(description, 'update') &&
  field.relation !== null &&
  !field.relation.multiple &&
  !field.readOnly &&
  field.personal === 'none';
