import type { Clock, ClockAhead, JumpClock } from '@samskab/contracts';
import { Icon, type IconName } from '@samskab/designer/icons';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { api } from '../api/client.ts';
import { useWrite } from '../api/use-write.ts';
import { dateSeenFrom, isoDate, lastDay, morningOf } from '../format/date.ts';
import { t } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-input.tsx';
import { shellQueries } from './shell-api.ts';
import { tellJump } from './told.ts';

type Point = ClockAhead['items'][number];
type Jump = { busy: boolean; to: (jump: JumpClock) => void };

const signs: { [K in Point['kind']]: IconName } = { wait: 'hourglass', task: 'assignment', meeting: 'how-to-reg' };

/** The day it is about: a deadline at midnight is of the day before. */
const dayOf = ({ kind, at }: Point): string => (kind === 'task' ? lastDay(at) : at);

/** What will happen next, each a place to jump to. */
function AheadList({ now, jump }: { now: string; jump: Jump }) {
  const { data } = useQuery(shellQueries.ahead());
  if (!data || data.items.length === 0) return null;
  return (
    <div>
      <h3>{t.shell.clock.ahead}</h3>
      <ul className="ahead-points plain-list">
        {data.items.map((point) => (
          <li key={point.at}>
            <AriaButton
              className="ahead-point"
              isDisabled={jump.busy}
              onPress={() => jump.to({ to: 'instant', at: point.at })}
            >
              <Icon name={signs[point.kind]} />
              <span className="ahead-what">{t.shell.clock.kinds[point.kind](point.what)}</span>
              <span className="ahead-when">{dateSeenFrom(dayOf(point), now)}</span>
              <span className="meta-text">{point.title}</span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ToDate({ now, jump }: { now: string; jump: Jump }) {
  const [date, setDate] = useState<string | null>(null);
  const tooEarly = date !== null && date <= isoDate(now);
  return (
    <form
      className="jump-date"
      onSubmit={(event) => {
        event.preventDefault();
        if (date && !tooEarly) jump.to({ to: 'instant', at: morningOf(date) });
      }}
    >
      <DateField
        label={t.clock.date}
        value={date}
        onChange={setDate}
        min={isoDate(now)}
        error={tooEarly ? t.clock.past : undefined}
      />
      <Button type="submit" isDisabled={date === null || tooEarly || jump.busy}>
        {t.clock.go}
      </Button>
    </form>
  );
}

/** Where one can jump to: the next thing time will do, one of those after it, or a day. */
export function Jumps({ clock, close }: { clock: Clock; close: () => void }) {
  // The page hears of the new time before the jump is answered.
  const since = useRef(clock.now);
  const { mutate, isPending } = useWrite({
    send: api.jump,
    then: ({ now }) => {
      void tellJump(since.current, now);
      close();
    },
  });
  const to = (where: JumpClock) => {
    since.current = clock.now;
    mutate(where);
  };
  const jump: Jump = { busy: isPending, to };
  return (
    <div className="jumps">
      <h2>{t.clock.title}</h2>
      <p className="meta-text">{t.clock.intro}</p>
      <Button look="primary" isDisabled={!clock.nextDue || jump.busy} onPress={() => jump.to({ to: 'nextDeadline' })}>
        <Icon name="jump" />
        {clock.nextDue ? `${t.clock.next}: ${dateSeenFrom(clock.nextDue, clock.now)}` : t.clock.noNext}
      </Button>
      <AheadList now={clock.now} jump={jump} />
      <ToDate now={clock.now} jump={jump} />
    </div>
  );
}
