import { readImprint } from '../src/showcase/imprint';

/** What the foot of the public site says of the office. */
export default () => ({ imprint: readImprint(process.env) });
