import { openHouse } from '../house.ts';
import { weighDesigner, weighFirstPage } from '../weigh.ts';

const house = openHouse();

describe('what a page loads, in kB gzip', () => {
  it('of the first one is 150 at most until one can choose who to be', async () => {
    const server = await house.serve({ person: '' });
    const { page } = await house.open('phone', 'about:blank');
    expect((await weighFirstPage(page, server.address, house.folder)).firstPageKb).toBeLessThanOrEqual(150);
  });

  it('of the designer is 350 at most, what looks for faults beside it apart', async () => {
    const server = await house.serve({ person: 'designer' });
    const { page } = await house.open('desk', 'about:blank');
    const { designerKb, checkWorkerKb } = await weighDesigner(page, server.address, house.folder);
    expect(designerKb).toBeLessThanOrEqual(350);
    expect(checkWorkerKb).toBeGreaterThan(0);
  });
});
