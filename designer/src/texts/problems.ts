const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** The words of what is wrong with a drawing. */
export const problemWords = {
  title: 'Problemer',
  errors: (n: number) => count(n, 'fejl', 'fejl'),
  advice: (n: number) => `${n} råd`,
  chip: (errors: number, advice: number): string => {
    if (errors > 0) return count(errors, 'fejl', 'fejl');
    return advice > 0 ? `Ingen fejl, ${advice} råd` : 'Ingen fejl';
  },
  checking: 'Tjekker …',
  undecided: 'Uafgjort',
  failed: 'Tjekket gik i stå. Genindlæs siden.',
  none: 'Intet at rette',
  rules: (n: number) => `${count(n, 'regel', 'regler')} holder`,
  notLooked: 'Reglerne ses igennem, når fejlene er rettet',
  errorsTitle: 'Fejl, der skal rettes, før der kan udgives',
  adviceTitle: 'Råd',
  show: 'Vis hvordan',
  showOf: (title: string) => `Vis hvordan: ${title}`,
  fix: 'Ret det',
  fixOf: (title: string) => `Ret det: ${title}`,
  fold: 'Fold problemerne sammen',
  unfold: 'Fold problemerne ud',
  open: 'Vis problemerne',
  /** A gateway without a name, by its mark. */
  unnamed: {
    '+': 'Flere spor',
    '×': 'Spørgsmål',
    '○': 'Et eller flere spor',
    '⌛': 'Det, der sker først',
    '∗': 'Spørgsmål',
  },
  after: (what: string, before: string) => `“${what}” efter “${before}”`,
  behind: (n: number) => (n === 1 ? 'Ét trin bag ved det nås aldrig.' : `${n} trin bag ved det nås aldrig.`),
};

/** What a quick fix does, in one sentence. */
export const fixWords = {
  here: 'her',
  setDefault: (gateway: string, flow: string) =>
    `Passer intet svar på “${gateway}”, går forløbet nu ad vejen “${flow}”.`,
  setGateway: {
    parallel: 'Sporene venter nu på hinanden, før forløbet går videre.',
    exclusive: 'Det spor, der kommer, går nu videre uden at vente på de andre.',
  },
  setReminder: (node: string) => `“${node}” har fået en frist og en påmindelse.`,
  setAmount: (node: string) => `“${node}” tager nu alle pengene.`,
  setName: (name: string) => `Vejen hedder nu “${name}”.`,
  removeVariable: (name: string) => `Oplysningen “${name}” er fjernet.`,
  addFunding: {
    reserve: (before: string, line: string) => `Før “${before}” reserveres resten af “${line}” til området.`,
    release: (before: string, line: string) => `Før “${before}” gives resten af “${line}” tilbage.`,
  },
  fundingNames: { reserve: 'Resten bliver i området', release: 'Resten gives tilbage' },
  purpose: '"Bliver i området"',
  reason: '"Forløbet er slut"',
};
