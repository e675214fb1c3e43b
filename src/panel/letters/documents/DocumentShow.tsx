import { RegisterShow } from '../../register/RegisterShow';
import { DocumentAside } from './DocumentAside';
import { Paper } from './Paper';

/** A document's page: how it reads and its fields, beside them what can be done with it. */
export const DocumentShow = () => (
  <RegisterShow aside={<DocumentAside />} extras={extras} without={without} />
);

const extras = { basic: <Paper /> };
const without = ['state', 'body', 'attachments', 'templateUsed'];
