// zod would make functions out of text, which the page's policy forbids. It looks here when it comes, with the first
// room that reads answers.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
