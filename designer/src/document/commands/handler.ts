import type { CommandKind, CommandOf } from '../command.ts';
import type { Edited, Make } from '../edited.ts';
import type { Sheet } from '../sheet.ts';

/** What one kind of command does to the sheet. Total: what it cannot do it refuses. */
export type Handler<K extends CommandKind> = (sheet: Sheet, command: CommandOf<K>, make: Make) => Edited;
