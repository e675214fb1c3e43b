import type { RaRecord } from 'react-admin';
import type { RegisterAction } from '../../shared/register-description';
import type { Step } from '../todos/RecordTodos';

export interface NextAction {
  /** register in which the step is taken */
  register: string;
  does: RegisterAction;
  /** message on the button */
  label: string;
  to: (organization: string) => string;
}

const link: NextAction = {
  register: 'coverage-links',
  does: 'create',
  label: 'why.actions.link',
  to: () => '/coverage-links/create',
};

const assign: NextAction = {
  register: 'instructor-assignments',
  does: 'create',
  label: 'why.actions.assign',
  to: () => '/instructor-assignments/create',
};

const survey: NextAction = {
  register: 'organizations',
  does: 'update',
  label: 'why.actions.survey',
  to: (organization) => `/organizations/${organization}`,
};

const actions: Record<string, NextAction> = {
  'should-build': link,
  'should-join': link,
  'should-include': assign,
  'should-dissolve': {
    register: 'coverage-links',
    does: 'update',
    label: 'why.actions.dissolve',
    to: (organization) => `/organizations/${organization}/show?tab=coverage`,
  },
  'to-survey': survey,
  'survey-expires': survey,
  'no-instructor': assign,
};

/** The step in the registers that answers a verdict or a to-do; null where there is nothing to do. */
export const nextAction = (key: string): NextAction | null => actions[key] ?? null;

/** The state of a link to a new record: it begins with this organization chosen. */
export const recordAsChosen = ({ id, documentId, name }: RaRecord) => ({
  record: { organization: { id, documentId: String(documentId), name: String(name) } },
});

/** The step that answers a to-do of this organization. */
export const stepOf = (todo: string, organization: RaRecord): Step | null => {
  const action = nextAction(todo);
  return action && { ...action, to: action.to(String(organization.id)), state: recordAsChosen(organization) };
};
