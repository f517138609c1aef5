import { lazy, Suspense } from 'react';

// Loaded with the words of the citizens' pages, when a case is opened.
const InputPanel = lazy(() => import('./input-panel.tsx').then((module) => ({ default: module.InputPanel })));

export const InputPart = ({ caseId }: { caseId: string }) => (
  <Suspense>
    <InputPanel caseId={caseId} />
  </Suspense>
);
