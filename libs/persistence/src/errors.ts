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

export const isDuplicate = (error: unknown): boolean => error instanceof Conflict && error.kind === 'duplicate';

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

/** What the drivers and Node put on their errors, which are not always of this realm's `Error`. */
type DriverError = { message?: unknown; code?: unknown; errno?: unknown; fatal?: unknown };

const lostCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EHOSTUNREACH']);

function meaningOf({ message, code, errno, fatal }: DriverError): Meaning | undefined {
  const text = typeof code === 'string' ? code : '';
  const known = typeof errno === 'number' ? mysqlMeaning[errno] : undefined;
  if (known) return known;
  if (fatal === true || lostCodes.has(text) || text === 'PROTOCOL_CONNECTION_LOST') return 'passing';
  // libsql gives no code when a file cannot be opened.
  if (String(message).startsWith('ConnectionFailed')) return 'away';
  return sqliteMeaning.find(([pattern]) => pattern.test(text))?.[1];
}

/** The cursor is not one this list gave out: a client's own text. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
}

/** A `DatabaseAway` after which the whole unit may be tried again. */
export class DatabaseBusy extends DatabaseAway {}

/** The error in our words; one that is not the database's own comes back as it is. */
function translated(error: unknown): unknown {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (typeof cause !== 'object' || cause === null) return error;
  const meaning = meaningOf(cause);
  if (meaning === undefined) return error;
  const message = 'message' in cause ? String(cause.message) : '';
  if (meaning === 'passing') return new DatabaseBusy(message, { cause });
  if (meaning === 'away') return new DatabaseAway(message, { cause });
  return new Conflict(meaning, message, { cause });
}

/** Runs it, and tells in our words what went wrong. */
export async function inOurWords<T>(statement: () => Promise<T>): Promise<T> {
  try {
    return await statement();
  } catch (error) {
    throw translated(error);
  }
}
