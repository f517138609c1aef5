import { leadOf, pointsOf } from '../src/index.ts';

describe('what a body is to decide', () => {
  it('is read part by part, and a date is no part', () => {
    const text =
      'Administrationen indstiller, at 1. ruten nedlægges, som byen ønskede den 14. april 2026, 2. pengene bliver på området.';
    expect(pointsOf(text)).toEqual([
      'ruten nedlægges, som byen ønskede den 14. april 2026',
      'pengene bliver på området',
    ]);
  });

  it('is one sentence where nothing is numbered', () => {
    expect(pointsOf('Administrationen indstiller, at bussen købes.')).toEqual(['bussen købes']);
    expect(pointsOf('Bussen købes den 1. juli')).toEqual(['Bussen købes den 1. juli']);
  });

  it('loses no part, however many there are', () => {
    const parts = Array.from({ length: 12 }, (_, index) => `led nummer ${'abcdefghijkl'[index]}`);
    const text = `Vi indstiller, at ${parts.map((part, index) => `${index + 1}. ${part}`).join(', ')}.`;
    expect(pointsOf(text)).toEqual(parts);
  });

  it('says first who asks for it', () => {
    expect(leadOf('Administrationen indstiller, at 1. ruten nedlægges, 2. bussen købes.')).toBe(
      'Administrationen indstiller, at',
    );
    expect(leadOf('Bussen købes den 1. juli')).toBe('');
  });
});
