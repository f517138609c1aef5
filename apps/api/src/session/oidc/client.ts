/** Who we are to the provider inside the API. */
export const EMBEDDED_CLIENT = 'samskab';
/** Where a provider sends people back to. */
export const CALLBACK = '/api/login/oidc/callback';
/** Where the provider inside the API stands, below the API's own address. */
export const EMBEDDED_AT = '/api/oidc';
