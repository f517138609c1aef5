export { MunicipalClock, offsetSetting } from './clock/municipal-clock.ts';
export { ConfigFault, readConfig } from './config.ts';
export type { Config } from './config.ts';
export { bootstrap } from './main.ts';
export type { Api } from './main.ts';
export { seedMunicipality } from './seed/seed-municipality.ts';
