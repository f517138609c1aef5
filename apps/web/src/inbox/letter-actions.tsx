import { Icon, type IconName } from '@samskab/designer/icons';
import type { AnswerHow, Letter } from '@samskab/contracts';
import { useEffect, useRef, useState } from 'react';
import { inbox } from '../texts/inbox.ts';
import { Button } from '../ui/button.tsx';
import { AnswerForm } from './answer-form.tsx';
import { RefuseForm } from './refuse-form.tsx';

const signs: { [K in AnswerHow]: IconName } = { phone: 'telephone', writing: 'edit', visit: 'calendar-month' };
const ways = Object.keys(signs) as AnswerHow[];

/** Ring, write, agree on a visit; or say no, with a reason. */
export function LetterActions({ letter, now }: { letter: Letter; now: string }) {
  const [chosen, setChosen] = useState<AnswerHow | 'refuse' | null>(null);
  const section = useRef<HTMLElement>(null);
  const close = () => setChosen(null);
  useEffect(() => {
    if (chosen) section.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <section className="letter-actions" ref={section}>
      <div className="letter-ways">
        {ways.map((how, index) => (
          <Button
            key={how}
            look={chosen === how || (chosen === null && index === 0) ? 'primary' : 'secondary'}
            aria-pressed={chosen === how}
            onPress={() => setChosen(how)}
          >
            <Icon name={signs[how]} />
            {inbox.letter.how[how]}
          </Button>
        ))}
      </div>
      {chosen === null && (
        <Button look="quiet" className="letter-no" onPress={() => setChosen('refuse')}>
          {inbox.letter.refuse}
        </Button>
      )}
      {chosen === 'refuse' && <RefuseForm letter={letter} onClose={close} />}
      {chosen !== null && chosen !== 'refuse' && (
        <AnswerForm key={chosen} letter={letter} how={chosen} now={now} onClose={close} />
      )}
    </section>
  );
}
