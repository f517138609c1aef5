import { Icon } from '@samskab/designer/icons';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { queries } from '../api/queries.ts';
import { longDate, shortDate } from '../format/date.ts';
import { t } from '../texts/texts.ts';
import { usePhone } from '../ui/use-media.ts';

// Loaded when it is opened: it brings the calendar.
const Jumps = lazy(() => import('./jumps.tsx').then((module) => ({ default: module.Jumps })));

/** The municipality's clock in demo mode, and the way forward in time. */
export function DemoClock() {
  const { data: clock } = useQuery(queries.clock());
  const phone = usePhone();
  if (!clock?.demo) return null;
  const now = phone ? shortDate(clock.now) : longDate(clock.now);
  const desktopOnly = phone ? 'visually-hidden' : '';
  return (
    <DialogTrigger>
      <AriaButton className="demo-clock">
        <Icon name="time" />
        <span className={desktopOnly}>{t.clock.label}</span>
        <strong>{now}</strong>
        <span className={`demo-jump ${desktopOnly}`}>
          <Icon name="jump" size={18} />
          {t.clock.jump}
        </span>
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Dialog className="popover-dialog" aria-label={t.clock.title}>
          {({ close }) => (
            <Suspense>
              <Jumps clock={clock} close={close} />
            </Suspense>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
