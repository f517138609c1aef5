import { Icon } from '@samskab/designer/icons';
import { useEffect, useRef, useState } from 'react';
import { useWrite } from '../api/use-write.ts';
import { open } from '../texts/open.ts';
import { Button } from '../ui/button.tsx';
import { openApi } from './open-api.ts';

type Props = { title: string; text: string; receipt?: string | undefined; again: () => void };

/** What was sent has arrived; who sent it can take it back. */
export function Sent({ title, text, receipt, again }: Props) {
  const line = useRef<HTMLParagraphElement>(null);
  const [gone, setGone] = useState(false);
  const takeBack = useWrite({ send: openApi.takeBack, then: () => setGone(true) });
  useEffect(() => line.current?.focus(), []);
  return (
    <div className="sent">
      <p className="sent-title" ref={line} tabIndex={-1} aria-live="polite">
        <Icon name="success" size={24} />
        {gone ? open.sent.gone : title}
      </p>
      {!gone && <p>{text}</p>}
      <p className="sent-actions">
        {receipt && !gone && (
          <Button onPress={() => takeBack.mutate({ key: receipt })} isDisabled={takeBack.isPending}>
            {open.sent.takeBack}
          </Button>
        )}
        {(gone || !receipt) && <Button onPress={again}>{open.sent.again}</Button>}
      </p>
    </div>
  );
}
