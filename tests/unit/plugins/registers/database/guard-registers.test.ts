import { guardStatements } from '../../../../../src/plugins/registers/server/database/guard-registers';
import type { Register } from '../../../../../src/plugins/registers/server/description/registers';

function register(
  name: string,
  more: { reading?: string; jurisdictionFrom?: string; links?: Register['links'] } = {},
): Register {
  const { links = [], reading = 'scope', jurisdictionFrom = null } = more;
  return {
    name,
    table: name,
    derivedColumns: ['verdict'],
    columns: {},
    links,
    description: { reading, jurisdictionFrom, fields: [] },
  } as unknown as Register; // All that a guard reads.
}
const leaders = register('leaders', {
  jurisdictionFrom: 'organization',
  links: [
    {
      attribute: 'organization',
      table: 'leaders_organization_lnk',
      ownerColumn: 'leader_id',
      targetColumn: 'organization_id',
      targetRegister: 'organizations',
      targetTable: 'organizations',
      orderColumns: [],
    },
  ],
});
const guardOf = (one: Register, ...others: Register[]): string =>
  guardStatements([one, ...others]).find(({ name }) => name === `guard of ${one.name}`)?.text ?? '';

describe('the guard of a register', () => {
  it('closes the table and opens it by policy only', () => {
    const text = guardOf(register('branches'));
    expect(text).toContain('alter table public."branches" enable row level security');
    expect(text).toMatch(
      /create policy "?staff_read"? on public."branches" for select to registers_staff using \(jurisdiction_code/,
    );
    expect(text).toMatch(
      /create policy "?staff_all"? on public."branches" for all to registers_staff_all using \(jurisdiction_code[^;]+ with check \(jurisdiction_code/,
    );
    expect(text).toMatch(/for select to registers_staff_all using \(true\)/);
    expect(text).not.toMatch(/to public\b|grant all|truncate/);
  });

  it('lets everybody read, but not write, what is open for reading', () => {
    const text = guardOf(register('regions', { reading: 'everyone' }));
    expect(text).toMatch(/for select to registers_staff using \(true\)/);
    expect(text).toMatch(/for all to registers_staff using \(jurisdiction_code[^)]*\)/);
  });

  it.each([
    'create or replace trigger registers_version ',
    'create or replace trigger registers_jurisdiction ',
    "select registers.audit_table('branches', 'branches', ",
  ])('says at every start: %s', (statement) => {
    expect(guardOf(register('branches'))).toContain(statement);
  });

  it('shows a link only to those who see both its ends, and records it', () => {
    const text = guardOf(leaders, register('organizations'));
    expect(text).toMatch(
      /"leaders" x where x.id = "leader_id"\) and exists \(select from public."organizations" x where x.id = "organization_id"/,
    );
    expect(text).toContain(
      'create or replace trigger registers_link after insert on public."leaders_organization_lnk"',
    );
    expect(text).toContain("'follow'");
  });

  it('moves the rows that follow a row when it moves', () => {
    expect(guardOf(register('organizations'), leaders)).toMatch(
      /trigger registers_follow .*'leaders_organization_lnk'/,
    );
    expect(guardOf(register('organizations'))).not.toContain('registers_follow');
  });

  it('quotes names, whatever they hold', () => {
    const text = guardOf(register('a"b\'c'));
    expect(text).toContain('public."a""b\'c"');
    expect(text).toContain("'a\"b''c'");
  });
});
