import { Icon, type IconName } from '../../icons/icon.tsx';
import type { LiveState } from '../live.ts';

type Badge = { icon: IconName; className: string };

const badges: { [S in LiveState]?: Badge } = {
  done: { icon: 'check', className: 'badge-done' },
  waiting: { icon: 'hourglass', className: 'badge-waiting' },
  incident: { icon: 'error', className: 'badge-incident' },
};

/** A state in a sign, so that it is never told by colour alone. */
export function StateBadge({ state }: { state: LiveState | undefined }) {
  const badge = state && badges[state];
  if (!badge) return null;
  return (
    <span className={`badge ${badge.className}`}>
      <Icon name={badge.icon} size={14} />
    </span>
  );
}
