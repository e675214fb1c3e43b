import type { OfferedRegister } from '../../../shared/register-description';
import type { AnyColumn } from './listColumn';

export interface RegisterTableProps {
  description: OfferedRegister;
  /** the first one names the record */
  columns: AnyColumn[];
  selectable?: boolean;
  /** cells are changed where they stand: a click moves there instead of opening the record */
  editing?: boolean;
}
