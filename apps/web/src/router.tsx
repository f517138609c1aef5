import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { doorQueries } from './api/door.ts';
import { queryClient } from './api/query-client.ts';
import { caseSearch, oneOf, word } from './api/search.ts';
import { type Shown, shown } from './case/act/shown.ts';
import { inboxSearch } from './inbox/inbox-search.ts';
import { openRoutes } from './open/routes.tsx';
import { NotFound } from './shell/not-found.tsx';
import { landingOf } from './shell/rooms.ts';
import { RouteError } from './shell/route-error.tsx';

const root = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: RouteError,
});

/** Only an address of our own is gone back to after login. */
const ownAddress = (value: unknown): string | undefined => {
  const address = word(value, 2_000);
  return address && /^\/(?!\/)/.test(address) ? address : undefined;
};

const login = createRoute({
  getParentRoute: () => root,
  path: '/hvem',
  component: lazyRouteComponent(() => import('./login/login-page.tsx'), 'LoginPage'),
  /** `fejl`: why a login came to nothing. */
  validateSearch: ({ til, fejl }): { til?: string; fejl?: string } => ({ til: ownAddress(til), fejl: word(fejl, 50) }),
});

const invited = createRoute({
  getParentRoute: () => root,
  path: '/deltag',
  component: lazyRouteComponent(() => import('./login/invited-page.tsx'), 'InvitedPage'),
});

/** Who is nobody goes to the door, and comes back here. */
async function loggedIn({ context, location }: { context: { client: QueryClient }; location: { href: string } }) {
  const session = await context.client.ensureQueryData(doorQueries.session());
  // oxlint-disable-next-line typescript/only-throw-error -- the router's own way to redirect
  if (!session.person) throw redirect({ to: '/hvem', search: { til: location.href } });
}

const house = createRoute({
  getParentRoute: () => root,
  id: 'house',
  component: lazyRouteComponent(() => import('./shell/house.tsx'), 'House'),
  beforeLoad: loggedIn,
});

const start = createRoute({
  getParentRoute: () => house,
  path: '/',
  /** Everyone begins in the room that is theirs first. */
  beforeLoad: async ({ context }) => {
    const { person } = await context.client.ensureQueryData(doorQueries.session());
    // oxlint-disable-next-line typescript/only-throw-error -- the router's own way to redirect
    throw redirect(person ? landingOf(person) : { to: '/hvem' });
  },
});

/** Everyone of the municipality has an inbox; who takes part in a case has the case. */
const work = createRoute({
  getParentRoute: () => house,
  path: '/arbejde',
  component: lazyRouteComponent(() => import('./inbox/inbox-page.tsx'), 'InboxPage'),
  validateSearch: inboxSearch,
});

const cases = createRoute({
  getParentRoute: () => house,
  path: '/forloeb',
  component: lazyRouteComponent(() => import('./cases/case-list-page.tsx'), 'CaseListPage'),
  validateSearch: caseSearch,
});

const oneCase = createRoute({
  getParentRoute: () => house,
  path: '/forloeb/$id',
  component: lazyRouteComponent(() => import('./case/case-page.tsx'), 'CasePage'),
  /** What is open above the page, so that Back closes it. */
  validateSearch: (asked): { opgave?: string; overdragelse?: string; vis?: Shown; haendelse?: string } => ({
    opgave: word(asked.opgave),
    overdragelse: word(asked.overdragelse),
    vis: oneOf(asked.vis, shown),
    haendelse: word(asked.haendelse),
  }),
});

const processes = createRoute({
  getParentRoute: () => house,
  path: '/processer',
  component: lazyRouteComponent(() => import('./designer/process-list-page.tsx'), 'ProcessListPage'),
});

const council = createRoute({
  getParentRoute: () => house,
  path: '/byraad',
  component: lazyRouteComponent(() => import('./council/meetings-page.tsx'), 'MeetingsPage'),
  validateSearch: ({ organ }): { organ?: string } => ({ organ: word(organ) }),
});

const councilMeeting = createRoute({
  getParentRoute: () => house,
  path: '/byraad/moede/$id',
  staticData: { ownList: true },
  component: lazyRouteComponent(() => import('./council/room-page.tsx'), 'RoomPage'),
  validateSearch: ({ punkt }): { punkt?: string } => ({ punkt: word(punkt) }),
});

const councilItem = createRoute({
  getParentRoute: () => house,
  path: '/byraad/punkt/$id',
  component: lazyRouteComponent(() => import('./council/item-page.tsx'), 'ItemPage'),
});

const money = createRoute({
  getParentRoute: () => house,
  path: '/oekonomi',
  component: lazyRouteComponent(() => import('./finance/areas-page.tsx'), 'AreasPage'),
});

const moneyOfArea = createRoute({
  getParentRoute: () => house,
  path: '/oekonomi/$area',
  component: lazyRouteComponent(() => import('./finance/area-page.tsx'), 'AreaPage'),
  /** The budget year looked at. */
  validateSearch: ({ aar }): { aar?: number } => ({ aar: Number.isInteger(aar) ? Number(aar) : undefined }),
});

const versionList = createRoute({
  getParentRoute: () => house,
  path: '/processer/$key/versioner',
  component: lazyRouteComponent(() => import('./designer/versions-page.tsx'), 'VersionsPage'),
  /** Which one is open above the list. */
  validateSearch: ({ version }): { version?: string } => ({ version: word(version) }),
});

/** The canvas takes the whole window, so it stands outside the house. */
const draw = createRoute({
  getParentRoute: () => root,
  path: '/processer/$key/tegn',
  component: lazyRouteComponent(() => import('./designer/designer-page.tsx'), 'DesignerPage'),
  beforeLoad: loggedIn,
});

/** The drawing of one case, drawn on while it runs. */
const drawCase = createRoute({
  getParentRoute: () => root,
  path: '/forloeb/$id/tegn',
  component: lazyRouteComponent(() => import('./designer/case-drawing-page.tsx'), 'CaseDrawingPage'),
  beforeLoad: loggedIn,
});

export const router = createRouter({
  routeTree: root.addChildren([
    login,
    invited,
    ...openRoutes(root),
    draw,
    drawCase,
    house.addChildren([
      start,
      work,
      cases,
      oneCase,
      processes,
      versionList,
      council,
      councilMeeting,
      councilItem,
      money,
      moneyOfArea,
    ]),
  ]),
  context: { client: queryClient },
  scrollRestoration: true,
  defaultPendingMs: 300,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
