import { useState } from 'react';
import { useWrite } from '../api/use-write.ts';
import { open } from '../texts/open.ts';
import { Button } from '../ui/button.tsx';
import { Field, Trap } from './field.tsx';
import { openApi } from './open-api.ts';
import { Sent } from './sent.tsx';
import { serverErrors, useDraft } from './use-draft.ts';

const empty = { email: '', website: '' };

/** "Følg": a mail when something is decided, once the address has said yes itself. */
export function FollowForm({ slug }: { slug: string }) {
  const [asked, setAsked] = useState(false);
  const { field, submit, setErrors, clear } = useDraft(empty, {
    required: { email: open.follow.email },
    email: 'email',
  });
  const send = useWrite({
    send: openApi.follow(slug),
    then: () => {
      clear();
      setAsked(true);
    },
  });
  const onSubmit = submit(({ email = '', website = '' }) =>
    send.mutate({ email: email.trim(), website }, { onError: (error) => setErrors(serverErrors(error)) }),
  );
  return (
    <section className="panel open-form" id="foelg" tabIndex={-1} aria-labelledby="foelg-titel">
      <h2 id="foelg-titel">{open.follow.title}</h2>
      {asked ? (
        <Sent title={open.follow.thanks} text={open.follow.thanksText} again={() => setAsked(false)} />
      ) : (
        <form onSubmit={onSubmit} noValidate>
          <p className="meta-text">{open.follow.lead}</p>
          <div className="follow-row">
            <Field label={open.follow.email} type="email" autoComplete="email" maxLength={254} {...field('email')} />
            <Button type="submit" className="button-outlined" isDisabled={send.isPending}>
              {open.follow.send}
            </Button>
          </div>
          <Trap {...field('website')} />
          <p className="meta-text">{open.follow.note}</p>
        </form>
      )}
    </section>
  );
}
