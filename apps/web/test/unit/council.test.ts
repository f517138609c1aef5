import { listsAt, seatsOf, sittingOf } from '../../src/council/at-table.ts';
import { attending, hereOf, toggled } from '../../src/council/attending.ts';
import { allFor, draftOf, judged, losersOf, outcomeOf, sumsOf, toSend } from '../../src/council/decision.ts';
import { shownOf } from '../../src/council/story-shown.ts';
import { lockOf } from '../../src/council/locks.ts';
import { titleOf } from '../../src/council/wording.ts';
import { bodies, CouncilFixture, item as claimed } from '../fixtures/council.ts';
import { story } from '../fixtures/noerreby.ts';

const [council] = bodies;
if (!council) throw new Error('no council');
const { meeting } = new CouncilFixture();
const disqualifications = claimed.disqualifications.map((one) => ({ ...one, status: 'disqualified' as const }));
const item = { ...claimed, disqualifications };
const sitting = sittingOf(council, meeting, item);
const draft = draftOf(item);
const voted = { ...draft, outcome: 'approved' as const, voting: 'list' as const, lists: allFor(sitting) };
const against = (letter: string, count: number) => ({ [letter]: { for: 0, against: count, abstain: 0 } });

describe('an item', () => {
  it('is titled by its case; the step stands apart', () => {
    expect(titleOf({ title: 'Landsbybus Nørreby: Byrådet beslutter' })).toEqual({
      title: 'Landsbybus Nørreby',
      step: 'Byrådet beslutter',
    });
  });
});

describe('the table', () => {
  it('has a mark for each seat: who takes part, who has left the room, who is not there', () => {
    const seats = seatsOf(sitting, 27);
    const count = (kind: string) => seats.filter((seat) => seat === kind).length;
    expect([count('present'), count('out'), count('absent')]).toEqual([24, 1, 2]);
  });

  it('counts those who take part by list, the disqualified member not among them', () => {
    expect(listsAt(sitting).map(({ letter, takePart }) => `${letter}${takePart}`)).toEqual(['A9', 'B6', 'C5', 'D4']);
  });
});

describe('attendance', () => {
  it('is one tap a member, and a substitute leaves when the member comes', () => {
    const none = toggled(hereOf(meeting), 'council.1');
    expect(none.present.has('council.1')).toBe(false);
    const withSubstitute = { ...none, substitutes: { 'council.1': 'council.28' } };
    expect(attending(withSubstitute)).toContainEqual({ memberId: 'council.28', substituteFor: 'council.1' });
    expect(attending(toggled(withSubstitute, 'council.1')).some(({ memberId }) => memberId === 'council.28')).toBe(
      false,
    );
  });
});

describe('a decision being written down', () => {
  it('is locked until impartiality is decided, until there is a quorum, until the opinion is there', () => {
    expect(lockOf(claimed, meeting, sitting, draft)).toContain('inhabiliteten');
    const empty = { ...meeting, attendance: [] };
    expect(lockOf(item, empty, sittingOf(council, empty, item), draft)).toContain('mindst 14');
    const missing = { ...item, opinionMissing: { bodyKey: 'f', bodyName: 'Økonomiudvalget', itemId: null } };
    expect(lockOf(missing, meeting, sitting, draft)).toContain('Økonomiudvalget');
    expect(lockOf(missing, meeting, sitting, { ...draft, elsewhere: true })).toBeUndefined();
    expect(lockOf(item, meeting, sitting, draft)).toBeUndefined();
  });

  it('says the line of the minutes, without a vote and by one', () => {
    expect(judged(draft, item, sitting)).toBeNull();
    expect(judged({ ...draft, outcome: 'approved' }, item, sitting)).toMatchObject({
      line: 'Godkendt uden afstemning',
    });
    const split = { ...voted, lists: { ...voted.lists, ...against('C', 5) } };
    expect(judged(split, item, sitting)).toMatchObject({ line: 'Vedtaget med 19 stemmer mod 5' });
  });

  it('becomes a no when the vote goes against it, or is a tie', () => {
    const lost = { ...voted, lists: { ...voted.lists, ...against('A', 9), ...against('C', 5) } };
    expect(sumsOf(lost, sitting)).toEqual({ for: 10, against: 14, abstain: 0 });
    expect(outcomeOf(lost, sitting)).toBe('rejected');
    expect(outcomeOf(voted, sitting)).toBe('approved');
  });

  it('lets only those who lost a vote have a dissenting opinion', () => {
    expect(losersOf(draft, sitting)).toEqual([]);
    expect(losersOf({ ...voted, lists: { ...voted.lists, ...against('C', 5) } }, sitting)).toEqual(['C']);
    const dissents = [{ list: 'A', text: 'Vi er imod' }];
    expect(judged({ ...draft, outcome: 'approved', dissents }, item, sitting)).toMatchObject({ ok: false });
  });

  it('is sent with its votes before it; of one made elsewhere with nobody counted, only the sums', () => {
    expect(toSend(voted, item, sitting, { granted: 5 })).toMatchObject({
      votes: true,
      body: { outcome: 'approved', how: 'votes', data: { granted: 5 } },
    });
    const nobody = sittingOf(council, { attendance: [] }, item);
    const elsewhere = { ...voted, elsewhere: true, minutesRef: 'Protokol, punkt 7' };
    expect(toSend(elsewhere, item, nobody, {})).toMatchObject({
      votes: false,
      body: { how: 'elsewhere', votes: { for: 24, against: 0 }, data: { minutesRef: 'Protokol, punkt 7' } },
    });
  });
});

describe('how it came here', () => {
  it('leaves out what only says that time went, never a disagreement', () => {
    const short = shownOf(story, false);
    expect(short.length).toBeLessThanOrEqual(story.length);
    expect(short.filter(({ kind }) => kind === 'dissent')).toEqual(story.filter(({ kind }) => kind === 'dissent'));
    expect(short.some(({ kind }) => kind === 'reminder')).toBe(false);
  });
});
