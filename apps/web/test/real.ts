import { launch, open } from './browser.ts';
const [base, id] = process.argv.slice(2);
const call = async (cookie: string, m: string, p: string, b?: unknown) => {
  const r = await fetch(base + '/api' + p, {
    method: m,
    headers: { 'x-samskab': '1', 'content-type': 'application/json', cookie, 'idempotency-key': crypto.randomUUID() },
    body: b ? JSON.stringify(b) : undefined,
  });
  const t = await r.text();
  if (!r.ok) console.log(m, p, r.status, t);
  return { body: t ? JSON.parse(t) : null, cookie: r.headers.get('set-cookie')?.split(';')[0] ?? cookie };
};
const browser = await launch();
const { page, complaints } = await open(browser, 'desk', `${base}/forloeb/${id}`);
await page.getByRole('button', { name: /Sagsbehandler/ }).click();
await page.waitForSelector('.token');
await page.getByRole('button', { name: /Demo-ur/ }).click();
await page.waitForSelector('.jumps');
await page.waitForTimeout(300);
await page.screenshot({ path: '/tmp/screens/real-jump.png' });
await page.getByRole('button', { name: 'Åbn kalender' }).click();
await page.waitForTimeout(300);
await page.screenshot({ path: '/tmp/screens/real-calendar.png' });
await page.keyboard.press('Escape');
await page.keyboard.press('Escape');
const s = (await call('', 'POST', '/login/dev', { personId: 'council-secretary' })).cookie;
await call((await call('', 'POST', '/login/dev', { personId: 'case-worker' })).cookie, 'POST', '/clock/jump', {
  to: 'instant',
  at: '2026-12-16T16:00:00.000Z',
});
const c = (await call(s, 'GET', '/cases/' + id)).body;
const item = c.items[0];
console.log(item);
await page.waitForTimeout(1500);
console.log('clock shown:', await page.locator('.demo-clock').innerText());
const body = (await call(s, 'GET', '/bodies')).body.items[0];
await call(s, 'PUT', `/meetings/${item.meetingId}/attendance`, {
  present: body.members
    .filter((m: { substitute: boolean }) => !m.substitute)
    .slice(0, 25)
    .map((m: { id: string }) => ({ memberId: m.id })),
});
const m = (await call(s, 'GET', `/meetings/${item.meetingId}`)).body;
console.log(
  m?.quorate,
  m?.items?.map((i: { id: string; title: string }) => i.id + i.title),
);
for (const path of [`/items/${m.items[0].id}/close`, `/meetings/${m.id}/items/${m.items[0].id}/close`]) {
  const r = await call(s, 'POST', path, {
    outcome: 'approved',
    how: 'withoutVote',
    data: { granted: 10000000, decisionText: 'Godkendt', minutesRef: 'Punkt 1' },
  });
  if (r.body?.id) break;
}
await page.waitForTimeout(2500);
console.log(await page.locator('.now').allInnerTexts(), complaints);
await page.screenshot({ path: '/tmp/screens/real-after.png' });
await browser.close();
