import type { Page } from 'playwright-core';
import { router } from '../../src/router.tsx';
import { findings } from '../axe.ts';
import { caseId } from '../fixtures/noerreby.ts';
import { openHouse } from '../house.ts';
import { pictures } from '../screens/pictures.ts';
import { goodLink, type WebServer } from '../server.ts';

const house = openHouse();

type Size = 'desk' | 'phone';
/** How a view, or a state of one, is come to. `ready` stands on it when it is there. */
type View = {
  at: string;
  ready: string;
  /** '' = nobody has logged in. */
  person?: string;
  demo?: boolean;
  act?: (page: Page) => Promise<unknown>;
  only?: Size;
};

const secret = 'k'.repeat(43);
const oneCase = `/forloeb/${caseId}`;
const bus = '/f/landsbybus-noerreby';

/** Halfway there is always something half under the bar at the bottom. */
async function toFoot(page: Page): Promise<void> {
  await page.waitForSelector('.outline-step, .react-flow__node');
  await page.waitForTimeout(500);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
}

/** Every address of the router; one that is not here is red. */
const views: Record<string, View> = {
  '/': { at: '/', ready: '.inbox-row' },
  '/hvem': { at: '/hvem', ready: '.start-featured .token', person: '' },
  '/deltag': { at: `/deltag#${goodLink}`, ready: '.now', person: '' },
  '/arbejde': { at: '/arbejde', ready: '.inbox-row' },
  '/forloeb': { at: '/forloeb', ready: '.row-link' },
  '/forloeb/$id': { at: oneCase, ready: '.money-box, .outline' },
  '/forloeb/$id/tegn': {
    at: `${oneCase}/tegn`,
    ready: '.outline-step, .react-flow__node',
    act: toFoot,
  },
  '/processer': { at: '/processer', ready: '.process-card svg', person: 'designer' },
  '/processer/$key/versioner': { at: '/processer/village-bus/versioner', ready: 'h1', person: 'designer' },
  '/processer/$key/tegn': {
    at: '/processer/village-bus/tegn',
    ready: '.outline-step, .react-flow__node',
    person: 'designer',
    act: toFoot,
  },
  '/byraad': { at: '/byraad', ready: '.agenda-row', person: 'councillor-1' },
  '/byraad/moede/$id': { at: '/byraad/moede/council.1', ready: 'h1', person: 'secretary' },
  '/byraad/punkt/$id': { at: '/byraad/punkt/item-7', ready: '.ahead-card', person: 'councillor-1' },
  '/oekonomi': { at: '/oekonomi', ready: '.finance-area', person: 'finance' },
  '/oekonomi/$area': { at: '/oekonomi/kollektiv-trafik', ready: '.finance-balance', person: 'finance' },
  '/f': { at: '/f', ready: '.open-row', person: '' },
  '/f/om': { at: '/f/om', ready: 'h1', person: '' },
  '/f/bekraeft': { at: `/f/bekraeft#${secret}`, ready: 'h1', person: '' },
  '/f/stop': { at: `/f/stop#${secret}`, ready: 'h1', person: '' },
  '/f/$slug': { at: bus, ready: '.route-line', person: '' },
  '/f/$slug/plakat': { at: `${bus}/plakat`, ready: '.qr', person: '' },
  '/skriv': { at: '/skriv', ready: 'form', person: '' },
  '/skriv/svar': { at: `/skriv/svar#${secret}`, ready: '.letter-due', person: '' },
};

const press = (key: string) => (page: Page) => page.keyboard.press(key);
const click = (selector: string) => (page: Page) => page.locator(selector).click();

/** What a view can be in besides, that no address of its own leads to. */
const states: Record<string, View> = {
  'an address that leads nowhere': { at: '/findes-ikke', ready: '.empty' },
  'a case that is not there': { at: '/forloeb/ukendt', ready: '.empty' },
  'a list that nothing fits': { at: '/byraad?organ=financeCommittee', ready: '.empty-panel', person: 'councillor-1' },
  'an open task': { at: `${oneCase}?opgave=i14`, ready: 'form' },
  'the door where nobody chooses': { at: '/hvem', ready: '.door', person: '', demo: false },
  'a login that failed': { at: '/hvem?fejl=loginFailed', ready: '.login-fault', person: '', demo: false },
  'an account without a role': { at: '/hvem?fejl=noRole', ready: '.login-fault', person: '' },
  'a link that does not work any longer': { at: `/deltag#${secret}`, ready: '.empty h1', person: '' },
  'a link that came in half': { at: '/deltag#kort', ready: '.empty h1', person: '' },
  'the command menu': { at: '/forloeb', ready: '.find-option', act: press('Control+k') },
  'the demo clock': { at: '/forloeb', ready: '.ahead-point', act: click('.demo-clock') },
  'more rooms': { at: '/forloeb', ready: '.option', act: click('.bottom-bar button.room'), only: 'phone' },
  'who one is': { at: '/forloeb', ready: '.option', act: click('.person-button'), only: 'desk' },
  'without a network': { at: '/forloeb', ready: '.offline .notice', act: (page) => page.context().setOffline(true) },
};

let server: WebServer | undefined;

async function visit(
  size: Size,
  { at, ready, person, demo, act }: View,
): Promise<{ page: Page; complaints: string[] }> {
  server = await house.serve({ person: person ?? 'case-worker', demo: demo ?? true });
  const opened = await house.open(size, server.address + at);
  if (act) {
    await opened.page.waitForSelector('main h1, .outline-step, .react-flow__node');
    await act(opened.page);
  }
  await opened.page.waitForSelector(ready, { state: 'attached' });
  // What opens above a page has to have come to rest.
  await opened.page.waitForTimeout(act ? 800 : 300);
  return opened;
}

async function holds(size: Size, view: View): Promise<void> {
  const { page, complaints } = await visit(size, view);
  // A popover stands outside the landmarks, being above the page.
  const found = (await findings(page)).filter((one) => !view.act || !one.startsWith('region: body > '));
  expect(found).toEqual([]);
  expect(complaints.filter((text) => !/404|ERR_INTERNET_DISCONNECTED/.test(text))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

it('looks at every address of the router, and has pictures of each', () => {
  const addresses = Object.keys(router.routesByPath).toSorted();
  expect(Object.keys(views).toSorted()).toEqual(addresses);
  expect(Object.keys(pictures).toSorted()).toEqual(addresses);
});

describe.each(['desk', 'phone'] as const)(
  'on a %s neither axe nor the console complains, and nothing is wider',
  (size) => {
    it.each(Object.entries(views))('of %s', (_, view) => holds(size, view));

    const here = Object.entries(states).filter(([, { only }]) => only === undefined || only === size);
    it.each(here)('of %s', (_, view) => holds(size, view));
  },
);
