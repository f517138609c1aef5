import type { Id, Process } from '@samskab/definition';
import type { PartList, PartLists } from '../command.ts';
import { withProcess, withRoots } from '../edit.ts';
import type { Sheet } from '../sheet.ts';

type Parts = PartLists[PartList][];

/** Where each list is kept: roots belong to the file, the others to the process. */
const setters: { [L in PartList]: (sheet: Sheet, list: PartLists[L][]) => Sheet } = {
  variables: (sheet, variables) => withProcess(sheet, { variables }),
  roles: (sheet, roles) => withProcess(sheet, { roles }),
  moneyLines: (sheet, moneyLines) => withProcess(sheet, { moneyLines }),
  roots: withRoots,
};

export const partsOf = ({ model, process }: Sheet, list: PartList): Parts =>
  list === 'roots' ? model.roots : process[list as keyof Pick<Process, 'variables' | 'roles' | 'moneyLines'>];

export const withParts = (sheet: Sheet, list: PartList, parts: Parts): Sheet =>
  (setters[list] as (sheet: Sheet, parts: Parts) => Sheet)(sheet, parts);

const lists: readonly PartList[] = ['variables', 'roles', 'moneyLines', 'roots'];

/** The list a part stands in, and its place there. */
export function findPart(sheet: Sheet, id: Id): { list: PartList; parts: Parts; at: number } | undefined {
  return lists
    .map((list) => ({
      list,
      parts: partsOf(sheet, list),
      at: partsOf(sheet, list).findIndex((part) => part.id === id),
    }))
    .find(({ at }) => at >= 0);
}
