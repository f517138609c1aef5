import { QueryFailedError } from 'typeorm';

/**
 * The database cannot be reached, or is too busy to answer in time; the caller answers 503 or tries later. What was
 * asked was not kept, unless the connection broke while the unit was being committed: then it is unknown, and the
 * same unit with the same keys may safely be asked for again.
 */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
}

/** `forbidden`: a trigger refuses it, because the row is immutable or a member disqualified. */
export type ConflictKind = 'duplicate' | 'reference' | 'check' | 'forbidden';

/** The database itself refused a row: its key exists, what it refers to does not, or a rule of the table forbids it. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  constructor(
    readonly kind: ConflictKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** `passing`: the whole unit may be tried again at once. */
type Meaning = ConflictKind | 'passing' | 'away';

const mysqlMeaning: Record<number, Meaning> = {
  1020: 'passing', // record changed since it was read
  1205: 'passing', // waited too long for a lock
  1213: 'passing', // deadlock
  1040: 'passing', // too many connections
  1053: 'passing', // server shuts down
  1927: 'passing', // connection killed
  1062: 'duplicate',
  1216: 'reference',
  1217: 'reference',
  1451: 'reference',
  1452: 'reference',
  1048: 'check', // required
  1264: 'check', // out of range
  1406: 'check', // too long
  3819: 'check', // MySQL
  4025: 'check', // MariaDB
  1644: 'forbidden', // a trigger's SIGNAL
};

const sqliteMeaning: [RegExp, Meaning][] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'passing'],
  [/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|ROWID)/, 'duplicate'],
  [/^SQLITE_CONSTRAINT_FOREIGNKEY/, 'reference'],
  [/^SQLITE_CONSTRAINT_TRIGGER/, 'forbidden'],
  [/^SQLITE_CONSTRAINT/, 'check'],
  [/^SQLITE_(CANTOPEN|IOERR|FULL|READONLY|NOTADB|CORRUPT)/, 'away'],
];

/** What the drivers put on their errors. */
type DriverError = Error & { code?: unknown; errno?: unknown; fatal?: unknown };

const lostCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EHOSTUNREACH']);

function meaningOf({ code, errno, fatal }: DriverError): Meaning | undefined {
  const text = typeof code === 'string' ? code : '';
  const known = typeof errno === 'number' ? mysqlMeaning[errno] : undefined;
  if (known) return known;
  if (fatal === true || lostCodes.has(text) || text === 'PROTOCOL_CONNECTION_LOST') return 'passing';
  return sqliteMeaning.find(([pattern]) => pattern.test(text))?.[1];
}

/** A `DatabaseAway` after which the whole unit may be tried again. */
export class DatabaseBusy extends DatabaseAway {}

/** The error in our words; one that is not the database's own comes back as it is. */
export function translated(error: unknown): unknown {
  const cause = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error)) return error;
  const meaning = meaningOf(cause);
  if (meaning === undefined) return error;
  if (meaning === 'passing') return new DatabaseBusy(cause.message, { cause });
  if (meaning === 'away') return new DatabaseAway(cause.message, { cause });
  return new Conflict(meaning, cause.message, { cause });
}
