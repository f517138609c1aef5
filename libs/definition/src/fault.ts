import { messages, type FaultCode } from './fault-messages.ts';

export type Path = (string | number)[];

/** Something wrong with a file: where, and what to do about it (Danish, for the screen). `id`: the element it stands on. */
export type Fault = { code: FaultCode; path: Path; message: string; id?: string };

/** `what` is the word the message is about: an id, a kind, a number. */
export const fault = (code: FaultCode, path: Path, what = '', id?: string): Fault => ({
  code,
  path,
  message: messages[code](what),
  ...(id === undefined ? {} : { id }),
});
