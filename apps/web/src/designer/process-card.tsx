import type { ProcessSummary } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../api/queries.ts';
import { processes as words } from '../texts/processes.ts';
import { drawingQueries } from './api.ts';
import { readDrawing } from './read-drawing.ts';
import { Thumbnail } from './thumbnail.tsx';

/** The drawing of a process: as published, else as drafted. */
export function ProcessDrawing({ process: { key, latest } }: { process: ProcessSummary }) {
  const version = useQuery({ ...queries.version(latest?.id ?? ''), enabled: latest !== null });
  const draft = useQuery({ ...drawingQueries.draft(key), enabled: latest === null });
  const found = version.data ?? draft.data;
  const drawing = found && readDrawing(found.model, found.layout);
  return drawing ? <Thumbnail {...drawing} processKey={key} /> : <div className="thumb" />;
}

const standing = ({ latest }: ProcessSummary): string =>
  latest ? words.version(latest.number, latest.runningCases) : words.draftOnly;

/** One process of the list: its drawing, its name, and where it is in use. */
export function ProcessCard({ process }: { process: ProcessSummary }) {
  return (
    <li className="process-card">
      <ProcessDrawing process={process} />
      <div className="process-words">
        <h2>
          <Link to="/processer/$key/tegn" params={{ key: process.key }} className="process-link">
            {process.name}
          </Link>
        </h2>
        <p className="meta-text">
          {standing(process)}
          {process.latest && process.draftRevision !== null && <span className="chip chip-other">{words.draft}</span>}
        </p>
      </div>
    </li>
  );
}
