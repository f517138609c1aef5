import { Icon } from '@samskab/designer/icons';
import { useState } from 'react';
import { useWrite } from '../api/use-write.ts';
import { open } from '../texts/open.ts';
import { Button } from '../ui/button.tsx';
import { Field, Trap } from './field.tsx';
import { openApi } from './open-api.ts';
import { Sent } from './sent.tsx';
import { serverErrors, useDraft } from './use-draft.ts';

const empty = { text: '', name: '', website: '' };

/** "Giv dit input": words to the case, read by somebody before others see them. */
export function InputForm({ slug, count }: { slug: string; count: number }) {
  const [receipt, setReceipt] = useState<string>();
  const { field, submit, setErrors, clear } = useDraft(empty, { required: { text: open.input.question } });
  const send = useWrite({
    send: openApi.input(slug),
    then: ({ key }) => {
      clear();
      setReceipt(key);
    },
  });
  const onSubmit = submit(({ text = '', name = '', website = '' }) =>
    send.mutate({ text, ...(name && { name }), website }, { onError: (error) => setErrors(serverErrors(error)) }),
  );
  return (
    <section className="panel open-form" id="giv-input" tabIndex={-1} aria-labelledby="input-titel">
      <h2 id="input-titel">{open.input.title}</h2>
      {receipt ? (
        <Sent
          title={open.input.thanks}
          text={open.input.thanksText}
          receipt={receipt}
          again={() => setReceipt(undefined)}
        />
      ) : (
        <form onSubmit={onSubmit} noValidate>
          <p className="meta-text">{open.input.lead}</p>
          <Field label={open.input.question} rows={4} maxLength={2000} {...field('text')} />
          <Field
            label={open.input.name}
            help={open.input.nameHelp}
            optional
            autoComplete="name"
            maxLength={100}
            {...field('name')}
          />
          <Trap {...field('website')} />
          <Button type="submit" look="primary" className="button-wide" isDisabled={send.isPending}>
            {open.input.send}
          </Button>
          <p className="open-note meta-text">
            <Icon name="visibility" size={16} />
            {open.input.note(count)}
          </p>
        </form>
      )}
    </section>
  );
}
