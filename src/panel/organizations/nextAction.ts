import type { RegisterAction } from '../../shared/register-description';

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

const actions: Record<string, NextAction> = {
  'should-build': link,
  'should-join': link,
  'should-include': {
    register: 'instructor-assignments',
    does: 'create',
    label: 'why.actions.assign',
    to: () => '/instructor-assignments/create',
  },
  'should-dissolve': {
    register: 'coverage-links',
    does: 'update',
    label: 'why.actions.dissolve',
    to: (organization) => `/organizations/${organization}/show?tab=coverage-links.organization`,
  },
  'to-survey': {
    register: 'organizations',
    does: 'update',
    label: 'why.actions.survey',
    to: (organization) => `/organizations/${organization}`,
  },
};

/** The step in the registers that answers a verdict; null where there is nothing to do. */
export const nextAction = (verdict: string): NextAction | null => actions[verdict] ?? null;
