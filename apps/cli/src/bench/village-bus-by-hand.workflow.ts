import { addDays, addDuration, addWorkingDays, fromLocal, parseDuration, startOfDay, toLocal } from '@samskab/calendar';
import type { CaseActivities, StepRecord } from '@samskab/activities';
import type { Command, CommandOf, Data, Event, FundingData, View } from '@samskab/engine';
import { CLOCK_SIGNAL, EVENT_UPDATE, STANDING_QUERY } from '@samskab/workflows/messages';
import type { Applied, CaseInput, Standing } from '@samskab/workflows/messages';
import {
  ApplicationFailure,
  CancellationScope,
  condition,
  defineQuery,
  defineSignal,
  defineUpdate,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';

// The village bus as one would write it without an engine: the path of Nørreby's story, its deadlines and its money,
// with the same log, the same activities and the same update. What the interpreter is measured against.

const local = proxyLocalActivities<Pick<CaseActivities, 'append'>>({ startToCloseTimeout: '4s' });
const outside = proxyActivities<CaseActivities>({ startToCloseTimeout: '1 minute' });

type Due = { id: string; at: string; task: string; what: 'reminder' | 'escalation' | 'timer'; role?: string };
type Open = { id: string; node: string; role: string; openedAt: string; register?: string; data: Data };

export default async function villageBusByHand(input: CaseInput): Promise<string> {
  const { caseId } = input;
  const open = new Map<string, Open>();
  const arrived = new Map<string, Event>();
  const fired = new Set<string>();
  const data: Data = {};
  let dues: Due[] = [];
  let seq = -1;
  let hash = '';
  let status: View['status'] = 'running';
  let tail: Promise<void> = Promise.resolve();
  let busy = 0;
  let clockOffset = input.clockOffset;
  let alarm: CancellationScope | undefined;
  let alarmAt: string | undefined;

  const now = (): string => new Date(Date.now() + clockOffset).toISOString();

  function view(): View {
    const standing = [...open.values()];
    return {
      status,
      ...(status === 'ended' && { outcome: 'bus-runs' }),
      tokens: standing.map(({ id, node }) => ({ instance: id, node, scope: 'i0' })),
      tasks: standing.filter(({ register }) => !register),
      items: standing.flatMap(({ register, ...item }) =>
        register ? [{ ...item, register: register as 'council' | 'handover' }] : [],
      ),
      works: [],
      waits: [],
      incidents: [],
      due: dues.map(({ id, at }) => ({ id, at })),
      data: { ...data },
    };
  }

  function append(event: StepRecord['event'], commands: Command[] = []): Promise<void> {
    seq += 1;
    const step: StepRecord = { seq, event, answers: [], moves: [], commands };
    const standing = view();
    busy += 1;
    const write = async () => {
      const appended = await local.append({ caseId, prevHash: hash, step, view: standing });
      if (appended.result === 'mismatch') throw ApplicationFailure.nonRetryable('another entry stands there');
      hash = appended.hash;
      busy -= 1;
    };
    tail = tail.then(write);
    arm();
    return tail;
  }

  function fireOverdue(at = now()): void {
    for (let due = dues[0]; due && due.at <= at; due = dues[0]) {
      dues = dues.slice(1);
      fired.add(due.id);
      const node = open.get(due.task)?.node ?? due.task;
      const remindIt = { type: 'remind' as const, task: due.task, what: 'reminder' as const, role: due.role };
      const command: CommandOf<'remind'> = { id: due.id, node, ...remindIt };
      const event: Event = { type: 'timerFired', id: `t:${due.id}`, at: due.at, timer: due.id };
      const logged = append(event, due.what === 'timer' ? [] : [command]);
      if (due.what !== 'timer') void remind(logged, command, due.at);
    }
  }

  async function remind(logged: Promise<void>, command: CommandOf<'remind'>, at: string): Promise<void> {
    busy += 1;
    await logged;
    await outside.remind({ caseId, command, at });
    busy -= 1;
  }

  function arm(): void {
    const next = dues[0];
    if (!next || (alarmAt !== undefined && alarmAt <= next.at)) return;
    alarm?.cancel();
    alarmAt = next.at;
    void ring(next.at);
  }

  async function ring(at: string): Promise<void> {
    const scope = (alarm = new CancellationScope());
    try {
      await scope.run(() => sleep(Math.max(1, Date.parse(at) - Date.parse(now()))));
      alarmAt = undefined;
      fireOverdue();
      arm();
    } catch (error) {
      if (!isCancellation(error)) throw error;
    }
  }

  function schedule(...more: Due[]): void {
    dues = [...dues, ...more].toSorted((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
  }

  function close(task: string): void {
    open.delete(task);
    dues = dues.filter((due) => due.task !== task);
  }

  /** Opens a step for people: a reminder, and on the deadline another role gets it on the list. */
  function begin(node: string, role: string, at: string, remind?: string, escalate?: [due: string, to: string]): void {
    const id = `i-${node}`;
    open.set(id, { id, node, role, openedAt: at, data: {} });
    if (remind) schedule({ id: `${id}/remind/1`, at: remind, task: id, what: 'reminder', role });
    if (escalate) schedule({ id: `${id}/escalate`, at: escalate[0], task: id, what: 'escalation', role: escalate[1] });
  }

  function item(node: string, register: 'council' | 'handover', role: string, at: string, asked: Data): Command {
    const id = `i-${node}`;
    open.set(id, { id, node, role, openedAt: at, register, data: asked });
    return { id, node, type: 'openItem', register, data: asked };
  }

  async function taken(node: string): Promise<Event> {
    await condition(() => arrived.has(`i-${node}`));
    const event = arrived.get(`i-${node}`)!;
    if ('data' in event) Object.assign(data, event.data);
    close(`i-${node}`);
    return event;
  }

  /** Work outside; the entry that says it is done opens what comes next. */
  async function work(node: string, at: string, what: { work: string; data: Data }, then?: () => void): Promise<void> {
    const command: Command = { id: `i-${node}/${what.work}`, node, type: 'run', attempt: 1, ...what };
    busy += 1;
    await outside.work({ caseId, command, at });
    then?.();
    await append({ type: 'workDone', id: `w:${command.id}`, at, work: command.id, data: {} });
    busy -= 1;
  }

  const fund = (node: string, at: string, posting: Omit<FundingData, 'area'>, then?: () => void): Promise<void> =>
    work(node, at, { work: 'funding', data: { ...posting, area: 'Kollektiv trafik' } as Data }, then);

  const order = (node: string, at: string, decidedBy: string, then: () => void): Promise<void> =>
    work(node, at, { work: 'order', data: { decidedBy, ...data } }, then);

  async function until(id: string, at: string): Promise<void> {
    schedule({ id, at, task: id, what: 'timer' });
    arm();
    fireOverdue();
    await condition(() => fired.has(id));
    await tail;
  }

  async function openItem(command: Command, at: string): Promise<void> {
    busy += 1;
    if (command.type === 'openItem') await outside.openItem({ caseId, command, at });
    busy -= 1;
  }

  setHandler(defineUpdate<Applied, [Event]>(EVENT_UPDATE), async (event) => {
    fireOverdue(event.at);
    const id = 'task' in event ? event.task : 'item' in event ? event.item : '';
    if (!open.has(id)) throw ApplicationFailure.nonRetryable('refused: stale', 'stale');
    arrived.set(id, event);
    const mine = seq + 1;
    await condition(() => seq >= mine);
    await tail;
    return { seq: mine };
  });
  setHandler(defineSignal<[number]>(CLOCK_SIGNAL), (offset) => {
    clockOffset = offset;
    alarmAt = undefined;
    fireOverdue();
    arm();
  });
  setHandler(defineQuery<Standing>(STANDING_QUERY), () => ({
    head: { seq, hash },
    applied: [],
    idle: busy === 0,
    status: status,
  }));

  const { at: start } = input.meta;
  begin('answer-town', 'case-worker', start, wd(start, 1), [wd(start, 2), 'chief-executive']);
  await append({ type: 'begun', ...input.meta, input: input.input });

  let done = await taken('answer-town');
  begin('town-meeting', 'residents', done.at, wd(done.at, 20), [wd(done.at, 30), 'case-worker']);
  await append(done);
  done = await taken('town-meeting');
  if (data['meetingSays'] !== 'opgiver ruten') throw ApplicationFailure.nonRetryable('another story');
  begin('give-up-route', 'local-council', done.at, wd(done.at, 7));
  await append(done);
  done = await taken('give-up-route');
  begin('calculate', 'case-worker', done.at, wd(done.at, 20), [wd(done.at, 40), 'finance-officer']);
  await append(done);

  done = await taken('calculate');
  const saving = data['saving'] as number;
  const firstYear = Math.floor((saving * 6) / 12);
  await append(done);
  await fund('expect-saving', done.at, { op: 'expect', line: 'freed-route', amount: saving }, () => {
    begin('found-association', 'residents', done.at, later(done.at, 'P30D'), [later(done.at, 'P90D'), 'case-worker']);
    schedule({ id: 'i-association-slow', at: later(done.at, 'P60D'), task: 'i-found-association', what: 'timer' });
  });
  void condition(() => fired.has('i-association-slow')).then(() => callVolunteers());
  async function callVolunteers(): Promise<void> {
    await work('call-volunteers', later(start, 'P151D'), { work: 'notification', data: { to: 'residents' } });
  }

  done = await taken('found-association');
  begin('choose-bus', 'bus-association', done.at, wd(done.at, 20), [wd(done.at, 30), 'case-worker']);
  await append(done);
  done = await taken('choose-bus');
  begin('write-item', 'case-worker', done.at, wd(done.at, 7), [wd(done.at, 10), 'chief-executive']);
  await append(done);
  done = await taken('write-item');
  const council = item('council-decides', 'council', 'council', done.at, { body: 'council', amount: saving });
  await append(done, [council]);
  await openItem(council, done.at);

  done = await taken('council-decides');
  const [price, granted, topUp] = [data['busPrice'], data['granted'], data['topUp']] as [number, number, number];
  const ownShare = Math.min(price, firstYear, granted);
  if (Math.max(0, price - ownShare - topUp) > 0) throw ApplicationFailure.nonRetryable('another story');
  await append(done);
  const decided = { decidedBy: 'council-decides', cover: String(data['topUpFrom']) };
  await fund('grant-saving', done.at, { op: 'grant', line: 'freed-route', amount: granted, ...decided });
  const granting = done.at;
  await fund('grant-rest', granting, { op: 'grant', line: 'rest-of-bus', amount: price - ownShare, ...decided }, () => {
    begin('order-timetable', 'case-worker', granting, wd(granting, 2), [wd(granting, 5), 'chief-executive']);
    schedule({ id: 'i-window-closed', at: nextYear(granting), task: 'i-order-timetable', what: 'timer' });
  });
  done = await taken('order-timetable');
  await append(done);
  const ordered = done.at;
  await order('order-timetable', ordered, 'give-up-route', () => {
    begin('authority-plans', 'transport-authority', ordered, wd(ordered, 60), [wd(ordered, 120), 'case-worker']);
  });
  done = await taken('authority-plans');
  begin('permit', 'permit-authority', done.at, wd(done.at, 30), [wd(done.at, 60), 'case-worker']);
  await append(done);
  done = await taken('permit');
  const changes = startOfDay(String(data['timetableDate']));
  await append(done);

  await until('i-timetable-changes', changes);
  await fund('free-first', changes, { op: 'free', line: 'freed-route', amount: firstYear });
  await fund('commit-bus', changes, { op: 'commit', line: 'freed-route', amount: ownShare });
  await fund('commit-rest', changes, { op: 'commit', line: 'rest-of-bus', amount: 'all' }, () => {
    begin('order-bus', 'case-worker', changes, wd(changes, 5));
  });
  done = await taken('order-bus');
  await append(done);
  const bought = done.at;
  await order('order-bus', bought, 'choose-bus', () => begin('receive-bus', 'case-worker', bought, wd(bought, 40)));
  done = await taken('receive-bus');
  await append(done);
  const delivered = done.at;
  await fund('pay-bus', delivered, { op: 'pay', line: 'freed-route', amount: ownShare });
  const parties = { object: String(data['bus']), from: 'case-worker', to: 'bus-association' };
  let handover: Command | undefined;
  await fund('pay-rest', delivered, { op: 'pay', line: 'rest-of-bus', amount: 'all' }, () => {
    handover = item('hand-over-bus', 'handover', 'case-worker', delivered, parties);
    schedule({
      id: 'i-hand-over-bus/remind/1',
      at: wd(delivered, 5),
      task: 'i-hand-over-bus',
      what: 'reminder',
      role: 'case-worker',
    });
  });
  await openItem(handover!, delivered);
  done = await taken('hand-over-bus');
  const handed = done.at;
  begin('operate', 'bus-association', handed, later(handed, 'P11M'), [later(handed, 'P12M'), 'case-worker']);
  await append(done);

  await Promise.all([operate(), nextBudgetYear()]);

  async function operate(): Promise<void> {
    done = await taken('operate');
    await append(done);
  }

  async function nextBudgetYear(): Promise<void> {
    await fund('carry-over', handed, { op: 'reserve', line: 'freed-route', amount: 'rest' });
    const newYear = nextYear(changes);
    await until('i-new-budget-year', newYear);
    await fund('free-rest', newYear, { op: 'free', line: 'freed-route', amount: 'rest' });
    await fund('commit-operation', newYear, { op: 'commit', line: 'freed-route', amount: 'rest' });
  }

  const operated = done.at;
  const paid = Math.min(data['operationCost'] as number, granted - ownShare);
  await fund('pay-operation', operated, { op: 'pay', line: 'freed-route', amount: paid });
  await fund('reserve-rest', operated, { op: 'reserve', line: 'freed-route', amount: 'rest' }, () => {
    begin('evaluate', 'bus-association', operated, wd(operated, 10));
  });
  done = await taken('evaluate');
  status = 'ended';
  await append(done);
  await condition(() => busy === 0);
  return 'bus-runs';
}

const wd = (from: string, count: number): string => startOfDay(addDays(addWorkingDays(toLocal(from).day, count), 1));
const later = (from: string, duration: string): string => addDuration(from, parseDuration(duration)!);
const nextYear = (from: string): string =>
  fromLocal({ day: `${Number(toLocal(from).day.slice(0, 4)) + 1}-01-01`, ms: 0 });
