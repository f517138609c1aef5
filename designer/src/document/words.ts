import type { Role } from '@samskab/definition';
import type { AnyKind } from './kinds/kind-names.ts';

/** The names that new elements are given; they come from the catalogue of the screen. */
export type DocumentWords = {
  kinds: { [K in AnyKind]: string };
  roles: { [S in Role['side']]: string };
  outcome: string;
  area: string;
  moneyLine: string;
  message: string;
};
