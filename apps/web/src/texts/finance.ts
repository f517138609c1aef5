import type { LineStage, MoneyState } from '@samskab/contracts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const stages: { [S in LineStage]: string } = {
  wish: 'Ønske',
  coveredWithinFrame: 'Dækket inden for rammen',
  recommended: 'Indstillet',
  opinion: 'Økonomiudvalget har udtalt sig',
  granted: 'Bevilget',
  released: 'Frigivet',
  committed: 'Disponeret',
  paid: 'Betalt',
  accounted: 'Regnskab aflagt',
  refused: 'Afslået',
};

const states: { [S in MoneyState]: string } = {
  source: 'Kilde',
  cover: 'Dækning',
  budget: 'Budget',
  incoming: 'Andet område',
  room: 'Til rådighed',
  expected: 'Forventet',
  freed: 'Frigjort',
  grantedAhead: 'Bevilget, ikke frigjort',
  granted: 'Bevilget',
  reserved: 'Reserveret',
  reservedGranted: 'Reserveret',
  committed: 'Disponeret',
  used: 'Brugt',
  returned: 'Tilbage',
  lapsed: 'Bortfaldet',
  reallocated: 'Andet område',
};

/** What a posting of the area's own is called; those of a case carry the case's name. */
const ops: Record<string, string> = {
  openFrame: 'Årets ramme',
  lapse: 'Bortfald ved årets udgang',
  carryOver: 'Overført fra året før',
  reinstate: 'Stillet tilbage til en sen postering',
  reallocate: 'Flyttet mellem områder',
  undo: 'Taget tilbage',
};

const holders: Record<string, string> = {
  'case-worker': 'Sagsbehandleren',
  'chief-executive': 'Kommunaldirektøren',
  'finance-officer': 'Økonomimedarbejderen',
  'council-secretary': 'Byrådssekretæren',
  council: 'Byrådet',
  standingCommittee: 'Fagudvalget',
  'steering-group': 'Styregruppen',
  financeCommittee: 'Økonomiudvalget',
};

