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

  it('must be told in production where the database is and what links begin with', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual(['DATABASE_URL', 'PUBLIC_URL']);
  });
});
