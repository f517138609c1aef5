import { usualCalendar } from '@samskab/calendar';
import type { Json } from '@samskab/persistence';
import { openHouse } from './support/house.ts';
import type { House } from './support/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ nodes: [] });
});
afterAll(() => house.close());

describe('the drawing of a case', () => {
  it('is the version it was begun with, and the usual calendar unless the municipality has its own', async () => {
    const loaded = await house.activities.loadDrawing({ versionId: 'v1', hash: 'h' });
    expect(loaded.model.processes).toMatchObject([{ key: 'village-bus' }]);
    expect(loaded.calendar).toEqual(usualCalendar);
    const own = { ...usualCalendar, closingDays: ['2026-05-15'] };
    await house.db.transaction((tx) => tx.settings.insert({ key: 'calendar', value: own as unknown as Json }));
    expect(await house.activities.loadDrawing({ versionId: 'v1', hash: 'h' })).toMatchObject({ calendar: own });
  });

  it('is not taken when its hash is another', async () => {
    await expect(house.activities.loadDrawing({ versionId: 'v1', hash: 'other' })).rejects.toMatchObject({
      type: 'versionHash',
    });
  });

  it('is waited for where it is not there', async () => {
    await expect(house.activities.loadDrawing({ versionId: 'v2', hash: 'h' })).rejects.toMatchObject({
      type: 'versionMissing',
      nonRetryable: false,
    });
  });
});
