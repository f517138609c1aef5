export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The type of a name, shaped as in the drawing: `money` is øre, `date` is `YYYY-MM-DD`. */
export type ValueType =
  | 'text'
  | 'number'
  | 'money'
  | 'date'
  | 'boolean'
  | 'party'
  | 'area'
  | 'file'
  | { choice: string[] }
  | { list: ValueType }
  | { record: Record<string, ValueType> };

/** A name without a type is taken by the shape of its value: `YYYY-MM-DD` is a date. */
export type Types = Readonly<Record<string, ValueType>>;

/** Something wrong with an expression; `from` and `to` are positions in its text, `message` is Danish. */
export type Problem = { code: ProblemCode; message: string; from: number; to: number };

export type ProblemCode =
  | 'syntax'
  | 'notAllowed'
  | 'unknownFunction'
  | 'argumentCount'
  | 'unknownName'
  | 'reservedName'
  | 'personalName'
  | 'unknownMember'
  | 'typeMismatch'
  | 'unknownChoice'
  | 'nestedIteration'
  | 'resultType';
