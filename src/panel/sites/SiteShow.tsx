import { RegisterShow } from '../register/RegisterShow';
import { EvidenceFiles } from './life/EvidenceFiles';
import { Rounds } from './life/Rounds';
import { SiteAside } from './life/SiteAside';

/** A model site's page: its register's fields, beside them where it stands and how it got there; its evidence and reviews. */
export const SiteShow = () => (
  <RegisterShow aside={<SiteAside />} asideOn={asideOn} extras={extras} without={without} />
);

const asideOn = ['basic', 'review'];
const extras = {
  review: (
    <>
      <Rounds />
      <EvidenceFiles />
    </>
  ),
};
const without = ['stage'];
