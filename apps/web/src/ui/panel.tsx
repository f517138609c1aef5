import type { ReactNode } from 'react';
import { useId } from 'react';

type Props = { title: string; aside?: ReactNode; lead?: ReactNode; className?: string; children: ReactNode };

/** A card of the page with its heading. */
export function Panel({ title, aside, lead, className = '', children }: Props) {
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {lead && <p className="meta-text panel-lead">{lead}</p>}
        {aside && <span className="panel-aside meta-text">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
