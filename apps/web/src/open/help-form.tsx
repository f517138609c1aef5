import { Icon, type IconName } from '@samskab/designer/icons';
import type { HelpKind, OpenPage } from '@samskab/contracts';
import { useState } from 'react';
import { useWrite } from '../api/use-write.ts';
import { open } from '../texts/open.ts';
import { Button } from '../ui/button.tsx';
import { Field, Trap } from './field.tsx';
import { openApi } from './open-api.ts';
import { Sent } from './sent.tsx';
import { serverErrors, useDraft } from './use-draft.ts';

const kinds: readonly HelpKind[] = ['hours', 'things', 'other'];
const signs: { [K in HelpKind]: IconName } = { hours: 'construction', things: 'home', other: 'persons' };
const empty = { text: '', name: '', contact: '', website: '' };

function OfferForm({ slug, kind, done }: { slug: string; kind: HelpKind; done: (key: string) => void }) {
  const required = { text: open.help.what[kind], name: open.help.name, contact: open.help.contact };
  const { field, submit, setErrors } = useDraft(empty, { required });
  const send = useWrite({ send: openApi.help(slug), then: ({ key }) => done(key) });
  const onSubmit = submit(({ text = '', name = '', contact = '', website = '' }) =>
    send.mutate({ kind, text, name, contact, website }, { onError: (error) => setErrors(serverErrors(error)) }),
  );
  return (
    <form onSubmit={onSubmit} noValidate className="offer-form" aria-label={open.help.kinds[kind]}>
      <Field label={open.help.what[kind]} rows={3} maxLength={500} {...field('text')} />
      <Field label={open.help.name} autoComplete="name" maxLength={100} {...field('name')} />
      <Field label={open.help.contact} help={open.help.contactHelp} maxLength={254} {...field('contact')} />
      <Trap {...field('website')} />
      <Button type="submit" look="primary" className="button-wide" isDisabled={send.isPending}>
        {open.help.send}
      </Button>
    </form>
  );
}

/** "Jeg vil hjælpe": hours or things, offered to a case worker who gets in touch. */
export function HelpForm({ slug, help }: { slug: string; help: OpenPage['help'] }) {
  const [kind, setKind] = useState<HelpKind>();
  const [receipt, setReceipt] = useState<string>();
  const again = () => {
    setReceipt(undefined);
    setKind(undefined);
  };
  return (
    <section className="panel open-form" id="jeg-vil-hjaelpe" tabIndex={-1} aria-labelledby="hjaelp-titel">
      <h2 id="hjaelp-titel">{open.help.title}</h2>
      {receipt ? (
        <Sent title={open.help.thanks} text={open.help.thanksText} receipt={receipt} again={again} />
      ) : (
        <>
          <p className="meta-text">{open.help.lead}</p>
          <ul className="help-kinds plain-list">
            {kinds.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  className="help-kind"
                  aria-expanded={kind === one}
                  onClick={() => setKind(kind === one ? undefined : one)}
                >
                  <Icon name={signs[one]} />
                  <span>{open.help.kinds[one]}</span>
                  {help[one] > 0 && <span className="meta-text">{open.help.with(help[one])}</span>}
                  <Icon name={kind === one ? 'chevron-down' : 'chevron-right'} />
                </button>
                {kind === one && <OfferForm slug={slug} kind={one} done={setReceipt} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
