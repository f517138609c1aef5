import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { CaseActivities } from '@samskab/activities';
import { TASK_QUEUE } from '@samskab/workflows/messages';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { WorkflowBundle } from '@temporalio/worker';

export type WorkerOptions = {
  /** Temporal's frontend, `host:port`. */
  address: string;
  namespace?: string;
  activities: CaseActivities;
  /** Made once by `bundleWorkflows` where several workers start in one process. */
  bundle?: WorkflowBundle;
};

/** A worker that runs every case: workflows in the sandbox, and what they do outside it as activities. */
export async function createWorker({
  address,
  namespace = 'default',
  activities,
  bundle,
}: WorkerOptions): Promise<Worker> {
  installRuntime();
  const connection = await NativeConnection.connect({ address });
  const options = {
    connection,
    namespace,
    taskQueue: TASK_QUEUE,
    workflowBundle: bundle ?? (await bundleWorkflows()),
    activities,
    // A killed worker's cases go on elsewhere after a second, not after ten.
    stickyQueueScheduleToStartTimeout: '1s',
    shutdownGraceTime: '5s',
    isolateExecutionTimeout: BUSY_MACHINE,
    maxConcurrentWorkflowTaskExecutions: TASKS_AT_ONCE,
    maxConcurrentWorkflowTaskPolls: TASKS_AT_ONCE / 2,
  };
  return Worker.create(options);
}

/**
 * Workflow tasks are work for the processor: after a restart every case is replayed, and forty at once would each take
 * forty times as long, longer than the ten seconds in which the server gives a task to another, and so for ever.
 */
const TASKS_AT_ONCE = 4 * availableParallelism();

/**
 * What a turn of a workflow may last before it counts as an endless loop, on the clock of the wall. The SDK's five
 * seconds are over soon on a machine that does much else, and then the whole process ends. It passes the option on, and
 * its types do not name it.
 */
const BUSY_MACHINE = '60s';

let installed = false;

/** Temporal's core is one a process, set up before its first use. It speaks up when something is wrong. */
function installRuntime(): void {
  if (!installed) Runtime.install({ logger: new DefaultLogger('WARN') });
  installed = true;
}

/**
 * Loaded once in the sandbox's context and shared by its workflows, instead of once a workflow: pure code, whose only
 * state is what it has parsed before, by text.
 */
const PRELOADED = ['@samskab/engine', '@samskab/expression', '@samskab/calendar'];

/** The sandbox's code in one file. From sources when we run from sources, from `dist` where that is what is installed. */
export function bundleWorkflows(
  workflowsPath = fileURLToPath(import.meta.resolve('@samskab/workflows')),
): Promise<WorkflowBundle> {
  const conditionNames = workflowsPath.endsWith('.ts') ? ['samskab-source', '...'] : ['...'];
  return bundleWorkflowCode({
    workflowsPath,
    logger: new DefaultLogger('WARN'),
    preloadModules: PRELOADED,
    webpackConfigHook: (config) => ({ ...config, resolve: { ...config.resolve, conditionNames } }),
  });
}
