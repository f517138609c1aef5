import { ConfigFault, readConfig } from '../src/index.ts';

const faultsOf = (environment: Record<string, string>): string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults.map((fault) => fault.split(':')[0] ?? '');
    throw error;
  }
};

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'mysql://db/samskab',
  PUBLIC_URL: 'https://samskab.example',
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'samskab',
};

describe('the configuration', () => {
  it('is a demo in the working folder when nothing is said', () => {
    expect(readConfig({})).toMatchObject({
      demo: true,
      devLogin: true,
      home: '.samskab',
      port: 3000,
      databaseUrl: null,
    });
  });

  it('names every bad variable at once', () => {
    const bad = { PORT: '99999', TEMPORAL_ADDRESS: 'temporal', DATABASE_URL: 'postgres://db', TEMPORAL_UI: 'nowhere' };
    const proxies = { TRUSTED_PROXIES: 'everybody' };
    expect(faultsOf({ ...bad, ...proxies })).toEqual([
      ...['PORT', 'DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_UI', 'TRUSTED_PROXIES'],
    ]);
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  it('has neither demo clock nor login without a password in production', () => {
    expect(readConfig(production)).toMatchObject({ production: true, demo: false, devLogin: false });
    expect(faultsOf({ ...production, SAMSKAB_DEMO: 'true' })).toEqual(['SAMSKAB_DEMO']);
    expect(faultsOf({ ...production, SAMSKAB_DEV_LOGIN: 'true' })).toEqual(['SAMSKAB_DEV_LOGIN']);
  });

  it('reads what the provider calls the roles', () => {
    const groups = { OIDC_ROLES: 'Sekretariat=councilSecretary,Borgmesteren=councillor' };
    const { oidc } = readConfig({ ...production, ...groups });
    expect(oidc?.roleOf).toEqual({ Sekretariat: 'councilSecretary', Borgmesteren: 'councillor' });
    expect(faultsOf({ ...production, OIDC_ROLES: 'Sekretariat' })).toEqual(['OIDC_ROLES']);
    expect(faultsOf({ OIDC_ISSUER: 'https://login.example' })).toEqual(['OIDC_CLIENT_ID']);
    expect(faultsOf({ ...production, OIDC_ISSUER: 'http://login.example' })).toEqual(['OIDC_ISSUER']);
  });

  it('must be told in production where the database is, where people log in and what links begin with', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual(['DATABASE_URL', 'OIDC_ISSUER', 'PUBLIC_URL']);
  });
});
