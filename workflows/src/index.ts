/** The sandbox's entry: every workflow type is a process key, so one default export serves them all. */
export { runCase as default } from './case.workflow.ts';
