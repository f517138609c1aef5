import { Icon } from '@samskab/designer/icons';
import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { t } from '../texts/texts.ts';
import { toast } from '../ui/toasts.ts';

const subscribe = (changed: () => void) => onlineManager.subscribe(changed);

/** Said while the browser has no network; when it has again, everything on the screen is asked for anew. */
export function Offline() {
  const online = useSyncExternalStore(subscribe, () => onlineManager.isOnline());
  const client = useQueryClient();
  useEffect(
    () =>
      onlineManager.subscribe((isOnline) => {
        if (!isOnline) return;
        toast(t.shell.line.online);
        void client.invalidateQueries();
      }),
    [client],
  );
  return (
    <output className="offline">
      {!online && (
        <span className="notice notice-warning">
          <Icon name="warning" />
          {t.shell.line.offline}
        </span>
      )}
    </output>
  );
}
