type Message = (what: string) => string;

/** Every fault a file can have, with what to do about it. */
export const messages = {
  // the file
  tooDeep: () => 'Filen har for mange lag inden i hinanden. Gør den fladere.',
  prototypeKey: (what) => `"${what}" kan ikke bruges som navn. Vælg et andet.`,
  format: (what) => `Formatet ${what} kendes ikke. Opdatér Samskab, eller gem filen i format 1.`,
  missing: (what) => `"${what}" mangler. Tilføj det.`,
  unknownKey: (what) => `"${what}" kendes ikke her. Fjern det.`,
  wrongType: (what) => `Her skal stå ${what}.`,
  wrongWord: (what) => `Vælg et af disse ord: ${what}.`,
  badId: () => 'Et id begynder med et bogstav eller _, har kun bogstaver, tal, - . og _, og er højst 64 tegn.',
  tooLong: (what) => `Gør teksten kortere: højst ${what} tegn.`,
  tooSmall: (what) => `Her skal være mindst ${what}.`,
  tooLarge: (what) => `Her må højst være ${what}.`,
  badDay: () => 'Skriv en dag i året som MM-DD, for eksempel 07-01.',
  badTime: () => 'Skriv én tid: date, duration, cycle, workingDays eller window.',
  badType: () => 'Skriv en type: text, number, money, date, boolean, party, area, file, choice, list eller record.',
  invalid: () => 'Værdien kan ikke bruges her. Ret den.',
  tooManyNodes: (what) => `Tegningen har ${what} trin. Højst 2000: del den i flere.`,
  nesting: (what) => `"${what}" ligger mere end 20 lag inde. Gør tegningen fladere.`,
  // ids and references
  duplicateId: (what) => `Id'et "${what}" er brugt før. Giv hvert element sit eget.`,
  duplicateKey: (what) => `Nøglen "${what}" er brugt før. Giv hver proces sin egen.`,
  unknownParent: (what) => `"${what}" er ikke en delproces i denne proces. Ret parent.`,
  parentCycle: (what) => `"${what}" ligger inden i sig selv. Ret parent.`,
  unknownNode: (what) => `Trinnet "${what}" findes ikke i denne proces. Ret id'et, eller tegn trinnet.`,
  unknownVariable: (what) => `Variablen "${what}" findes ikke her. Opret den, eller ret navnet.`,
  unknownRole: (what) => `Rollen "${what}" findes ikke. Opret den, eller vælg en anden.`,
  unknownLine: (what) => `Pengelinjen "${what}" findes ikke. Opret den, eller vælg en anden.`,
  unknownRoot: (what) => `"${what}" findes ikke som den slags besked, signal, fejl eller eskalering. Opret den.`,
  unknownElement: (what) => `"${what}" findes ikke. Ret id'et.`,
  unknownProcess: (what) => `Processen "${what}" findes ikke i filen. Ret id'et.`,
  variableName: (what) =>
    `Variablen "${what}" kan ikke stå i et udtryk. Brug kun bogstaver, tal og _, og begynd med et bogstav.`,
  areaNotConstant: (what) => `Området "${what}" skal være en konstant variabel af typen area.`,
  outcomeType: (what) => `"${what}" skal være en tekst eller et valg for at kunne holde et udfald.`,
  placeholder: (what) => `{${what}} i indstillingen er ingen variabel. Opret den, eller ret navnet.`,
  // flows
  flowAcross: (what) => `Pilen "${what}" går ind i eller ud af en delproces. Lad den blive på ét niveau.`,
  flowFromEnd: () => 'En pil kan ikke gå ud fra en slutning.',
  flowIntoStart: () => 'En pil kan ikke gå ind i en start.',
  flowIntoBoundary: () => 'En pil kan ikke gå ind i en hændelse på kanten.',
  flowAtEventSubProcess: () => 'En hændelsesdelproces har ingen pile. Den startes af sin hændelse.',
  conditionHere: () => 'En betingelse har ingen virkning på denne pil. Fjern den, eller sæt et valg foran.',
  conditionOnDefault: () => 'Standardpilen har ingen betingelse. Fjern betingelsen.',
  defaultNotOwn: (what) => `Standardpilen "${what}" går ikke ud herfra. Vælg en af trinnets egne pile.`,
  defaultHere: () => 'En standardpil har ingen virkning her. Fjern den.',
  noStart: (what) => `Processen "${what}" har ingen start. Tegn en.`,
  // events and activities
  boundaryHost: () => 'En hændelse på kanten skal sidde på et trin på samme niveau. Sæt attachedTo.',
  attachedHere: () => 'Kun en hændelse på kanten sidder på et trin. Fjern attachedTo.',
  triggerHere: (what) => `"${what}" kan ikke stå på denne hændelse. Vælg en anden.`,
  boundaryEmpty: () => 'En hændelse på kanten skal vente på noget. Vælg hvad.',
  interruptingHere: () => 'Denne hændelse kan ikke være ikke-afbrydende. Fjern interrupting.',
  linkTarget: (what) => `Linket "${what}" skal have præcis ét mål på samme niveau.`,
  notThisActivity: (what) => `"${what}" har ingen virkning på denne slags trin. Fjern det.`,
  // what cannot run yet
  oneExecutable: (what) => `Præcis én proces skal kunne køre. Her er ${what}.`,
  subProcessYet: () => 'Delprocesser kan endnu ikke køre. Læg trinnene i selve processen.',
  activityYet: (what) => `Trin af slagsen "${what}" kan endnu ikke køre. Brug user, service eller send.`,
  gatewayYet: (what) => `Porte af slagsen "${what}" kan endnu ikke køre. Brug exclusive eller parallel.`,
  eventYet: (what) => `Hændelsen "${what}" kan endnu ikke køre. Brug start, slutning eller en tid.`,
  loopYet: () => 'Gentagelser kan endnu ikke køre. Tegn dem som en løkke med et valg.',
  compensationYet: () => 'Kompensation kan endnu ikke køre. Tegn vejen tilbage.',
  activityFlowYet: () => 'Betingede pile ud af et trin kan endnu ikke køre. Sæt et valg efter trinnet.',
  facetMissing: (what) =>
    `Et trin af slagsen "${what}" skal sige, hvad det gør: funding på service, notification på send.`,
  facetHere: (what) =>
    `"${what}" hører ikke til på denne slags trin. Brug funding på service, notification på send og resten på user.`,
  messageMissing: () => 'Starten skal sige, hvilken besked den venter på.',
  conditionMissing: () => 'Pile ud af et valg skal have en betingelse eller være standard.',
} satisfies Record<string, Message>;

export type FaultCode = keyof typeof messages;

export const isFaultCode = (word: string): word is FaultCode => Object.hasOwn(messages, word);
