import type { Page } from 'playwright-core';

type Named = { id: string; title: string; status: string };
type One = {
  tasks: { id: string; mayComplete: boolean }[];
  handovers: { id: string }[];
  participants: { role: string }[];
};

/** Where in a seeded house the things are that pictures are taken of. */
export type Seeds = {
  case: (title: string) => string;
  /** Its first task that the case worker may do. */
  task: (title: string) => Promise<string>;
  /** The address of one, above its case. */
  handover: string;
  incident: string;
  letter: string;
  recommendation: string;
  meeting: string;
  item: string;
  area: string;
  trial: string;
  /** A participant's own way in. */
  link: string;
};

/** `page` is somebody who sees everything. */
export async function findSeeds(page: Page, url: string): Promise<Seeds> {
  const get = async <T>(path: string): Promise<T> => (await (await page.request.get(`${url}/api${path}`)).json()) as T;
  const list = async <T>(path: string): Promise<T[]> => (await get<{ items: T[] }>(path)).items;
  const cases = await list<Named & { openIncidents: number }>('/cases?limit=100');
  const idOf = (title: string) =>
    must(
      cases.find((one) => one.title.includes(title)),
      title,
    ).id;
  const caseOf = (title: string) => get<One>(`/cases/${idOf(title)}`);
  const inbox = (
    await Promise.all(
      ['today', 'week', 'later', 'others'].map((group) => list<Entry>(`/inbox?who=team&limit=100&group=${group}`)),
    )
  ).flat();
  const entry = (kind: string) =>
    must(
      inbox.find((one) => one.kind === kind),
      kind,
    );
  const council = must(
    (await list<{ id: string; key: string }>('/bodies')).find(({ key }) => key === 'council'),
    'council',
  );
  const meetings = await list<{ id: string; status: string }>(`/bodies/${council.id}/meetings`);
  const next = must(
    meetings.find(({ status }) => status !== 'closed'),
    'a meeting to come',
  );
  const { items } = await get<{ items: { id: string; caseId: string | null }[] }>(`/meetings/${next.id}`);
  const bus = idOf('Landsbybus Nørreby');
  const agendaItem = must(
    items.find(({ caseId }) => caseId === bus),
    'bus on the agenda',
  );
  const handover = await firstHandover(cases, (id) => get<One>(`/cases/${id}`));
  return {
    case: idOf,
    task: async (title) =>
      must(
        (await caseOf(title)).tasks.find(({ mayComplete }) => mayComplete),
        `a task in ${title}`,
      ).id,
    handover,
    incident: must(
      cases.find(({ openIncidents }) => openIncidents > 0),
      'an incident',
    ).id,
    letter: entry('letter').id,
    recommendation: (inbox.find(({ kind }) => kind === 'item') ?? agendaItem).id,
    meeting: next.id,
    item: agendaItem.id,
    area: must((await list<{ key: string }>('/areas'))[0], 'an area').key,
    trial: must(
      (await list<{ key: string; name: string }>('/processes')).find(({ name }) => /forsøg/.test(name)),
      'a draft',
    ).key,
    link: await invite(
      page,
      url,
      bus,
      must((await caseOf('Landsbybus Nørreby')).participants[0], 'a participant').role,
    ),
  };
}

type Entry = { kind: string; id: string };

async function firstHandover(cases: readonly Named[], read: (id: string) => Promise<One>): Promise<string> {
  for (const { id } of cases) {
    const [one] = (await read(id)).handovers;
    if (one) return `/forloeb/${id}?overdragelse=${one.id}`;
  }
  throw new Error('The seeds have no hand-over');
}

async function invite(page: Page, url: string, caseId: string, role: string): Promise<string> {
  const answer = await page.request.post(`${url}/api/cases/${caseId}/participants`, {
    headers: { 'x-samskab': '1', 'idempotency-key': crypto.randomUUID() },
    data: { role, name: 'Anna Nørreby', email: 'anna@noerreby.example' },
  });
  const { link } = (await answer.json()) as { link?: string };
  return new URL(must(link, 'a link')).hash.slice(1);
}

function must<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`The seeds have no ${what}`);
  return found;
}
