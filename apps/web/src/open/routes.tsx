import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { word } from '../api/search.ts';

/** The citizens' pages: no login, and nothing of them loaded before somebody comes. */
export const openRoutes = <Root extends AnyRoute>(root: Root) => {
  const list = createRoute({
    getParentRoute: () => root,
    path: '/f',
    component: lazyRouteComponent(() => import('./open-list-page.tsx'), 'OpenListPage'),
    validateSearch: ({ by }): { by?: string } => ({ by: word(by, 100) }),
  });
  const about = createRoute({
    getParentRoute: () => root,
    path: '/f/om',
    component: lazyRouteComponent(() => import('./about-page.tsx'), 'AboutPage'),
  });
  const confirm = createRoute({
    getParentRoute: () => root,
    path: '/f/bekraeft',
    component: lazyRouteComponent(() => import('./following-page.tsx'), 'ConfirmPage'),
  });
  const stop = createRoute({
    getParentRoute: () => root,
    path: '/f/stop',
    component: lazyRouteComponent(() => import('./following-page.tsx'), 'StopPage'),
  });
  const page = createRoute({
    getParentRoute: () => root,
    path: '/f/$slug',
    component: lazyRouteComponent(() => import('./open-page.tsx'), 'OpenPage'),
  });
  const poster = createRoute({
    getParentRoute: () => root,
    path: '/f/$slug/plakat',
    component: lazyRouteComponent(() => import('./poster-page.tsx'), 'PosterPage'),
  });
  const write = createRoute({
    getParentRoute: () => root,
    path: '/skriv',
    component: lazyRouteComponent(() => import('./write-page.tsx'), 'WritePage'),
  });
  const letter = createRoute({
    getParentRoute: () => root,
    path: '/skriv/svar',
    component: lazyRouteComponent(() => import('./own-letter-page.tsx'), 'OwnLetterPage'),
  });
  return [list, about, confirm, stop, page, poster, write, letter] as const;
};
