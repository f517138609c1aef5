import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { doorQueries } from './api/door.ts';
import { queryClient } from './api/query-client.ts';
import { CaseSearch } from './api/search.ts';
import { Shown } from './case/act/shown.ts';
import { InboxSearch } from './inbox/inbox-search.ts';
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
const ownAddress = z.string().regex(/^\/(?!\/)/);

const login = createRoute({
  getParentRoute: () => root,
  path: '/hvem',
  component: lazyRouteComponent(() => import('./login/login-page.tsx'), 'LoginPage'),
  /** `fejl`: why a login came to nothing. */
  validateSearch: z.object({
    til: ownAddress.optional().catch(undefined),
    fejl: z.string().max(50).optional().catch(undefined),
  }),
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
  validateSearch: InboxSearch,
});

const cases = createRoute({
  getParentRoute: () => house,
  path: '/forloeb',
  component: lazyRouteComponent(() => import('./cases/case-list-page.tsx'), 'CaseListPage'),
  validateSearch: CaseSearch,
});

const oneCase = createRoute({
  getParentRoute: () => house,
  path: '/forloeb/$id',
  component: lazyRouteComponent(() => import('./case/case-page.tsx'), 'CasePage'),
  /** What is open above the page, so that Back closes it. */
  validateSearch: z.object({
    opgave: z.string().optional().catch(undefined),
    overdragelse: z.string().optional().catch(undefined),
    vis: Shown.optional().catch(undefined),
    haendelse: z.string().optional().catch(undefined),
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
  validateSearch: z.object({ organ: z.string().optional().catch(undefined) }),
});

const councilMeeting = createRoute({
  getParentRoute: () => house,
  path: '/byraad/moede/$id',
  staticData: { ownList: true },
  component: lazyRouteComponent(() => import('./council/room-page.tsx'), 'RoomPage'),
  validateSearch: z.object({ punkt: z.string().optional().catch(undefined) }),
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
  validateSearch: z.object({ aar: z.coerce.number().int().optional().catch(undefined) }),
});

const versionList = createRoute({
  getParentRoute: () => house,
  path: '/processer/$key/versioner',
  component: lazyRouteComponent(() => import('./designer/versions-page.tsx'), 'VersionsPage'),
  /** Which one is open above the list. */
  validateSearch: z.object({ version: z.string().optional().catch(undefined) }),
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