/** The words of the finance room. It shows balances and never "savings" (domain.md I13). */
export const finance = {
  room: 'Pengene',
  lead: 'Penge, der frigøres i et område, bliver i området.',
  crumbs: 'Brødkrumme',
  ...{ stages, states },
  op: (op: string) => ops[op] ?? 'Et lukket forløb',
  holder: (holder: string) => holders[holder] ?? 'En anden rolle',
  none: 'Ingen områder endnu',
  noneText: 'Når kommunen har oprettet sine områder, står deres penge her.',

  areas: {
    room: (year: number) => `Til rådighed i ${year}`,
    balanced: 'Regnskabet stemmer',
    unbalanced: 'Regnskabet stemmer ikke',
    broken: 'Løftet er brudt',
    open: (name: string) => `Åbn ${name}`,
  },

  year: {
    label: 'Budgetår',
    left: 'Til rådighed i dag',
    leftOf: (year: number) => `Til rådighed i ${year}`,
    used: 'Taget af forløb',
    room: 'Til rådighed',
    lapsed: 'Bortfaldet',
    moved: 'Flyttet ud',
    sum: 'Ramme i alt',
    proof: (sum: string, parts: readonly string[]) => `Går op: ${sum} = ${parts.join(' + ')}`,
    lapses: 'Bortfalder 31. dec.',
    noFrame: 'Ingen ramme endnu',
    noFrameText: 'Når årets budget er lagt i området, står det her.',
  },

  grants: {
    title: 'Bevillinger',
    none: 'Ingen bevillinger i året',
    noneText: 'Årets ramme og byrådets bevillinger samles her.',
    cover: (text: string) => `Dækning: ${text}`,
    total: 'I alt',
    more: (n: number) => `og ${plural(n, 'bevilling', 'bevillinger')} mere blandt posteringerne`,
  },

  reserved: {
    title: 'Reserveret og disponeret',
    none: 'Intet er lagt til side',
    noneText: 'Når et forløb reserverer eller bestiller noget, står beløbet her.',
  },

  lines: {
    title: 'Frigjorte midler og andre linjer pr. forløb',
    lead: 'Fra forventet til brugt. Beløb i kr.',
    none: 'Ingen forløb har penge her endnu',
    noneText: 'Når et forløb forventer, frigør eller bruger penge i området, står det her.',
    case: 'Forløb',
    stage: 'Stadie',
    closed: 'Et lukket forløb',
    total: 'Området',
  },

  postings: {
    title: 'Posteringer',
    count: (n: number, all: number) => `${n} af ${all}, nyeste først. Beløb i kr.`,
    none: 'Ingen posteringer i året',
    noneText: 'Alt, hvad der flytter penge i området, står her med sit grundlag.',
    date: 'Dato',
    what: 'Postering',
    way: 'Fra og til',
    ground: 'Grundlag',
    amount: 'Beløb',
    refused: (why: string) => `Afvist: ${why}`,
    breach: 'Brud på løftet',
    nothing: 'Intet blev flyttet',
    to: 'til',
    more: 'Vis flere',
    csv: 'Hent som regneark',
  },

  years: {
    title: 'År for år',
    none: 'Ingen år endnu',
    noneText: 'Et år begynder, når dets ramme lægges i området.',
    year: 'År',
    opened: 'Ramme',
    carriedIn: 'Overført ind',
    received: 'Modtaget',
    used: 'Taget af forløb',
    lapsed: 'Bortfaldet',
    moved: 'Flyttet ud',
    room: 'Til rådighed',
    closed: 'Afsluttet',
  },

  breaches: {
    title: 'Bliver pengene i området?',
    text: (amount: string, from: string, to: string, date: string) =>
      `${amount} blev flyttet fra ${from} til ${to} den ${date}.`,
    decided: 'Besluttet: ',
    reason: (text: string) => `Grund: ${text}`,
    none: 'Løftet er holdt',
    noneText: 'Ingen penge er flyttet ud af området.',
  },

  delegations: {
    title: 'Hvem må bruge af rammen',
    upTo: (amount: string) => `op til ${amount} pr. linje om året`,
    none: 'Ingen har fået lov endnu',
    noneText: 'Så længe ingen står her, tager kun byrådet af rammen.',
  },

  carryOvers: {
    title: 'Overførsler mellem år',
    ask: 'Bed om overførsel',
    none: 'Ingen har bedt om en overførsel',
    noneText: 'Penge, der ikke er brugt, bortfalder 31. december, hvis ingen beder om dem.',
    what: (amount: string, from: number) => `${amount} fra ${from} til ${from + 1}`,
    frame: 'Områdets ramme',
    askedBy: (name: string, date: string) => `${name} bad om det ${date}`,
    status: { requested: 'Venter på svar', granted: 'Bevilget', refused: 'Afslået' },
    granted: (amount: string, decision: string) => `${amount} Grundlag: ${decision}`,
    moved: (amount: string) => `${amount} er kommet over`,
    reason: (text: string) => `Grund: ${text}`,
    decide: 'Afgør',
    eyes: 'En anden end den, der har bedt, afgør det.',
    of: 'Penge',
    year: 'Fra budgetåret',
    amount: 'Beløb',
    why: 'Hvorfor?',
    whyHelp: 'Begrundelsen følger pengene.',
    send: 'Send ønsket',
    sent: 'Ønsket er sendt. En anden afgør det.',
    answer: 'Svar',
    yes: 'Overfør',
    no: 'Afslå',
    ground: 'Hvad bygger det på?',
    groundHelp: 'For eksempel: Byrådet 17. december, punkt 3',
    save: 'Gem afgørelsen',
    saved: 'Afgørelsen er gemt.',
    badAmount: 'Skriv et beløb i kroner, for eksempel 125.000.',
  },
};
