import { Icon } from '@samskab/designer/icons';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { doorQueries } from '../api/door.ts';
import { t } from '../texts/texts.ts';
import { usePhone } from '../ui/use-media.ts';
import { Face } from './clock-face.tsx';
import { showPanel, usePanel } from './panel.ts';

// Loaded when it is opened: it brings the calendar.
const Jumps = lazy(() => import('./jumps.tsx').then((module) => ({ default: module.Jumps })));

/** The municipality's clock in demo mode, and the way forward in time. */
export function DemoClock() {
  const { data: clock } = useQuery(doorQueries.clock());
  const phone = usePhone();
  const isOpen = usePanel() === 'clock';
  if (!clock?.demo) return null;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={(open) => showPanel(open ? 'clock' : undefined)}>
      <AriaButton className="demo-clock">
        <Face now={clock.now} />
        <span className={phone ? 'visually-hidden' : 'demo-jump'}>
          <Icon name="jump" size={18} />
          {t.clock.jump}
        </span>
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Dialog className="popover-dialog" aria-label={t.clock.title}>
          <Suspense>
            <Jumps clock={clock} close={() => showPanel(undefined)} />
          </Suspense>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
