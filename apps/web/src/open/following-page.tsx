import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { messageOf } from '../api/problem.ts';
import { useWrite } from '../api/use-write.ts';
import { open } from '../texts/open.ts';
import { Button } from '../ui/button.tsx';
import { OpenFrame } from './frame.tsx';
import { openApi } from './open-api.ts';

/** The page of the mail that asks: the address says itself that it wants to follow. */
export function ConfirmPage() {
  const { hash: key } = useLocation();
  const confirm = useWrite({ send: openApi.confirm, quiet: true });
  const followed = confirm.data;
  const title = followed ? open.follow.confirmed : open.follow.confirmTitle;
  return (
    <OpenFrame title={title}>
      <div className="open-width open-narrow">
        <h1>{title}</h1>
        <p aria-live="polite">{followed ? followed.question : open.follow.confirmText}</p>
        {confirm.isError && <p className="field-error">{messageOf(confirm.error)}</p>}
        <p className="open-actions">
          {followed ? (
            <Link to="/f/$slug" params={{ slug: followed.slug }} className="button button-primary">
              {open.follow.toPage}
            </Link>
          ) : (
            <Button look="primary" onPress={() => confirm.mutate({ key })} isDisabled={confirm.isPending}>
              {open.follow.confirm}
            </Button>
          )}
        </p>
      </div>
    </OpenFrame>
  );
}

/** One click in any mail: it stops at once. A link that has stopped already says the same. */
export function StopPage() {
  const { hash: key } = useLocation();
  const { mutate, isSuccess, isError } = useWrite({ send: openApi.stop, quiet: true });
  const asked = useRef(false);
  useEffect(() => {
    if (!asked.current) mutate({ key });
    asked.current = true;
  }, [key, mutate]);
  const over = isSuccess || isError;
  return (
    <OpenFrame title={open.follow.stopped}>
      <div className="open-width open-narrow" aria-live="polite">
        <h1>{over ? open.follow.stopped : open.follow.stopping}</h1>
        {over && <p>{open.follow.stoppedText}</p>}
        <p className="open-actions">
          <Link to="/f" className="button button-primary">
            {open.state.toAll}
          </Link>
        </p>
      </div>
    </OpenFrame>
  );
}
