import { z } from 'zod';
import { Id, OrgRole } from './primitives.ts';

export const Person = z
  .object({
    id: Id,
    name: z.string(),
    roles: z.array(OrgRole),
    /** The cases a participant may see, with the drawing's role in each. */
    participations: z.array(z.object({ caseId: Id, role: Id })),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;
export const PersonList = z.object({ items: z.array(Person) }).meta({ id: 'PersonList' });
export type PersonList = z.infer<typeof PersonList>;

export const Session = z
  .object({
    person: Person.nullable(),
    demo: z.boolean(),
    /** Whether one chooses a person from a list; else one logs in at the municipality's provider. */
    devLogin: z.boolean(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

/** Development only: one person per role, chosen by id. */
export const DevLogin = z.strictObject({ personId: Id }).meta({ id: 'DevLogin' });
export type DevLogin = z.infer<typeof DevLogin>;
/** Login at the provider: where to go afterwards, and in development whom one has chosen to be. */
export const BeginLogin = z
  .strictObject({
    til: z
      .string()
      .max(2000)
      .regex(/^\/(?![/\\])/)
      .default('/'),
    hint: Id.optional(),
  })
  .meta({ id: 'BeginLogin' });
export type BeginLogin = z.infer<typeof BeginLogin>;
/** The personal link a participant was sent. */
export const LinkLogin = z.strictObject({ token: z.string().min(20).max(200) }).meta({ id: 'LinkLogin' });
export type LinkLogin = z.infer<typeof LinkLogin>;
