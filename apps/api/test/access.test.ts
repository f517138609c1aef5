import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { ACTIONS } from '@samskab/policy';
import { controllers } from '../src/controllers.ts';
import { ACCESS } from '../src/http/access.ts';
import type { Access } from '../src/http/access.ts';

type Route = { name: string; access: Access | undefined };

const routesOf = (controller: { name: string; prototype: object }): Route[] =>
  Object.entries(Object.getOwnPropertyDescriptors(controller.prototype))
    .filter(([, { value }]) => typeof value === 'function' && Reflect.hasMetadata(METHOD_METADATA, value))
    .map(([method, { value }]) => ({
      name: `${controller.name}.${method}`,
      access: Reflect.getMetadata(ACCESS, value) as Access | undefined,
    }));

const routes = controllers.flatMap(routesOf);

describe('every route of the API', () => {
  it('is found by this test', () => {
    expect(routes.length).toBeGreaterThan(25);
  });

  it.each(routes)('$name says what it asks the policy, or that it is public', ({ access }) => {
    expect(access).toBeDefined();
    if (access && !access.public) expect(access.actions.length).toBeGreaterThan(0);
  });

  it('is public only where nothing of anyone is shown', () => {
    expect(routes.filter(({ access }) => access?.public && !access.actions).map(({ name }) => name)).toEqual([
      'HealthController.health',
      'HealthController.ready',
      'OidcController.begin',
      'OidcController.finish',
      'SessionController.session',
      'SessionController.people',
      'SessionController.devLogin',
      'SessionController.linkLogin',
      'SessionController.logout',
    ]);
  });

  it('asks only for actions the policy knows', () => {
    const asked = routes.flatMap(({ access }) => access?.actions ?? []);
    expect(asked.filter((action) => !ACTIONS.includes(action))).toEqual([]);
  });
});
