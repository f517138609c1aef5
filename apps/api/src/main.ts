import 'reflect-metadata';
import { NestFactory, Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { openDatabase } from '@samskab/persistence';
import type { Database } from '@samskab/persistence';
import { AppModule } from './app.module.ts';
import type { App } from './app.ts';
import { Background } from './background.ts';
import { MunicipalClock } from './clock/municipal-clock.ts';
import { OverdueCases } from './clock/overdue-cases.ts';
import { Relay } from './commands/relay.ts';
import type { Config } from './config.ts';
import { Drawings } from './drawings/drawings.ts';
import { Histories } from './history/histories.ts';
import { AccessGuard } from './http/access.guard.ts';
import { AskedInterceptor } from './http/asked.interceptor.ts';
import { serveDocs } from './http/docs.ts';
import { jsonBody } from './http/json-body.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { securityHeaders } from './http/security-headers.ts';
import { validation } from './http/validation.ts';
import { serveWebApp } from './http/web-app.ts';
import { FollowerPost } from './open/follower-post.ts';
import { OpenLimits } from './open/open-limits.ts';
import { YearEnd } from './ledger/year-end.ts';
import { EMBEDDED_AT } from './session/oidc/client.ts';
import { EmbeddedProvider } from './session/oidc/embedded-provider.ts';
import { RelyingParty } from './session/oidc/relying-party.ts';
import { Logins } from './session/logins.ts';
import { seedMunicipality } from './seed/seed-municipality.ts';
import { Heads } from './stream/heads.ts';
import { Listeners } from './stream/listeners.ts';
import { CaseWorkflows } from './temporal/case-workflows.ts';

/** A running API. */
export type Api = { url: string; app: App; close(): Promise<void> };

/**
 * Opens the database, brings its schema up to date and listens. Temporal need not be there: it is connected to when it
 * is first used, and again when it comes back. Throws `DatabaseAway`.
 */
export async function bootstrap(config: Config, report: App['report'] = console.error): Promise<Api> {
  const database = await openDatabase({ home: config.home, ...(config.databaseUrl && { url: config.databaseUrl }) });
  await database.migrate();
  const app = makeApp(config, database, report);
  if (config.demo) await seedMunicipality(app);
  const nest = await makeNest(app);
  await nest.listen(config.port, config.host);
  const url = await nest.getUrl();
  app.publicUrl = config.publicUrl ?? url;
  const relay = new Relay(app);
  const overdue = new OverdueCases(app);
  const followers = new FollowerPost(app);
  relay.start();
  overdue.start();
  const yearEnd = new YearEnd(app);
  yearEnd.start();
  followers.start();
  const close = async () => {
    relay.stop();
    overdue.stop();
    yearEnd.stop();
    followers.stop();
    app.heads.stop();
    await nest.close();
    await app.workflows.close();
    await app.background.drain();
    await database.close();
  };
  return { url, app, close };
}

function makeApp(config: Config, database: Database, report: App['report']): App {
  const background = new Background(report);
  const clock = new MunicipalClock(database.read, config.demo);
  const drawings = new Drawings();
  const app: App = {
    config,
    database,
    report,
    background,
    clock,
    drawings,
    histories: new Histories(drawings),
    heads: new Heads({ database, clock, background }),
    listeners: new Listeners(),
    logins: new Logins(),
    openLimits: new OpenLimits(),
    workflows: new CaseWorkflows(config.temporal.address, config.temporal.namespace),
    relyingParty: config.oidc && new RelyingParty(config.oidc, () => app.publicUrl),
    publicUrl: '',
  };
  return app;
}

async function makeNest(app: App): Promise<NestExpressApplication> {
  const options = { logger: ['error' as const, 'warn' as const], bodyParser: false, forceCloseConnections: true };
  const nest = await NestFactory.create<NestExpressApplication>(AppModule, options);
  const reflector = nest.get(Reflector);
  nest.disable('x-powered-by');
  if (app.config.trustedProxies) nest.set('trust proxy', app.config.trustedProxies);
  nest.use(securityHeaders(app.config.production));
  if (app.config.oidc?.issuer === null)
    nest.use(EMBEDDED_AT, new EmbeddedProvider(app.database.read, () => app.publicUrl).handle);
  serveWebApp(nest, app.config.webRoot);
  nest.useBodyParser('json', jsonBody);
  nest.setGlobalPrefix('api');
  nest.useGlobalFilters(new ProblemFilter(app.report));
  nest.useGlobalGuards(new AccessGuard(app, reflector));
  nest.useGlobalInterceptors(new AskedInterceptor(reflector));
  nest.useGlobalPipes(validation());
  serveDocs(nest);
  return nest;
}
