import type { ClientBase } from 'pg';
import type { Keyring } from '../../src/plugins/registers/server/privacy/keyring';
import { seal } from '../../src/plugins/registers/server/privacy/seal';
import { copyRows, type Cell } from './copy';
import type { Place } from './places';
import type { Random } from './random';

/** A relation as Strapi keeps it: a link table with one column for each side, and what a row refers to. */
export type Relation<Row> = readonly [
  table: string,
  source: string,
  target: string,
  of: (row: Row) => number | null,
];

/** How the rows of one register are written. */
export interface RegisterRows<Row> {
  table: string;
  rows: readonly Row[];
  idOf: (row: Row) => number;
  columns: Record<string, (row: Row) => Cell>;
  relations: ReadonlyArray<Relation<Row>>;
}

/** What all rows of a fill share. */
export interface Writing {
  client: ClientBase;
  random: Random;
  /** The instant of creation, as Strapi stores it: local time without a zone. */
  at: string;
  keyring: Keyring;
}

const PHONE = 'office_phone';

/** Numbers are stored as the registers store them: encrypted, bound to register and field. */
function sealed(keyring: Keyring, table: string, number: Cell): Cell {
  return typeof number === 'string'
    ? seal(keyring, `${table.replaceAll('_', '-')}.officePhone`, number)
    : number;
}

/** Writes the rows of a register with one COPY, and one more for each of its relations. */
export async function writeRegister<Row extends { place: Place }>(
  { client, random, at, keyring }: Writing,
  { table, rows, idOf, columns, relations }: RegisterRows<Row>,
): Promise<void> {
  const names = Object.keys(columns);
  const cells = Object.entries(columns).map(([name, cell]) =>
    name === PHONE ? (row: Row) => sealed(keyring, table, cell(row)) : cell,
  );
  const kept = [
    'id',
    'document_id',
    'jurisdiction_code',
    'version',
    'created_at',
    'updated_at',
    'published_at',
  ];
  function* lines(): Generator<Cell[]> {
    for (const row of rows) {
      yield [
        idOf(row),
        random.documentId(),
        row.place.jurisdiction,
        1,
        at,
        at,
        at,
        ...cells.map((cell) => cell(row)),
      ];
    }
  }
  await copyRows(client, table, [...kept, ...names], lines());
  for (const [linkTable, source, target, of] of relations) {
    await copyRows(client, linkTable, [source, target], pairs(rows, idOf, of));
  }
}

function* pairs<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => number,
  of: (row: Row) => number | null,
): Generator<Cell[]> {
  for (const row of rows) {
    const target = of(row);
    if (target !== null) yield [idOf(row), target];
  }
}
