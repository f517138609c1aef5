import { useNavigate } from '@tanstack/react-router';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { t } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { DeadlineChip } from '../ui/chips.tsx';
import { nextOf } from './next.ts';
import { donePhases } from './outline.ts';
import { OutlineList } from './outline-list.tsx';
import { DocumentsPanel } from './panels/documents-panel.tsx';
import { FamilyPanel } from './panels/family-tree.tsx';
import { HandoversPanel } from './panels/handovers-panel.tsx';
import { InputPart } from './panels/input-part.tsx';
import { PeoplePanel } from './panels/people-panel.tsx';
import { SharePanel } from './panels/share-panel.tsx';
import { TasksPanel } from './panels/tasks-panel.tsx';
import { CaseFoot, DrawingPart, type LayoutProps, MoneyPart, StoryPart } from './parts.tsx';

function StepsPart({ phases, now }: Pick<LayoutProps, 'phases' | 'now'>) {
  const done = t.case.stepsDone(donePhases(phases), phases.length);
  return (
    <section className="panel">
      <p className="steps-done meta-text">
        <strong>{done.strong}</strong>
        {done.rest}
      </p>
      <OutlineList phases={phases} now={now} />
    </section>
  );
}

/** The reader's next task, docked above the bottom bar. */
function Docked({ one, now, rights }: Pick<LayoutProps, 'one' | 'now' | 'rights'>) {
  const navigate = useNavigate({ from: '/forloeb/$id' });
  const mine = nextOf(one, rights);
  if (!mine) return null;
  return (
    <section className="docked" aria-label={t.case.nextTask}>
      <div className="docked-words">
        <div>
          <p className="docked-label">{t.case.nextTask}</p>
          <p className="docked-name">{mine.name}</p>
        </div>
        {mine.dueAt && <DeadlineChip at={mine.dueAt} now={now} />}
      </div>
      <Button
        look="primary"
        aria-label={t.tasks.openNamed(mine.name)}
        onPress={() => void navigate({ search: mine.search })}
      >
        {t.tasks.open}
      </Button>
    </section>
  );
}

/** On a phone: one thing at a time, the steps first. */
export function PhoneLayout(props: LayoutProps) {
  const { one, now, past, time, rights } = props;
  return (
    <>
      <Tabs className="tabs">
        <TabList className="tab-list" aria-label={t.case.tabs.label}>
          <Tab id="trin" className="tab">
            {t.case.tabs.steps}
          </Tab>
          <Tab id="tegning" className="tab">
            {t.case.tabs.drawing}
          </Tab>
          <Tab id="historien" className="tab">
            {t.case.tabs.story}
          </Tab>
          <Tab id="pengene" className="tab">
            {t.case.tabs.money}
          </Tab>
        </TabList>
        <TabPanel id="trin" className="tab-panel">
          <StepsPart {...props} />
          <TasksPanel one={one} now={now} past={past !== null} />
          {!past && (
            <>
              <HandoversPanel one={one} now={now} />
              <InputPart caseId={one.id} />
              <PeoplePanel one={one} mayInvite={rights.invite} />
              <DocumentsPanel one={one} now={now} />
              <SharePanel caseId={one.id} />
              <FamilyPanel caseId={one.id} />
            </>
          )}
          <CaseFoot one={one} />
        </TabPanel>
        <TabPanel id="tegning" className="tab-panel">
          <DrawingPart {...props} />
          {time}
        </TabPanel>
        <TabPanel id="historien" className="tab-panel">
          <StoryPart one={one} past={past} />
        </TabPanel>
        <TabPanel id="pengene" className="tab-panel">
          <MoneyPart one={one} now={now} past={past} />
        </TabPanel>
      </Tabs>
      {!past && <Docked one={one} now={now} rights={rights} />}
    </>
  );
}
