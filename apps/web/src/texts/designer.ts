import { count } from './processes.ts';

/** The designer's page around the editor; the editor's own words come with it. Loaded when it is opened. */
export const designer = {
  back: 'Tilbage til processer',
  undo: 'Fortryd (Ctrl + Z)',
  redo: 'Gentag (Ctrl + Shift + Z)',
  views: 'Visning',
  drawing: 'Tegning',
  steps: 'Trin',
  tidy: 'Ryd op',
  tidying: 'Rydder op …',
  tidied: 'Tegningen er ryddet op. Fortryd, hvis det var pænere før.',
  more: 'Flere handlinger',
  exportJson: 'Hent som JSON-fil',
  publish: 'Udgiv',
  legend: 'Farven viser, hvem der handler',
  draft: 'Kladde. Ikke udgivet endnu',
  draftOf: (next: number, current: number, cases: number) =>
    `Version ${next}, kladde. Version ${current} er ${cases === 0 ? 'ikke i brug' : `i brug i ${count(cases, 'forløb', 'forløb')}`}`,
  isPublished: (n: number, cases: number) =>
    `Version ${n}, udgivet. ${cases === 0 ? 'Ikke i brug endnu' : `I brug i ${count(cases, 'forløb', 'forløb')}`}`,
  saving: 'Gemmer …',
  saved: (time: string) => `Gemt kl. ${time}`,
  unsaved: 'Ikke gemt endnu',
  offline: 'Ingen forbindelse. Gemt på din computer; vi prøver igen.',
  notSaved: 'Kunne ikke gemmes',
  reading: 'Kun til at se. Det er procesdesigneren, der gemmer.',
  restored: 'Her er de ændringer, der ikke nåede at blive gemt sidst.',
  conflictTitle: 'En anden har gemt kladden imens',
  conflict: 'Din udgave er ikke gemt oven i deres. Gem din som en kopi, så intet går tabt, eller hent deres.',
  saveCopy: 'Gem min som en kopi',
  takeTheirs: 'Hent deres',
  copyName: (name: string) => `${name} (min kopi)`,
  copied: (name: string) => `Din udgave er gemt som ${name}.`,
  publishTitle: (n: number) => `Udgiv version ${n}`,
  publishIntro: (cases: number, current: number) =>
    cases === 0
      ? 'Nye forløb følger den fra nu af.'
      : `${count(cases, 'forløb', 'forløb')} bliver på version ${current}. Nye forløb følger den nye.`,
  note: 'Hvad er ændret?',
  noteHelp: 'Står i listen over versioner.',
  published: (n: number) => `Version ${n} er udgivet.`,
  faults: 'Ret det her først:',
  notFixed: 'Det kunne ikke rettes af sig selv. Ret det på tegningen.',
  undoFix: 'Fortryd',
  unreadable: 'Kladden kan ikke læses. Vælg en ældre version.',
};
