import { query } from '../api/search.ts';

/** Where one logs in: an address the browser goes to. `hint`: in a demo the person one has chosen to be. */
export const loginAddress = (where: { til?: string | undefined; hint?: string }): string =>
  `/api/login/oidc${query({ hint: where.hint, til: where.til })}`;
