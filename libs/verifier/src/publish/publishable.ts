import { parseModel, type Model } from '@samskab/definition';
import { atOnce, type Slices } from '../explore/slices.ts';
import type { Options, Report } from '../report/report.ts';
import { LIMIT, verifying } from '../verify.ts';
import type { DrawingFault } from './drawing-fault.ts';
import { adviceIn, errorsIn, undecided } from './findings.ts';
import { runFaults } from './run-faults.ts';

/**
 * May it be published? Only without `faults`. `model`: the drawing, where it could be read. `report` is there where it
 * can run: what cannot is not explored.
 */
export type Publishable = { faults: DrawingFault[]; advice: DrawingFault[]; model?: Model; report?: Report };

/**
 * Everything that stands between a drawing and its publication, each kind of fault at once: of its shape; else of what
 * can run, of its expressions, and of what the engine compiles; else what the verifier finds. Errors block, advice
 * advises. Undecided is no error: what was not looked at is said, and not held against anybody.
 */
export const publishable = (json: unknown, options: Options = {}): Publishable => {
  const parsed = parseModel(json);
  return parsed.ok ? atOnce(publishing(parsed.model, options)) : { faults: parsed.faults, advice: [] };
};

/** The same of a drawing that has been read, in slices, for a server that answers others meanwhile. */
export function* publishing(model: Model, { limit = LIMIT }: Options = {}): Slices<Publishable> {
  const faults = runFaults(model);
  if (faults.length > 0) return { faults, advice: [], model };
  const report = yield* verifying(model, { limit });
  return {
    faults: errorsIn(model, report),
    advice: [...undecided(report, limit), ...adviceIn(model, report)],
    model,
    report,
  };
}
