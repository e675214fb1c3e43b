import { RegisterShow } from '../../register/RegisterShow';
import { NoticeAside } from './NoticeAside';

/** A notice's page: what was found and asked, beside it how far it is and what can be done. */
export const NoticeShow = () => <RegisterShow aside={<NoticeAside />} without={without} />;

const without = ['state'];
