import { fromLocal } from '@samskab/calendar';
import type { RecordLetter } from '@samskab/contracts';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { faultOf, messageOf } from '../api/problem.ts';
import { useWrite } from '../api/use-write.ts';
import { isoDate } from '../format/date.ts';
import { inbox } from '../texts/inbox.ts';
import { t } from '../texts/texts.ts';
import { FormFoot } from '../ui/form-foot.tsx';
import { DateField } from '../ui/date-input.tsx';
import { Sheet } from '../ui/modal.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { inboxApi } from './inbox-api.ts';

const words = inbox.record;
const NOON_MS = 12 * 3_600_000;
const SHORTEST = 3;

type Typed = { day: string | null; town: string; subject: string; text: string; fromName: string; fromEmail: string };

/** Nothing is said of when it came today: then it came now. */
const receivedOn = (day: string | null, now: string) =>
  day === null || day === isoDate(now) ? {} : { receivedAt: fromLocal({ day, ms: NOON_MS }) };

function toSend({ day, ...typed }: Typed, now: string): RecordLetter {
  const { town, subject, text, fromName, fromEmail } = typed;
  return {
    ...{ town: town.trim(), subject: subject.trim(), text: text.trim() },
    ...(fromName.trim() && { fromName: fromName.trim() }),
    ...(fromEmail.trim() && { fromEmail: fromEmail.trim() }),
    ...receivedOn(day, now),
  };
}

const isWhole = ({ town, subject, text }: Typed): boolean =>
  town.trim() !== '' && subject.trim() !== '' && text.trim().length >= SHORTEST;

const Optional = ({ label }: { label: string }) => (
  <>
    {label} <span className="optional">{t.form.optional}</span>
  </>
);

type Field = Exclude<keyof Typed, 'day'>;
type FieldsProps = { typed: Typed; set: (typed: Typed) => void; error: unknown };

function Fields({ typed, set, error }: FieldsProps) {
  const field = (name: Field) => ({
    label: words[name],
    value: typed[name],
    onChange: (text: string) => set({ ...typed, [name]: text }),
    error: faultOf(error, name),
  });
  return (
    <>
      <DateField
        label={words.day}
        help={words.dayHelp}
        value={typed.day}
        onChange={(day) => set({ ...typed, day })}
        error={faultOf(error, 'receivedAt')}
        required
      />
      <TextInput {...field('town')} required />
      <TextInput {...field('subject')} help={words.subjectHelp} required />
      <TextInput {...field('text')} rows={8} required />
      <TextInput {...field('fromName')} label={<Optional label={words.fromName} />} help={words.personal} />
      <TextInput {...field('fromEmail')} label={<Optional label={words.fromEmail} />} help={words.emailHelp} />
    </>
  );
}

/** One that came on paper, or was told on the telephone: from here on its answer is due like every other's. */
export function RecordLetterDialog({ now, onClose }: { now: string; onClose: () => void }) {
  const navigate = useNavigate({ from: '/arbejde' });
  const empty = { day: isoDate(now), town: '', subject: '', text: '', fromName: '', fromEmail: '' };
  const [typed, set] = useState<Typed>(empty);
  const record = useWrite({
    send: inboxApi.record,
    said: () => words.done,
    quiet: true,
    then: ({ id }) => {
      onClose();
      void navigate({ search: (search) => ({ ...search, brev: id }) });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    record.mutate(toSend(typed, now));
  };
  const isTold = (['receivedAt', 'town', 'subject', 'text', 'fromName', 'fromEmail'] as const).some((name) =>
    faultOf(record.error, name),
  );
  return (
    <Sheet title={words.title} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <div className="form-body">
          <p className="form-doc">{words.intro}</p>
          <Fields typed={typed} set={set} error={record.error} />
          {record.error && !isTold && (
            <p className="field-error" role="alert">
              {messageOf(record.error)}
            </p>
          )}
        </div>
        <FormFoot go={words.go} isDisabled={!isWhole(typed) || record.isPending} onClose={onClose} />
      </form>
    </Sheet>
  );
}
