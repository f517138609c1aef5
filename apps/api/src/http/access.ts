import { SetMetadata } from '@nestjs/common';
import type { Action } from '@samskab/policy';

/** What a route asks of its caller: an action the policy knows, or nothing because it shows nothing of anyone. */
export type Access = { public: true; actions?: Action[] } | { public: false; actions: Action[] };

export const ACCESS = 'samskab:access';

/** The route asks the policy about (at least one of) these actions. One that then answers without asking is a bug. */
export const Authorise = (...actions: Action[]) => SetMetadata(ACCESS, { public: false, actions } satisfies Access);

/** Anyone may call it, logged in or not. */
export const Public = () => SetMetadata(ACCESS, { public: true } satisfies Access);

/** Anyone may call it, logged in or not; and it asks the policy about (at least one of) these all the same. */
export const OpenTo = (...actions: Action[]) => SetMetadata(ACCESS, { public: true, actions } satisfies Access);
