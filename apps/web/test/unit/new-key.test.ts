import { idSchema } from '@samskab/definition';
import { assert, property, string, uniqueArray } from 'fast-check';
import { keyOf, newKey } from '../../src/designer/new-key.ts';

describe('the short name of a process', () => {
  it('is its name as it can stand in an address', () => {
    expect(keyOf('Bænke på torvet – søndag')).toBe('baenke-paa-torvet-soendag');
    expect(keyOf('  Idé nr. 2! ')).toBe('ide-nr-2');
  });

  it('begins with a letter, and is no word that means something else', () => {
    expect(keyOf('2027: ny skole')).toBe('proces-2027-ny-skole');
    expect(keyOf('Constructor')).toBe('proces-constructor');
  });

  it('is numbered when another process has it', () => {
    expect(newKey('Landsbybus', new Set(['landsbybus', 'landsbybus-2']))).toBe('landsbybus-3');
  });

  it('can stand in an address and is nobody else’s, whatever the process is called', () => {
    assert(
      property(string(), uniqueArray(string().map(keyOf)), (name, others) => {
        const key = newKey(name, new Set(others));
        expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(idSchema.safeParse(key).success).toBe(true);
        expect(others).not.toContain(key);
      }),
    );
  });
});
