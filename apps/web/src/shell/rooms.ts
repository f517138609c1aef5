import type { IconName } from '@samskab/designer/icons';
import { t } from '../texts/texts.ts';

export type Room = { to: '/arbejde' | '/forloeb' | '/processer'; name: string; icon: IconName };

/** The rooms there are: the rail and the bottom bar show these and no others. */
export const rooms: readonly Room[] = [
  { to: '/arbejde', name: t.nav.work, icon: 'assignment' },
  { to: '/forloeb', name: t.nav.cases, icon: 'folder' },
  { to: '/processer', name: t.nav.processes, icon: 'tree' },
];
