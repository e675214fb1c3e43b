import { DatabaseError } from 'pg';
import { withRequest } from '../../../../../src/plugins/registers/server/log/current-request';
import { describeError } from '../../../../../src/plugins/registers/server/log/describe-error';
import { lineFormat } from '../../../../../src/plugins/registers/server/log/line-format';

const SECRET = '记号姓名';

/** What PostgreSQL answers to a value it can't read, with the statement that the query builder puts before it. */
function refused(): Error {
  const error = new DatabaseError(
    `insert into "x" values ('${SECRET}') - invalid input: "${SECRET}"`,
    0,
    'error',
  );
  return Object.assign(error, {
    code: '22P02',
    severity: 'ERROR',
    detail: `Key (name)=(${SECRET}) exists`,
    where: `unnamed portal parameter $1 = '${SECRET}'`,
    routine: 'int4in',
    table: 'organizations',
  });
}

/** The finished line of something handed to the log. */
function lineOf(shape: 'json' | 'text', info: Record<string | symbol, unknown>): string {
  return String(lineFormat(shape).transform({ level: 'error', ...info })[Symbol.for('message')]);
}

describe('lines of the log', () => {
  it.each([
    ['as it is', () => Object.assign(refused(), { level: 'error' }) as unknown as Record<string, unknown>],
    ['as the message', () => ({ message: refused() })],
    [
      'mixed into the line',
      () => ({ ...refused(), message: `went wrong ${refused().message}`, stack: refused().stack }),
    ],
    ['as the cause', () => ({ message: new Error('Job failed', { cause: refused() }) })],
  ])('lose what people entered from an error of PostgreSQL %s', (_name, info) => {
    for (const shape of ['json', 'text'] as const) {
      const line = String(lineFormat(shape).transform(info())[Symbol.for('message')]);
      expect(line).not.toContain(SECRET);
      expect(line).toContain('22P02');
      expect(line).toContain('table organizations');
    }
  });

  it('keep where an error came from', () => {
    expect(describeError(new TypeError('x is not a function'))).toMatch(
      /^TypeError: x is not a function\n\s+at /,
    );
  });

  it('carry the request they were written for', () => {
    const line = withRequest({ id: 'request-1', actor: () => 3 }, () => lineOf('json', { message: 'hello' }));
    expect(JSON.parse(line)).toMatchObject({ level: 'error', message: 'hello', request: 'request-1' });
    expect(JSON.parse(lineOf('json', { message: 'hello' }))).not.toHaveProperty('request');
  });

  it('take facts of a request, and nothing else that is handed over', () => {
    const line = lineOf('json', {
      message: 'request',
      method: 'GET',
      route: '/api/x/:id',
      status: 200,
      query: SECRET,
      body: SECRET,
    });
    expect(Object.keys(JSON.parse(line)).sort()).toEqual([
      'at',
      'level',
      'message',
      'method',
      'route',
      'status',
    ]);
  });

  it('are one object a line whatever is in them', () => {
    expect(lineOf('json', { message: 'a\nb' }).split('\n')).toHaveLength(1);
  });
});
