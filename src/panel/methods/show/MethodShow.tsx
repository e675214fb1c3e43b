import { RegisterShow } from '../../register/RegisterShow';
import { Illustrated } from '../../showcase/useMediaAddress';
import { Differences } from './Differences';
import { MethodAside } from './MethodAside';
import { MethodRounds } from './MethodRounds';
import { ReadMethod } from './ReadMethod';
import { Similarity } from './Similarity';

/** A method's page: its text, beside it where it stands; what reviewers hold of it, what is alike, what was edited. */
const MethodShow = () => (
  <Illustrated.Provider value="work-methods">
    <RegisterShow aside={<MethodAside />} asideOn={asideOn} extras={extras} without={without} />
  </Illustrated.Provider>
);

const asideOn = ['basic', 'review'];
const extras = {
  basic: <ReadMethod />,
  review: (
    <>
      <MethodRounds />
      <Similarity />
      <Differences />
    </>
  ),
};
const without = ['background', 'practice', 'results', 'insights', 'appendix', 'pictures', 'oneLine'];

export default MethodShow;
