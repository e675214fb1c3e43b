import * as enums from '../../../src/shared/enums';
import { readRegisters } from '../api/content-types';

const registers = readRegisters();
const valuesOf = (uid: string, name: string) =>
  registers.find((register) => register.uid === uid)?.attributes[name]?.enum;

describe('the shared codes', () => {
  it.each([
    ['api::organization.organization', 'duty', enums.DUTIES],
    ['api::organization.organization', 'verdict', enums.VERDICTS],
    ['api::organization.organization', 'coverageForm', enums.COVERAGE_FORMS],
    ['api::organization.organization', 'orgType', enums.ORGANIZATION_TYPES],
    ['api::organization.organization', 'status', enums.ORGANIZATION_STATUSES],
    ['api::organization.organization', 'charterClause', enums.CHARTER_CLAUSES],
    ['api::branch.branch', 'kind', enums.BRANCH_KINDS],
    ['api::branch.branch', 'status', enums.BRANCH_STATUSES],
    ['api::coverage-link.coverage-link', 'mode', enums.LINK_MODES],
    ['api::coverage-rule.coverage-rule', 'duty', enums.DUTIES],
    ['api::coverage-rule.coverage-rule', 'verdictIfNot', enums.VERDICTS],
    ['api::coverage-rule.coverage-rule', 'verdictIfSatisfied', enums.VERDICTS],
    ['api::region.region', 'level', enums.REGION_LEVELS],
  ])('of %s %s are those of the register', (uid, name, codes) => {
    expect(valuesOf(uid, name)).toEqual(codes);
  });
});
