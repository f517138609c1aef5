import { Definitions0000000000001 } from './0001-definitions.ts';
import { Cases0000000000002 } from './0002-cases.ts';
import { ReadModel0000000000003 } from './0003-read-model.ts';
import { People0000000000004 } from './0004-people.ts';
import { Effects0000000000005 } from './0005-effects.ts';
import { Council0000000000006 } from './0006-council.ts';
import { Handovers0000000000007 } from './0007-handovers.ts';
import { Ledger0000000000008 } from './0008-ledger.ts';
import { PostAndTouches0000000000009 } from './0009-post-and-touches.ts';
import { Route0000000000011 } from './0011-route.ts';
import { MoneyWhole0000000000012 } from './0012-money-whole.ts';
import { OwnVersions0000000000010 } from './0010-own-versions.ts';
import { CaseWorkersRoom0000000000013 } from './0013-case-workers-room.ts';
import { OpenPages0000000000014 } from './0014-open-pages.ts';
import { Logins0000000000015 } from './0015-logins.ts';

/** In order, each run once. A migration that has been released is never changed; its successor mends it. */
export const migrations = [
  Definitions0000000000001,
  Cases0000000000002,
  ReadModel0000000000003,
  People0000000000004,
  Effects0000000000005,
  Council0000000000006,
  Handovers0000000000007,
  Ledger0000000000008,
  PostAndTouches0000000000009,
  OwnVersions0000000000010,
  Route0000000000011,
  MoneyWhole0000000000012,
  CaseWorkersRoom0000000000013,
  OpenPages0000000000014,
  Logins0000000000015,
];
