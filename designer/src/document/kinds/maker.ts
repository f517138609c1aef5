import type { Id, Node } from '@samskab/definition';
import type { Make } from '../edited.ts';
import type { Sheet } from '../sheet.ts';

/** `role`: who acts in the node before; `chosenAt`: the nearest task before, where something can have been chosen. */
export type Scene = { sheet: Sheet; make: Make; role?: Id; chosenAt?: Id };

/** A node of one kind with what it needs to be read: an outcome to keep, a line of money, roles. */
export type Maker = (id: Id, scene: Scene) => { sheet: Sheet; node: Node };
