import { addsWelfare } from './i2-adds-welfare.ts';
import { answered } from './i9-answered.ts';
import { blankPaper } from './i7-blank-paper.ts';
import { citizensChoose } from './i3-citizens-choose.ts';
import { closedByPeople } from './i8-closed-by-people.ts';
import { councilLast } from './i4-council-last.ts';
import type { Invariant } from './invariant.ts';
import { lawFirst } from './i5-law-first.ts';
import { moneyStays } from './i1-money-stays.ts';
import { oneLog } from './i16-one-log.ts';
import { patternNotData } from './i12-pattern-not-data.ts';
import { reasons } from './i11-reasons.ts';
import { words } from './i13-words.ts';

/** Those that the records of one case can break; the others are the screen's, the group's or several cases'. */
export const invariants: readonly Invariant[] = [
  moneyStays,
  addsWelfare,
  citizensChoose,
  councilLast,
  lawFirst,
  blankPaper,
  closedByPeople,
  answered,
  reasons,
  patternNotData,
  words,
  oneLog,
];
