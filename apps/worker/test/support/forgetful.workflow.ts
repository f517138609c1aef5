import runCase from '@samskab/workflows';
import type { CaseInput } from '@samskab/workflows/messages';

/** The case workflow without its safeguard: every run forgets which events the runs before it applied. */
export default function forgetful(input: CaseInput): Promise<string> {
  if (!input.resume) return runCase(input);
  const { state, head } = input.resume;
  return runCase({ ...input, resume: { head, state: { ...state, applied: [] } } });
}
