import runCase from '@samskab/workflows';
import type { CaseInput } from '@samskab/workflows/messages';

/** The case workflow on a machine that has no time for it: its first turn takes six seconds. */
export default function sleepy(input: CaseInput): Promise<string> {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 6_000);
  return runCase(input);
}
