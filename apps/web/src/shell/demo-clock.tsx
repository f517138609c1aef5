import { Icon } from '@samskab/designer/icons';
import type { Clock } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useWrite } from '../api/use-write.ts';
import { dateSeenFrom, isoDate, longDate, morningOf, shortDate } from '../format/date.ts';
import { t } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-input.tsx';
import { usePhone } from '../ui/use-media.ts';

function Jumps({ clock, close }: { clock: Clock; close: () => void }) {
  const [date, setDate] = useState<string | null>(null);
  const jump = useWrite({ send: api.jump, then: close });
  const tooEarly = date !== null && date <= isoDate(clock.now);
  return (
    <div className="jumps">
      <Heading slot="title">{t.clock.title}</Heading>
      <p className="meta-text">{t.clock.intro}</p>
      <Button
        look="primary"
        isDisabled={!clock.nextDue || jump.isPending}
        onPress={() => jump.mutate({ to: 'nextDeadline' })}
      >
        <Icon name="jump" />
        {clock.nextDue ? `${t.clock.next}: ${dateSeenFrom(clock.nextDue, clock.now)}` : t.clock.noNext}
      </Button>
      <form
        className="jump-date"
        onSubmit={(event) => {
          event.preventDefault();
          if (date && !tooEarly) jump.mutate({ to: 'instant', at: morningOf(date) });
        }}
      >
        <DateField label={t.clock.date} value={date} onChange={setDate} error={tooEarly ? t.clock.past : undefined} />
        <Button type="submit" isDisabled={date === null || tooEarly || jump.isPending}>
          {t.clock.go}
        </Button>
      </form>
    </div>
  );
}

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
        <Dialog className="popover-dialog">{({ close }) => <Jumps clock={clock} close={close} />}</Dialog>
      </Popover>
    </DialogTrigger>
  );
}
