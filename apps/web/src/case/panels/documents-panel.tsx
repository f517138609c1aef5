import type { Attachment, Case, CasePaper } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { useQuery } from '@tanstack/react-query';
import { dateSeenFrom } from '../../format/date.ts';
import { caseRoom } from '../../texts/case-room.ts';
import { Panel } from '../../ui/panel.tsx';
import { EmptyPanel } from '../../ui/states.tsx';
import { attachmentAddress, caseQueries, paperAddress } from '../case-api.ts';

const words = caseRoom.documents;
const kb = 1000;

const File = ({ caseId, file, now }: { caseId: string; file: Attachment; now: string }) => (
  <li className="row document">
    <Icon name="attach-file" />
    <div>
      <a className="row-title" href={attachmentAddress(caseId, file.id)} download>
        {file.name}
      </a>
      <p className="meta-text">{words.by(file.by, dateSeenFrom(file.at, now), words.kb(Math.ceil(file.size / kb)))}</p>
    </div>
  </li>
);

/** A body's papers about the case; what was taken off an agenda again stays here, and says so. */
const Paper = ({ paper, now }: { paper: CasePaper; now: string }) => (
  <li className={`row document paper-${paper.status}`}>
    <Icon name="how-to-reg" />
    <div>
      <p className="row-title">{words.paper(paper.body, dateSeenFrom(paper.at, now), paper.number)}</p>
      <p className="meta-text">
        {words.states[paper.status]} · {paper.title ?? words.closed}
      </p>
      <p className="document-links">
        <a href={paperAddress(paper.meetingId, 'agenda')}>{words.agenda}</a>
        {paper.held && <a href={paperAddress(paper.meetingId, 'minutes')}>{words.minutes}</a>}
      </p>
    </div>
  </li>
);

/** Files put beside the case's tasks, and the papers of the bodies that had it. */
export function DocumentsPanel({ one, now }: { one: Case; now: string }) {
  const files = useQuery(caseQueries.files(one.id));
  const record = useQuery(caseQueries.record(one.id));
  const all = files.data?.items ?? [];
  const papers = record.data?.papers ?? [];
  const count = all.length + papers.length;
  if (!files.data) return null;
  return (
    <Panel title={words.title} aside={count > 0 ? count : undefined}>
      {count === 0 ? (
        <EmptyPanel title={words.none} text={words.noneText} />
      ) : (
        <ul className="rows plain-list">
          {papers.map((paper) => (
            <Paper key={paper.itemId} paper={paper} now={now} />
          ))}
          {all.map((file) => (
            <File key={file.id} caseId={one.id} file={file} now={now} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
