export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** The list of processes, and the ways to begin a new one. */
export const processes = {
  title: 'Processer',
  intro: 'Tegningerne bag forløbene. Det, der er tegnet, er det, der kører.',
  create: 'Ny proces',
  empty: 'Ingen processer endnu',
  emptyText: 'Begynd med et blankt stykke papir eller med et mønster.',
  version: (n: number, cases: number) =>
    `Version ${n}, ${cases === 0 ? 'ikke i brug' : `i brug i ${count(cases, 'forløb', 'forløb')}`}`,
  draft: 'Kladde',
  draftOnly: 'Kladde. Ikke udgivet endnu',
  newTitle: 'Ny proces',
  name: 'Hvad skal den hedde?',
  nameHelp: 'Kan ændres siden.',
  key: 'Kort navn',
  keyHelp: 'Står i adressen og ændres ikke.',
  keyMissing: 'Skriv et kort navn med bogstaver eller tal.',
  keyTaken: 'En anden proces har det navn.',
  from: 'Begynd med',
  blank: 'Blankt papir',
  blankText: 'Kun begyndelsen. Resten tegner du.',
  copyOf: (version: number | undefined) => (version === undefined ? 'Kopi af kladden' : `Kopi af version ${version}`),
  file: 'En fil',
  fileText: 'En tegning, du har hentet herfra.',
  chooseFile: 'Vælg fil',
  fileChosen: (name: string) => `Valgt: ${name}`,
  fileBad: 'Filen er ikke en tegning, vi kan læse.',
  nameMissing: 'Skriv et navn.',
  make: 'Begynd at tegne',
};
