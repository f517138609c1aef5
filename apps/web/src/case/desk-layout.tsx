import { t } from '../texts/texts.ts';
import { OutlineList } from './outline-list.tsx';
import { DocumentsPanel } from './panels/documents-panel.tsx';
import { FamilyPanel } from './panels/family-tree.tsx';
import { HandoversPanel } from './panels/handovers-panel.tsx';
import { InputPart } from './panels/input-part.tsx';
import { PeoplePanel } from './panels/people-panel.tsx';
import { SharePanel } from './panels/share-panel.tsx';
import { TasksPanel } from './panels/tasks-panel.tsx';
import { CaseFoot, DrawingPart, type LayoutProps, MoneyPart, StoryPart } from './parts.tsx';

/** What is so today, whatever one looks back at. */
const Beside = ({ one, now }: Pick<LayoutProps, 'one' | 'now'>) => (
  <>
    <HandoversPanel one={one} now={now} />
    <div className="case-pair">
      <DocumentsPanel one={one} now={now} />
      <SharePanel caseId={one.id} />
    </div>
    <FamilyPanel caseId={one.id} />
    <InputPart caseId={one.id} />
  </>
);

/** From 768 px: the drawing across with the way back in time below it, then 8 + 4. */
export function DeskLayout(props: LayoutProps) {
  const { one, now, phases, past, time, rights } = props;
  return (
    <>
      <figure className="case-drawing">
        <DrawingPart {...props} />
        {time}
        <details className="as-list">
          <summary>{t.case.asList}</summary>
          <OutlineList phases={phases} now={now} />
        </details>
      </figure>
      <div className="case-grid">
        <div className="case-main">
          <MoneyPart one={one} now={now} past={past} />
          <div className="case-pair">
            <TasksPanel one={one} now={now} past={past !== null} />
            {!past && <PeoplePanel one={one} mayInvite={rights.invite} />}
          </div>
          {!past && <Beside one={one} now={now} />}
        </div>
        <StoryPart one={one} past={past} />
      </div>
      <CaseFoot one={one} />
    </>
  );
}
