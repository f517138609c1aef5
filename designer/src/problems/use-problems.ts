import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { DrawingDocument } from '../document/index.ts';
import { useSnapshot } from '../editor/context.ts';
import type { Checking } from './check-protocol.ts';
import { problemsOf, type Problem } from './problem.ts';
import { startChecker } from './start-checker.ts';

export type Problems = { checking: Checking; problems: readonly Problem[] };

const nothing: readonly Problem[] = [];

/** What is wrong with a drawing, looked for anew, in a worker, whenever it changes. */
export function useProblems(document: DrawingDocument): Problems {
  const { model, process } = useSnapshot(document);
  const [checker, setChecker] = useState<ReturnType<typeof startChecker>>();
  useEffect(() => {
    const started = startChecker();
    setChecker(started);
    return started.end;
  }, []);
  useEffect(() => checker?.check(model), [checker, model]);
  const checking = useSyncExternalStore(checker?.subscribe ?? never, checker?.read ?? unknown);
  const { result } = checking;
  // oxlint-disable-next-line react/exhaustive-deps -- the findings are of the drawing that was looked at
  const problems = useMemo(() => (result ? problemsOf(result, process) : nothing), [result]);
  return { checking, problems };
}

const never = () => () => undefined;
const begun: Checking = { state: 'checking' };
const unknown = (): Checking => begun;
