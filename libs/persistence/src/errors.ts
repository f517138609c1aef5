/** The database cannot be reached, or is too busy to answer in time. Nothing was kept; the caller answers 503. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
}

export type ConflictKind = 'duplicate' | 'reference' | 'check' | 'immutable';

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
