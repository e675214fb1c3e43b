import { DocumentRefused } from '../../../documents/refused';
import { Refusal } from '../../../plugins/registers';

/** What the makers of files refuse as an answer of 400; anything else comes back unchanged. */
export const asRefusal = (error: unknown, path: string[]): unknown =>
  error instanceof DocumentRefused
    ? new Refusal(400, 'The Word file is refused', { code: error.code, path })
    : error;
