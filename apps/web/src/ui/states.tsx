import { Icon } from '@samskab/designer/icons';
import { type ReactNode, useEffect, useState } from 'react';
import { ApiError, messageOf } from '../api/problem.ts';
import { t } from '../texts/texts.ts';
import { EmptyPicture } from './empty-picture.tsx';

type EmptyProps = {
  title: string;
  text: string;
  /** It is the page's own heading. */ page?: boolean;
  children?: ReactNode;
};

/** A line drawing, one sentence, one button. */
export function EmptyState({ title, text, page, children }: EmptyProps) {
  const Heading = page ? 'h1' : 'h2';
  return (
    <div className="empty">
      <EmptyPicture />
      <Heading>{title}</Heading>
      <p>{text}</p>
      {children}
    </div>
  );
}

/** Nothing to show in a panel: two quiet lines. */
export function EmptyPanel({ title, text }: { title: string; text: string }) {
  return (
    <div className="empty-panel">
      <p>{title}</p>
      <p className="meta-text">{text}</p>
    </div>
  );
}

const isMissing = (error: unknown): boolean => error instanceof ApiError && error.status === 404;

/** What went wrong and what to do about it. */
export function ErrorState({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="empty" role="alert">
      {isMissing(error) ? (
        <EmptyPicture />
      ) : (
        <span className="empty-sign">
          <Icon name="error" size={32} />
        </span>
      )}
      <h1>{isMissing(error) ? t.state.notFoundTitle : t.state.errorTitle}</h1>
      <p>{messageOf(error)}</p>
      {isMissing(error) ? (
        <a className="button button-primary" href="/forloeb">
          {t.state.toCases}
        </a>
      ) : (
        <button type="button" className="button button-primary" onClick={retry}>
          <Icon name="refresh" />
          {t.state.retry}
        </button>
      )}
    </div>
  );
}

const patience = 300;

/** A skeleton, but only when one has waited long enough to wonder. */
export function Loading({ children }: { children: ReactNode }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true">
      <span className="visually-hidden">{t.state.loading}</span>
      {late && <div aria-hidden>{children}</div>}
    </div>
  );
}

/** Grey bars where text will stand; heights in px. */
export const Bones = ({ heights }: { heights: readonly number[] }) => (
  <div className="bones">
    {heights.map((height, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- the bars have no identity
      <div key={index} className="bone" style={{ height }} />
    ))}
  </div>
);
