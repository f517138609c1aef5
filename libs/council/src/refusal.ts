/** Why the council's rules refused. */
export type CouncilCode =
  | 'notQuorate'
  | 'notMember'
  | 'observer'
  | 'absent'
  | 'disqualified'
  | 'impartialityPending'
  | 'ownImpartiality'
  | 'notSubstitute'
  | 'otherList'
  | 'alreadySeated'
  | 'seatNotVacant'
  | 'votedTwice'
  | 'unknownList'
  | 'badCount'
  | 'tooManyVotes'
  | 'noVotes'
  | 'voteContradicts'
  | 'motionFell'
  | 'noCastingVote'
  | 'notOnTheWay'
  | 'reasonMissing'
  | 'dissentNeedsVote'
  | 'dissentNeedsLoss';

/** What went wrong and what to do next, as it stands on the screen. */
export const COUNCIL_MESSAGES: Record<CouncilCode, string> = {
  notQuorate: 'Der er ikke nok til stede til at beslutte. Ret fremmødet, eller tag punktet på næste møde.',
  notMember: 'Personen er ikke medlem. Vælg et medlem eller en stedfortræder.',
  observer: 'Medlemmet har ikke stemmeret i organet. Fjern stemmen.',
  absent: 'Medlemmet er ikke til stede. Ret fremmødet, hvis det er forkert.',
  disqualified: 'Medlemmet er inhabilt og deltager ikke i punktet. Indkald en stedfortræder fra samme liste.',
  impartialityPending: 'Det er ikke afgjort, om et medlem er inhabilt. Afgør det, før punktet behandles.',
  ownImpartiality: 'Medlemmet stemmer ikke om sin egen habilitet. Fjern stemmen.',
  notSubstitute: 'Personen er ikke stedfortræder. Vælg en stedfortræder.',
  otherList: 'Stedfortræderen er fra en anden liste. Vælg en fra samme liste.',
  alreadySeated: 'Stedfortræderen sidder allerede med ved bordet. Vælg en anden.',
  seatNotVacant: 'Pladsen er ikke ledig. En stedfortræder afløser kun en, der er fraværende eller inhabil.',
  votedTwice: 'Der er talt to gange for den samme. Ret stemmerne.',
  unknownList: 'Listen er ikke valgt til organet. Ret stemmerne.',
  badCount: 'Stemmer er hele tal på 0 eller mere. Ret tallene.',
  tooManyVotes: 'Der er flere stemmer end deltagere på listen. Ret stemmerne eller fremmødet.',
  noVotes: 'Der er ingen stemmer. Skriv stemmerne, eller vælg “uden afstemning”.',
  voteContradicts: 'Stemmerne viser et flertal for. Ret stemmerne, eller vælg en anden beslutning.',
  motionFell: 'Forslaget faldt, og punktet er stadig åbent. Behandl indstillingen.',
  noCastingVote: 'Organets regler giver ingen den afgørende stemme. Fjern den, og behandl stemmelighed som et nej.',
  notOnTheWay: 'Punktet kan kun sendes tilbage til et organ, der har behandlet det. Vælg et tidligere organ.',
  reasonMissing: 'Beslutningen mangler en begrundelse. Skriv den under beslutningen.',
  dissentNeedsVote: 'En afvigende mening kræver en afstemning. Skriv stemmerne, eller fjern meningen.',
  dissentNeedsLoss: 'Kun den, der tabte afstemningen, kan få en afvigende mening med. Ret, hvem der har den.',
};

export type CouncilRefusal = { ok: false; refused: CouncilCode; message: string };

export const refuse = (refused: CouncilCode): CouncilRefusal => ({
  ok: false,
  refused,
  message: COUNCIL_MESSAGES[refused],
});
