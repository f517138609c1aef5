import type { z } from 'zod';
import {
  CancelCase,
  CloseItem,
  CompleteTask,
  errors,
  Ore,
  PostTransfer,
  Refusal,
  SaveDraft,
  StartCase,
} from '../src/index.ts';
import type { ErrorCode } from '../src/index.ts';

const codes = Object.keys(errors) as ErrorCode[];

describe('the error catalogue', () => {
  it.each(codes)('says of %s, in Danish and as a whole sentence, what went wrong', (code) => {
    const { status, title } = errors[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(title).toMatch(/^[A-ZÆØÅ].*[.?]$/);
  });

  it('tells every code in words of its own', () => {
    expect(new Set(codes.map((code) => errors[code].title)).size).toBe(codes.length);
  });

  it('makes problem+json of a refusal, with its faults and what to do in this case', () => {
    const fault = { path: ['data', 'saving'], code: 'required', message: 'Skriv beløbet.' };
    expect(new Refusal('invalid', 'Feltet mangler.', [fault]).toProblem()).toEqual({
      type: 'urn:samskab:problem:invalid',
      code: 'invalid',
      status: 400,
      title: errors.invalid.title,
      detail: 'Feltet mangler.',
      faults: [fault],
    });
  });

  it('leaves out of a problem what there is nothing to say of', () => {
    expect(Object.keys(new Refusal('notQuorate').toProblem())).toEqual(['type', 'code', 'status', 'title']);
  });
});

describe('what may be asked', () => {
  const requests: Record<string, z.ZodType> = {
    StartCase,
    CompleteTask,
    CancelCase,
    CloseItem,
    PostTransfer,
    SaveDraft,
  };

  it.each(Object.entries(requests))('%s refuses a field it does not know', (_name, schema) => {
    const read = schema.safeParse({ somethingElse: true });
    const codesOf = read.error?.issues.map(({ code }) => code) ?? [];
    expect(codesOf).toContain('unrecognized_keys');
  });

  it('takes money as whole øre, and never as a fraction or more than a safe integer', () => {
    expect(Ore.safeParse(10_000_000).success).toBe(true);
    expect(Ore.safeParse(0.5).success).toBe(false);
    expect(Ore.safeParse(Number.MAX_SAFE_INTEGER + 1).success).toBe(false);
  });

  it('takes a case number of the journal form, and no other', () => {
    const asked = { processKey: 'village-bus', title: 'Landsbybus Nørreby', town: 'Nørreby' };
    expect(StartCase.safeParse({ ...asked, caseNumber: '00.16.00-G01-1-25' }).success).toBe(true);
    expect(StartCase.safeParse({ ...asked, caseNumber: '16-1' }).success).toBe(false);
  });

  it('takes no reason that says nothing', () => {
    expect(CancelCase.safeParse({ reason: '  . ' }).success).toBe(false);
  });
});
