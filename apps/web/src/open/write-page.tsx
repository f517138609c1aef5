import { useNavigate } from '@tanstack/react-router';
import { useWrite } from '../api/use-write.ts';
import { open } from '../texts/open.ts';
import { Button } from '../ui/button.tsx';
import { Field, Trap } from './field.tsx';
import { OpenFrame } from './frame.tsx';
import { openApi } from './open-api.ts';
import { serverErrors, useDraft } from './use-draft.ts';

const empty = { town: '', subject: '', text: '', fromName: '', fromEmail: '', website: '' };
const required = { town: open.write.town, subject: open.write.subject, text: open.write.text };

function LetterForm() {
  const navigate = useNavigate();
  const { field, submit, setErrors } = useDraft(empty, { required, email: 'fromEmail' });
  const send = useWrite({
    send: openApi.write,
    then: ({ key }) => void navigate({ to: '/skriv/svar', hash: key }),
  });
  const onSubmit = submit(({ town = '', subject = '', text = '', fromName = '', fromEmail = '', website = '' }) => {
    const from = { ...(fromName.trim() && { fromName }), ...(fromEmail.trim() && { fromEmail: fromEmail.trim() }) };
    send.mutate({ town, subject, text, ...from, website }, { onError: (error) => setErrors(serverErrors(error)) });
  });
  return (
    <form onSubmit={onSubmit} noValidate className="panel open-form letter-form">
      <Field label={open.write.town} maxLength={100} {...field('town')} />
      <Field label={open.write.subject} maxLength={200} {...field('subject')} />
      <Field label={open.write.text} rows={8} maxLength={5000} {...field('text')} />
      <Field label={open.write.name} optional autoComplete="name" maxLength={200} {...field('fromName')} />
      <Field
        label={open.write.email}
        help={open.write.emailHelp}
        optional
        type="email"
        autoComplete="email"
        maxLength={254}
        {...field('fromEmail')}
      />
      <Trap {...field('website')} />
      <p className="meta-text">{open.write.private}</p>
      <Button type="submit" look="primary" isDisabled={send.isPending}>
        {open.write.send}
      </Button>
    </form>
  );
}

/** "Hvad kan vi gøre sammen?": a letter whose answer is due from today. */
export const WritePage = () => (
  <OpenFrame title={open.write.title}>
    <div className="open-width open-narrow">
      <h1>{open.write.title}</h1>
      <p className="open-answer">{open.write.lead}</p>
      <LetterForm />
    </div>
  </OpenFrame>
);
