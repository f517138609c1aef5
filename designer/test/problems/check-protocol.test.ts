import { publishing, type Publishable, type Slices } from '@samskab/verifier';
import {
  createChecker,
  createCheckServer,
  type CheckReply,
  type CheckRequest,
} from '../../src/problems/check-protocol.ts';
import { small } from '../document/support.ts';

const { model } = small().read();
const other = { ...model, name: 'En anden' };
const result = { faults: [], advice: [] };

/** A checker whose calm moment comes when the test says so. */
function checker() {
  const posted: CheckRequest[] = [];
  let waiting: (() => void) | undefined;
  const one = createChecker({
    post: (request) => posted.push(request),
    later: (work) => {
      waiting = work;
      return () => (waiting = undefined);
    },
  });
  return { ...one, posted, calm: () => waiting?.() };
}

describe('a drawing checked while it is drawn', () => {
  it('is asked about once it has been calm, and only as it is then', () => {
    const one = checker();
    one.check(model);
    one.check(other);
    expect(one.posted).toEqual([]);
    one.calm();
    expect(one.posted).toEqual([{ id: 2, model: other }]);
  });

  it('is not asked about again when the same drawing comes again', () => {
    const one = checker();
    one.check(model);
    one.calm();
    one.check(model);
    expect(one.posted).toHaveLength(1);
  });

  it('keeps what was last known while it looks, and takes no answer that is stale', () => {
    const one = checker();
    one.check(model);
    one.calm();
    one.receive({ id: 1, result });
    expect(one.read()).toEqual({ state: 'checked', model, result });
    one.check(other);
    expect(one.read()).toEqual({ state: 'checking', model, result });
    one.receive({ id: 1, result: { ...result, faults: [{ path: [], code: 'old', message: '' }] } });
    expect(one.read().result).toEqual(result);
  });

  it('says so when the worker has failed', () => {
    const one = checker();
    let told = 0;
    one.subscribe(() => (told += 1));
    one.fail();
    expect(one.read().state).toBe('failed');
    expect(told).toBe(1);
  });
});

describe('the worker', () => {
  it('finds what publishing would be refused for', async () => {
    const replies: CheckReply[] = [];
    const receive = createCheckServer({
      look: publishing,
      answer: (reply) => replies.push(reply),
      pause: () => Promise.resolve(),
    });
    await receive({ id: 7, model });
    expect(replies).toMatchObject([{ id: 7, result: { faults: [], report: { sound: 'holds' } } }]);
  });

  it('lets go of a drawing when a newer one comes, and answers the newer alone', async () => {
    const replies: CheckReply[] = [];
    let slices = 0;
    function* long(): Slices<Publishable> {
      for (let n = 0; n < 100; n += 1) {
        slices += 1;
        yield;
      }
      return result;
    }
    const receive = createCheckServer({
      look: long,
      answer: (reply) => replies.push(reply),
      pause: () => new Promise((resolve) => setTimeout(resolve)),
    });
    await Promise.all([receive({ id: 1, model }), receive({ id: 2, model: other })]);
    expect(replies.map(({ id }) => id)).toEqual([2]);
    expect(slices).toBeLessThan(110);
  });
});
