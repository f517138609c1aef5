import { ApiError } from '../../src/api/problem.ts';
import { heldFiles } from '../../src/cases/held-files.ts';

const plan = new File(['%PDF-1.7'], 'plan.pdf', { type: 'application/pdf' });
const other = new File(['x'], 'andet.pdf', { type: 'application/pdf' });

type Kept = { caseId: string; name: string; id: string };

function house() {
  const kept: Kept[] = [];
  const files = heldFiles((caseId, _task, file, id) => Promise.resolve(kept.push({ caseId, name: file.name, id })));
  return { kept, ...files };
}

describe('a file for a case that has not begun', () => {
  it('is sent when it has, under the id that the form holds', async () => {
    const { kept, hold, sendTo } = house();
    const value = await hold(plan);
    expect(value).toMatchObject({ name: 'plan.pdf', mediaType: 'application/pdf', size: 8 });
    expect(kept).toEqual([]);
    expect(await sendTo('case-1', { plan: value })).toEqual([]);
    const { attachment } = value as { attachment: string };
    expect(kept).toEqual([{ caseId: 'case-1', name: 'plan.pdf', id: attachment }]);
  });

  it('that was chosen and taken away again is not sent', async () => {
    const { kept, hold, sendTo } = house();
    await hold(other);
    await sendTo('case-1', { plan: await hold(plan) });
    expect(kept.map(({ name }) => name)).toEqual(['plan.pdf']);
  });

  it('that is too large is refused when it is chosen', async () => {
    const large = new File([new Uint8Array(15_000_001)], 'film.mov');
    await expect(house().hold(large)).rejects.toThrow('Det fylder for meget.');
  });

  it('that is not taken is told of by its name, and hinders no other', async () => {
    const kept: string[] = [];
    const refusal = new ApiError({ code: 'fileKind', status: 415, title: 'Den slags fil tages ikke.' });
    const { hold, sendTo } = heldFiles((_case, _task, file) =>
      file === other ? Promise.reject(refusal) : Promise.resolve(kept.push(file.name)),
    );
    const input = { first: await hold(other), second: await hold(plan) };
    expect(await sendTo('case-1', input)).toEqual([
      'andet.pdf kom ikke med. Den slags fil tages ikke. Tilføj den på forløbet.',
    ]);
    expect(kept).toEqual(['plan.pdf']);
  });
});
