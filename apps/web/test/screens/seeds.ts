import type { Page } from 'playwright-core';

type Named = { id: string; title: string };
type One = {
  tasks: { id: string; mayComplete: boolean }[];
  participants: { role: string }[];
};
type Found = string | undefined;

/** Where in a seeded house the things are that pictures are taken of; undefined what is not there today. */
export type Seeds = {
  case: (title: string) => Found;
  /** Its first task that the case worker may do. */
  task: (title: string) => Promise<Found>;
  incident: Found;
  letter: Found;
  recommendation: Found;
  meeting: Found;
  item: Found;
  area: Found;
  /** The open page of a case that was granted money. */
  granted: Found;
  /** A participant's own way in. */
  link: Found;
};

/** `page` is of somebody who sees everything. */
export async function findSeeds(page: Page, url: string): Promise<Seeds> {
  const get = async <T>(path: string): Promise<T> => (await (await page.request.get(`${url}/api${path}`)).json()) as T;
  const list = async <T>(path: string): Promise<T[]> => (await get<{ items?: T[] }>(path)).items ?? [];
  const cases = await list<Named & { openIncidents: number }>('/cases?limit=100');
  const idOf = (title: string) => cases.find((one) => one.title.includes(title))?.id;
  const read = (id: string) => get<One>(`/cases/${id}`);
  const groups = ['today', 'week', 'later', 'others'].map((group) =>
    list<{ kind: string; id: string }>(`/inbox?who=team&limit=100&group=${group}`),
  );
  const inbox = (await Promise.all(groups)).flat();
  const entry = (wanted: string) => inbox.find(({ kind }) => kind === wanted)?.id;
  const council = (await list<{ id: string; key: string }>('/bodies')).find(({ key }) => key === 'council');
  const meetings = await list<{ id: string; status: string }>(`/bodies/${council?.id}/meetings`);
  const meeting = meetings.find(({ status }) => status !== 'closed')?.id;
  const bus = idOf('Landsbybus Nørreby');
  const item = (await list<{ id: string; caseId: string | null }>(`/meetings/${meeting}`)).find(
    ({ caseId }) => caseId === bus,
  )?.id;
  return {
    case: idOf,
    task: async (title) => {
      const id = idOf(title);
      return id && (await read(id)).tasks.find(({ mayComplete }) => mayComplete)?.id;
    },
    incident: cases.find(({ openIncidents }) => openIncidents > 0)?.id,
    letter: entry('letter'),
    recommendation: entry('item') ?? item,
    meeting,
    item,
    area: (await list<{ id: string }>('/areas'))[0]?.id,
    granted: (await list<{ slug: string; title?: string }>('/open')).find(({ slug }) => slug.includes('vesterby'))
      ?.slug,
    link: bus && (await invite(page, `${url}/api/cases/${bus}/participants`, (await read(bus)).participants[0]?.role)),
  };
}

async function invite(page: Page, address: string, role: Found): Promise<Found> {
  const answer = await page.request.post(address, {
    headers: { 'x-samskab': '1', 'idempotency-key': crypto.randomUUID() },
    data: { role, name: 'Anna Nørreby', email: 'anna@noerreby.example' },
  });
  const { link } = (await answer.json()) as { link?: string };
  return link && new URL(link).hash.slice(1);
}
