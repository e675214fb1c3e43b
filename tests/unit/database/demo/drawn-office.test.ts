import { drawOffice, type DrawnOffice, type OfficeIds } from '../../../../database/demo/drawn-office';
import { fullMembersOf, isAlive } from '../../../../database/demo/organizations';
import { parseCreditCode } from '../../../../src/shared/credit-code';
import {
  BRANCH_KINDS,
  BRANCH_STATUSES,
  LINK_MODES,
  ORGANIZATION_STATUSES,
  ORGANIZATION_TYPES,
} from '../../../../src/shared/enums';

const TODAY = '2026-03-01';

const counter = () => {
  let last = 0;
  return () => ++last;
};

const ids = (): OfficeIds => ({
  agency: counter(),
  organization: counter(),
  branch: counter(),
  instructor: counter(),
  assignment: counter(),
});

const draw = (organizations: number, seed: number): DrawnOffice =>
  drawOffice({ organizations, seed, today: TODAY }, ids());
const share = <Row>(rows: readonly Row[], is: (row: Row) => boolean): number =>
  rows.filter(is).length / rows.length;

const office = draw(2000, 44);
const organizationById = new Map(office.organizations.map((organization) => [organization.id, organization]));
const branchById = new Map(office.branches.map((branch) => [branch.id, branch]));
const openLinks = office.links.filter(({ to }) => to === null);
const linksOf = (kind: string) => openLinks.filter(({ branchId }) => branchById.get(branchId)?.kind === kind);

