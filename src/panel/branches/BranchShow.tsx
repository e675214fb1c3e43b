import { RegisterShow } from '../register/RegisterShow';
import { RecordTodos } from '../todos/RecordTodos';
import { stepOf } from './stepOf';

/** A Party organization's page: its register's fields, and what waits for it. */
export const BranchShow = () => <RegisterShow extras={extras} />;

const extras = { items: <RecordTodos register="branches" stepOf={stepOf} /> };
