import type { Case } from '@samskab/contracts';
import { useEffect, useMemo } from 'react';
import { messageOf } from '../../api/problem.ts';
import { caseRoom } from '../../texts/case-room.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import type { Drawn } from './history.ts';
import { usePast } from './use-past.ts';

export type Then = { seq: number; one: Case; drawn: Drawn };

type Props = { one: Case; seq: number; onRead: (then: Then) => void };

/** Reads the case as it stood after an entry of its log. Loaded when somebody goes back, since it brings the engine. */
export function PastReader({ one, seq, onRead }: Props) {
  const { history, error, retry } = usePast(one);
  const then = useMemo(() => history?.at(seq), [history, seq]);
  useEffect(() => {
    if (then) onRead({ seq, ...then });
  }, [then, seq, onRead]);
  if (!error) return null;
  return (
    <p className="notice notice-warning" role="alert">
      {caseRoom.time.failed} {messageOf(error)} <Button onPress={retry}>{t.state.retry}</Button>
    </p>
  );
}
