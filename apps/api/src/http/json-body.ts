/** Forms and drawings are words and figures: what is larger is a mistake, or meant ill. */
const BODY_LIMIT = '256kb';
const prototypeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** The body is JSON, not too large, and no key of it reaches a prototype: else it is `invalid`, whatever route it goes to. */
export const jsonBody = {
  limit: BODY_LIMIT,
  reviver(key: string, value: unknown): unknown {
    if (prototypeKeys.has(key)) throw new SyntaxError('a key that reaches a prototype');
    return value;
  },
};
