import { Link } from '@tanstack/react-router';
import { weekdayDate } from '../format/date.ts';
import { t } from '../texts/texts.ts';
import { Sheet } from '../ui/modal.tsx';
import { lastTold } from './told.ts';

/** What time did on the last jump, in the order it happened. */
export const ToldSheet = ({ onClose }: { onClose: () => void }) => (
  <Sheet title={t.shell.clock.toldTitle} onClose={onClose}>
    <ol className="told plain-list">
      {lastTold().map(({ caseId, title, at, text }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a list that is told once and does not change
        <li key={index}>
          <span className="meta-text">{weekdayDate(at)}</span>
          <Link to="/forloeb/$id" params={{ id: caseId }} onClick={onClose}>
            {title}
          </Link>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  </Sheet>
);
