import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from '@samskab/contracts';
import { startSource, startTemporal } from '@samskab/testing';
import { cookieOf, startApi } from './support/api.ts';
import { eventually } from './support/eventually.ts';
import { startCase } from './support/village-bus.ts';

describe('an invitation', () => {
  it('is sent by the worker’s own process, and its link lets the invited in', async () => {
    const temporal = await startTemporal();
    const api = await startApi({ TEMPORAL_ADDRESS: temporal.address });
    const own = { SAMSKAB_HOME: api.home, TEMPORAL_ADDRESS: temporal.address, NODE_ENV: 'development' };
    const worker = await startSource('apps/worker/src/main.ts', [], { env: { ...process.env, ...own } });
    const staff = await api.as('case-worker');
    const { caseId } = await startCase(staff);
    const guest = { role: 'local-council', name: 'Lokalrådet', email: 'lokalraad@example.org' };
    await staff.send('POST', `/api/cases/${caseId}/participants`, guest);

    const folder = join(api.home, 'mail');
    const letter = await eventually(async () => {
      const [file] = existsSync(folder) ? readdirSync(folder).filter((name) => /^invite_.*\.eml$/.test(name)) : [];
      return file && readFileSync(join(folder, file), 'utf8');
    }, 60);
    expect(letter).toContain('To: lokalraad@example.org');
    const token = /deltag#([\w-]{43})/.exec(letter.replaceAll(/=\r?\n/g, ''))?.[1];
    const entered = await (await api.as()).send('POST', '/api/login/link', { token });
    const { body } = await api.caller(cookieOf(entered.headers)).get<Case>(`/api/cases/${caseId}`);
    expect(body.title).toBe('Landsbybus Nørreby');
    expect(await api.app.database.read.notifications.find({ caseId })).toMatchObject([{ status: 'sent', body: '' }]);

    await worker.stop();
    expect(worker.printed()).toBe('');
    await api.close();
    await temporal.stop();
  }, 120_000);
});
