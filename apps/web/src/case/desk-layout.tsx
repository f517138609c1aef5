import { t } from '../texts/texts.ts';
import { OutlineList } from './outline-list.tsx';
import { HandoversPanel } from './panels/handovers-panel.tsx';
import { InputPart } from './panels/input-part.tsx';
import { PeoplePanel } from './panels/people-panel.tsx';
import { TasksPanel } from './panels/tasks-panel.tsx';
import { CaseFoot, DrawingPart, type LayoutProps, MoneyPart, StoryPart } from './parts.tsx';

/** From 768 px: the drawing across, then 8 + 4. */
export function DeskLayout(props: LayoutProps) {
  const { one, now, phases } = props;
  return (
    <>
      <figure className="case-drawing">
        <DrawingPart {...props} />
        <details className="as-list">
          <summary>{t.case.asList}</summary>
          <OutlineList phases={phases} now={now} />
        </details>
      </figure>
      <div className="case-grid">
        <div className="case-main">
          <MoneyPart one={one} now={now} />
          <div className="case-pair">
            <TasksPanel one={one} now={now} />
            <PeoplePanel participants={one.participants} />
          </div>
          <HandoversPanel handovers={one.handovers} />
          <InputPart caseId={one.id} />
        </div>
        <StoryPart one={one} />
      </div>
      <CaseFoot one={one} />
    </>
  );
}
