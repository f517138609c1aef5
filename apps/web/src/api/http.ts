import { ApiError, isProblem, offline, unreadable } from './problem.ts';

/** What an answer must be: a schema of the contracts is one. */
export type Contract<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } };

/** As the contract says, without asking it: before anybody is in, what checks would weigh more than the page. */
export const asSaid = <T>(): Contract<T> => ({
  safeParse: (data) =>
    typeof data === 'object' && data !== null ? { success: true, data: data as T } : { success: false },
});

/** Whatever comes: nobody looks at it. */
export const anything: Contract<unknown> = { safeParse: (data) => ({ success: true, data }) };

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`/api${path}`, { credentials: 'same-origin', ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw offline();
  }
}

async function refusal(response: Response): Promise<ApiError> {
  const said: unknown = await response.json().catch(() => null);
  return isProblem(said) ? new ApiError(said) : unreadable();
}

async function answer<T>(schema: Contract<T>, response: Response): Promise<T> {
  if (!response.ok) throw await refusal(response);
  const parsed = schema.safeParse(response.status === 204 ? null : await response.json().catch(() => undefined));
  if (!parsed.success) throw unreadable();
  return parsed.data;
}

/** Reads; what comes back is parsed by its contract, so that nothing else enters the app. */
export const get = async <T>(schema: Contract<T>, path: string, signal?: AbortSignal): Promise<T> =>
  answer(schema, await send(path, { headers: { accept: 'application/json' }, signal }));

/**
 * Writes. `key` is the command's id: keep it over retries of the same wish, so that it happens once.
 */
export const post = async <T>(schema: Contract<T>, path: string, body: unknown, key: string): Promise<T> =>
  write(schema, 'POST', path, { body: JSON.stringify(body), type: 'application/json', key });

/** Writes a whole thing anew: the same twice is the same. */
export const put = async <T>(schema: Contract<T>, path: string, body: unknown, key: string): Promise<T> =>
  write(schema, 'PUT', path, { body: JSON.stringify(body), type: 'application/json', key });

/** Sends a file as it is. */
export const upload = async <T>(schema: Contract<T>, path: string, file: File, key: string): Promise<T> =>
  write(schema, 'POST', path, { body: file, type: 'application/octet-stream', key });

type Sent = { body: BodyInit; type: string; key: string };

const write = async <T>(schema: Contract<T>, method: string, path: string, { body, type, key }: Sent): Promise<T> =>
  answer(
    schema,
    await send(path, {
      method,
      headers: { accept: 'application/json', 'content-type': type, 'x-samskab': '1', 'idempotency-key': key },
      body,
    }),
  );
