import type { Clock } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { useWrite } from '../api/use-write.ts';
import { dateSeenFrom, isoDate, longDate, morningOf } from '../format/date.ts';
import { t } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toasts.ts';
import { DateField } from '../ui/date-input.tsx';

/** Where one can jump to: the next thing time will do, or a day. */
export function Jumps({ clock, close }: { clock: Clock; close: () => void }) {
  const [date, setDate] = useState<string | null>(null);
  const jump = useWrite({
    send: api.jump,
    then: ({ now }) => {
      toast(t.clock.jumped(longDate(now)));
      close();
    },
  });
  const tooEarly = date !== null && date <= isoDate(clock.now);
  return (
    <div className="jumps">
      <h2>{t.clock.title}</h2>
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
        <DateField
          label={t.clock.date}
          value={date}
          onChange={setDate}
          min={isoDate(clock.now)}
          error={tooEarly ? t.clock.past : undefined}
        />
        <Button type="submit" isDisabled={date === null || tooEarly || jump.isPending}>
          {t.clock.go}
        </Button>
      </form>
    </div>
  );
}
