import runCase from '@samskab/workflows';
import type { CaseInput } from '@samskab/workflows/messages';
import { sleep } from '@temporalio/workflow';

/** The case workflow as somebody might change it who did not think of the cases that run: it rests before it begins. */
export default async function slower(input: CaseInput): Promise<string> {
  await sleep('1s');
  return runCase(input);
}
