import { MOST_METHOD_PICTURES } from '../../../shared/method-faults';
import { METHOD_SECTIONS } from '../../../shared/work-method';
import { picturesOf } from '../../showcase-page/domain/written-page';
import { sanitiseMethod } from './sanitise-method';

/**
 * The form in which a method is kept, whoever saves it: sections sanitised, pictures of exactly their shape. Throws 400
 * for what has another shape.
 */
export function toWrittenMethod(data: Record<string, unknown>): Record<string, unknown> {
  const written = { ...data };
  for (const section of METHOD_SECTIONS) {
    const value = data[section];
    if (value !== undefined && value !== null) written[section] = sanitiseMethod(String(value));
  }
  if (data.pictures !== undefined && data.pictures !== null)
    written.pictures = picturesOf(data.pictures, MOST_METHOD_PICTURES);
  return written;
}
