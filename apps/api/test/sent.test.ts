import {
  ApplicationFailure,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { sentOf } from '../src/temporal/sent.ts';

const failed = (type: string, details: unknown[] = []) =>
  new WorkflowUpdateFailedError('update failed', ApplicationFailure.create({ type, details }));

describe('what is known of an event after a send that failed', () => {
  it.each(['stale', 'notOffered'])('is that the case refused it as %s', (code) => {
    expect(sentOf(failed(code))).toEqual({ known: 'refused', code, fields: [] });
  });

  it('is which fields of it the case did not accept', () => {
    const fields = [{ field: 'saving', code: 'type' }];
    expect(sentOf(failed('invalid', [fields]))).toEqual({ known: 'refused', code: 'invalid', fields });
  });

  it('is that it was applied, when the case knows its id', () => {
    expect(sentOf(failed('duplicate'))).toEqual({ known: 'applied' });
  });

  it('is that there is no workflow to send it to', () => {
    expect(sentOf(new WorkflowNotFoundError('not found', 'case', undefined))).toEqual({ known: 'noWorkflow' });
  });

  it.each([
    ['the server dropped it unprocessed', failed('UnprocessedUpdate')],
    ['the run closed after it was accepted', failed('AcceptedUpdateCompletedWorkflow')],
    ['the client did not wait long enough', new WorkflowUpdateRPCTimeoutOrCancelledError('deadline')],
    ['the server is away, exhausted or has a task in trouble', new ServiceError('Workflow Update failed')],
  ])('is nothing when %s', (_, error) => {
    expect(sentOf(error)).toEqual({ known: 'unknown' });
  });

  it('is not asked of a bug of ours', () => {
    expect(() => sentOf(new TypeError('undefined is not a function'))).toThrow(TypeError);
  });
});
