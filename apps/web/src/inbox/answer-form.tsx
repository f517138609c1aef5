import type { AnswerHow, AnswerLetter, Letter } from '@samskab/contracts';
import { type FormEvent, useState } from 'react';
import { faultOf, messageOf } from '../api/problem.ts';
import { useWrite } from '../api/use-write.ts';
import { isoDate } from '../format/date.ts';
import { inbox } from '../texts/inbox.ts';
import { t } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-input.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { inboxApi } from './inbox-api.ts';

type Props = { letter: Letter; how: AnswerHow; now: string; onClose: () => void };

const helpOf = ({ letter, how }: Props): string | null => {
  if (how !== 'writing') return null;
  return letter.fromEmail ? inbox.letter.mailed(letter.fromEmail) : inbox.letter.notMailed;
};

/** What was answered; a visit has its day. */
export function AnswerForm(props: Props) {
  const { letter, how, now, onClose } = props;
  const [text, setText] = useState('');
  const [visitOn, setVisitOn] = useState<string | null>(null);
  const save = useWrite({
    send: (body: AnswerLetter, key) => inboxApi.answer(letter.id, body, key),
    said: () => inbox.letter.answered,
    quiet: true,
    then: onClose,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ how, text: text.trim(), ...(visitOn && { visitOn }) });
  };
  const textFault = faultOf(save.error, 'text');
  const dayFault = faultOf(save.error, 'visitOn');
  return (
    <form className="letter-form" noValidate onSubmit={send}>
      {how === 'visit' && (
        <DateField
          label={inbox.letter.day}
          value={visitOn}
          onChange={setVisitOn}
          min={isoDate(now)}
          error={dayFault}
          required
        />
      )}
      <TextInput
        label={inbox.letter.label[how]}
        help={helpOf(props)}
        value={text}
        onChange={setText}
        rows={how === 'writing' ? 7 : 4}
        error={textFault}
        required
      />
      {save.error && !textFault && !dayFault && (
        <p className="field-error" role="alert">
          {messageOf(save.error)}
        </p>
      )}
      <div className="letter-buttons">
        <Button type="submit" look="primary" isDisabled={save.isPending || text.trim() === ''}>
          {inbox.letter.save[how]}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t.state.cancel}
        </Button>
      </div>
    </form>
  );
}
