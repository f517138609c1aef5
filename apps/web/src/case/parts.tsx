import { Icon } from '@samskab/designer/icons';
import type { Case, Version } from '@samskab/contracts';
import type { Process } from '@samskab/definition';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { queries } from '../api/queries.ts';
import { t } from '../texts/texts.ts';
import { Bones, ErrorState, Loading } from '../ui/states.tsx';
import { caseQueries } from './case-api.ts';
import type { Phase } from './outline.ts';
import { MoneyPanel } from './panels/money-panel.tsx';
import { StoryPanel } from './panels/story-panel.tsx';
import type { Rights } from './rights.ts';
import { moneyThen } from './time/money-then.ts';
import type { Stop } from './time/stops.ts';

export type LayoutProps = {
  one: Case;
  now: string;
  version: UseQueryResult<Version>;
  process: Process | undefined;
  phases: readonly Phase[];
  rights: Rights;
  /** The case is shown as it stood then, and nobody can do anything in it; null = as it is. */
  past: Stop | null;
  /** The way back in time, below the drawing. */
  time: ReactNode;
};

const CaseDrawing = lazy(() =>
  import('./drawing/case-drawing.tsx').then((module) => ({ default: module.CaseDrawing })),
);

const DrawingBones = () => (
  <Loading>
    <Bones heights={[400]} />
  </Loading>
);

/** The drawing, when both it and its code have come. */
export function DrawingPart({ one, now, version, process }: LayoutProps) {
  if (version.isError) return <ErrorState error={version.error} retry={() => void version.refetch()} />;
  if (!version.data) return <DrawingBones />;
  if (!process) return <p className="notice notice-warning">{t.drawing.unreadable}</p>;
  return (
    <Suspense fallback={<DrawingBones />}>
      <CaseDrawing one={one} version={version.data} process={process} now={now} />
    </Suspense>
  );
}

type PartProps = Pick<LayoutProps, 'one' | 'now' | 'past'>;

export function MoneyPart({ one, now, past }: PartProps) {
  const money = useQuery(queries.money(one.id));
  const finance = useQuery(caseQueries.finance(one.id));
  if (money.isError) return <ErrorState error={money.error} retry={() => void money.refetch()} />;
  return money.data ? (
    <MoneyPanel
      money={past ? moneyThen(money.data, past.at) : money.data}
      finance={past ? undefined : finance.data}
      now={now}
    />
  ) : (
    <Loading>
      <Bones heights={[140]} />
    </Loading>
  );
}

export function StoryPart({ one, past }: Pick<PartProps, 'one' | 'past'>) {
  const story = useQuery(queries.story(one.id));
  if (story.isError) return <ErrorState error={story.error} retry={() => void story.refetch()} />;
  return story.data ? (
    <StoryPanel entries={past ? story.data.entries.filter(({ seq }) => seq <= past.seq) : story.data.entries} />
  ) : (
    <Loading>
      <Bones heights={[320]} />
    </Loading>
  );
}

/** The same case in the machine room. */
export const CaseFoot = ({ one }: { one: Case }) => (
  <footer className="case-foot meta-text">
    <span>{t.case.number(one.caseNumber)}</span>
    {one.temporalUrl && (
      <a href={one.temporalUrl} target="_blank" rel="noreferrer">
        {t.case.temporal} <Icon name="arrow-forward" size={16} />
      </a>
    )}
  </footer>
);