describe('a drawn office', () => {
  it('is the same for the same seed', () => {
    expect(draw(300, 7)).toEqual(draw(300, 7));
  });

  it('is another one for another seed', () => {
    expect(draw(300, 7)).not.toEqual(draw(300, 8));
  });

  it('has as many organizations as asked for', () => {
    expect(office.organizations).toHaveLength(2000);
  });

  it('holds nothing like an identity number or a mobile number', () => {
    const text = JSON.stringify(draw(1000, 3), (key, value) => (key === 'creditCode' ? undefined : value));
    expect(text.match(/\d{17}[\dXx]|(?<!\d)1[3-9]\d{9}(?!\d)/g)).toBeNull();
  });

  it('gives credit codes that are valid, distinct and nobody’s', () => {
    const codes = office.organizations.map(({ creditCode }) => creditCode).filter((code) => code !== null);
    expect(codes.filter((code) => !parseCreditCode(code).valid || !code.includes('XXXX'))).toEqual([]);
    expect(codes.filter((code) => /^\d{17}/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each([
    ['organizations', office.organizations],
    ['agencies', office.agencies],
    ['branches', office.branches],
  ])('names each of its %s once', (_, rows) => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });

  it.each([
    ['organization types', ORGANIZATION_TYPES, office.organizations.map(({ orgType }) => orgType)],
    ['organization statuses', ORGANIZATION_STATUSES, office.organizations.map(({ status }) => status)],
    ['branch kinds', BRANCH_KINDS, office.branches.map(({ kind }) => kind)],
    ['branch statuses', BRANCH_STATUSES, office.branches.map(({ status }) => status)],
    ['link modes', LINK_MODES, office.links.map(({ mode }) => mode)],
  ])('shows all %s', (_, codes, found) => {
    expect(new Set<string>(found)).toEqual(new Set<string>(codes));
  });

  it.each<[string, number, number, number]>([
    ['never surveyed', 0.04, 0.08, share(office.organizations, ({ counters }) => counters === null)],
    [
      'with three full members or more',
      0.2,
      0.3,
      share(office.organizations, (row) => (fullMembersOf(row) ?? 0) >= 3),
    ],
    ['that are zombies', 0.01, 0.03, share(office.organizations, ({ zombie }) => zombie)],
    [
      'of the province itself',
      0.02,
      0.045,
      share(office.organizations, ({ place }) => place.jurisdiction === '44'),
    ],
  ])('has a share of organizations %s between %d and %d', (_, low, high, found) => {
    expect(found).toBeGreaterThan(low);
    expect(found).toBeLessThan(high);
  });

  it('has about as many Party organizations and links as a province has', () => {
    const { organizations, branches, links } = draw(8000, 44);
    expect(branches.length / organizations.length).toBeGreaterThan(0.31);
    expect(branches.length / organizations.length).toBeLessThan(0.37);
    expect(links.length / organizations.length).toBeGreaterThan(0.38);
    expect(links.length / organizations.length).toBeLessThan(0.45);
  });

  it('has as many as its shares make', () => {
    const none = { own: 0, temporary: 0, jointThoughEnough: 0, fewJoint: 0, fewOwn: 0, fewAttached: 0, noneJoint: 0, unsurveyedJoint: 0, pairs: 1 }; // prettier-ignore
    const owning = drawOffice(
      { organizations: 500, seed: 44, today: TODAY, shares: { ...none, own: 1 } },
      ids(),
    );
    const enough = owning.organizations.filter((row) => isAlive(row) && (fullMembersOf(row) ?? 0) >= 3);
    const owners = owning.links.filter(({ mode, to }) => mode === 'own' && to === null);
    expect(owners.map(({ organizationId }) => organizationId)).toEqual(enough.map(({ id }) => id));
  });

  it('puts two to seven organizations into a joint branch', () => {
    const sizes = office.branches
      .filter(({ kind }) => kind === 'joint-branch')
      .map(({ id }) => openLinks.filter(({ branchId }) => branchId === id).length);
    expect(Math.min(...sizes)).toBe(2);
    expect(Math.max(...sizes)).toBe(7);
  });

  it('gives a joint branch its open links', () => {
    expect(new Set(linksOf('joint-branch').map(({ mode }) => mode))).toEqual(new Set(['joint']));
  });

  it('links an organization to one Party organization at a time', () => {
    const linked = openLinks.map(({ organizationId }) => organizationId);
    expect(new Set(linked).size).toBe(linked.length);
  });

  it('keeps links within the life of both ends', () => {
    const early = office.links.filter(({ organizationId, branchId, from }) => {
      const starts = [organizationById.get(organizationId)?.establishedOn, branchById.get(branchId)?.setUpOn];
      return starts.some((start) => start === undefined || start > from);
    });
    expect(early).toEqual([]);
  });

  it('leaves open links with branches that were revoked', () => {
    const revoked = openLinks.filter(({ branchId }) => branchById.get(branchId)?.status === 'revoked');
    expect(revoked.length).toBeGreaterThan(0);
  });

  it('leaves open links with organizations that are gone', () => {
    const gone = openLinks.filter(
      ({ organizationId }) => organizationById.get(organizationId)?.status === 'deregistered',
    );
    expect(gone.length).toBeGreaterThan(0);
  });

  it('tells why a temporary Party organization was set up', () => {
    const temporary = office.branches.filter(({ kind }) => kind.startsWith('temporary'));
    expect(temporary.filter(({ setUpReason, termEnd }) => setUpReason === null || termEnd !== null)).toEqual(
      [],
    );
  });

  it.each([
    ['already over', '2000-01-01', TODAY],
    ['over within 90 days', TODAY, '2026-05-30'],
    ['over later', '2026-05-30', '2040-01-01'],
  ])('has terms that are %s', (_, after, before) => {
    const ends = office.branches
      .map(({ termEnd }) => termEnd ?? '')
      .filter((end) => end >= after && end < before);
    expect(ends.length).toBeGreaterThan(0);
  });

  it('has a parent for every Party organization but the province’s', () => {
    const tops = office.branches.filter(({ parentId }) => parentId === null);
    expect(tops.map(({ place }) => place.jurisdiction)).toEqual(['44']);
    expect(office.branches.filter(({ parentId }) => parentId !== null && !branchById.has(parentId))).toEqual(
      [],
    );
  });

  it('assigns instructors to living organizations without members only', () => {
    const others = office.assignments.filter(({ organizationId }) => {
      const organization = organizationById.get(organizationId);
      return !organization || !isAlive(organization) || fullMembersOf(organization) !== 0;
    });
    expect(others).toEqual([]);
  });

  it('has instructors above and below their capacity', () => {
    const loads = office.instructors.map(
      ({ id }) => office.assignments.filter(({ instructorId }) => instructorId === id).length,
    );
    expect(Math.max(...loads)).toBeGreaterThan(5);
    expect(Math.min(...loads)).toBeLessThan(5);
  });

  it('has assignments with a visit in the last 90 days, with an older one and with none', () => {
    const lastVisits = office.assignments.map(({ id }) => {
      const dates = office.visits.filter(({ assignmentId }) => assignmentId === id).map(({ date }) => date);
      return dates.sort().at(-1) ?? 'never';
    });
    const kinds = lastVisits.map((date) =>
      date === 'never' ? 'never' : date >= '2025-12-01' ? 'recent' : 'old',
    );
    expect(new Set(kinds)).toEqual(new Set(['recent', 'old', 'never']));
  });

  it('spares Dongguan and Zhongshan counties that they do not have', () => {
    const counties = office.organizations
      .filter(({ place }) => ['4419', '4420'].includes(place.city))
      .map(({ place }) => place.county);
    expect(new Set(counties)).toEqual(new Set([null]));
  });
});
