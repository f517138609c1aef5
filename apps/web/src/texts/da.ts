import type { Time } from '@samskab/definition';
import { drawingWords, lowerNames } from './case.ts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
/** A sentence ends with one full stop, also after an abbreviation. */
const stop = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);
const number = /^\d+$/;
const days = /^duration\("P(\d+)([DMY])"\)$/;
const units: Record<string, (n: number) => string> = {
  D: (n) => plural(n, 'dag', 'dage'),
  M: (n) => plural(n, 'måned', 'måneder'),
  Y: (n) => `${n} år`,
};

function time(value: Time): string | undefined {
  if ('workingDays' in value && number.test(value.workingDays))
    return plural(Number(value.workingDays), 'hverdag', 'hverdage');
  const match = 'duration' in value ? days.exec(value.duration) : null;
  return match ? units[match[2] ?? 'D']?.(Number(match[1])) : undefined;
}

const yearDays = 365;
/** So many days; from two years on nobody counts them. */
const longTime = (n: number): string =>
  n < 2 * yearDays ? plural(n, 'dag', 'dage') : `ca. ${Math.round(n / yearDays)} år`;

/** Every word on the screen. Another language is another file of this shape. */
export const da = {
  stop,

  product: 'Samskab',
  municipality: 'Samkøbing Kommune',
  fictional: 'Samkøbing er en opdigtet kommune.',
  skip: 'Spring til indhold',
  pageTitle: (page: string) => `${page} – Samskab`,

  sides: { citizens: 'Borgere', municipality: 'Kommune', council: 'Byråd', other: 'Andre' },

  nav: { label: 'Rum', back: 'Tilbage' },

  clock: {
    label: 'Demo-ur:',
    jump: 'Spring til …',
    title: 'Spring frem i tiden',
    intro: 'Uret gælder for hele kommunen. Det går kun frem.',
    next: 'Næste frist',
    noNext: 'Ingen frist venter',
    date: 'En dato',
    go: 'Spring',
    past: 'Vælg en dato efter i dag.',
  },

  person: { menu: (name: string) => `${name}. Skift person eller log ud` },

  live: {
    lost: 'Forbindelsen er væk. Det, du ser, kan være gammelt. Vi prøver igen af os selv.',
    back: 'Forbindelsen er tilbage.',
  },

  state: {
    loading: 'Henter …',
    errorTitle: 'Siden kunne ikke hentes',
    retry: 'Prøv igen',
    notFoundTitle: 'Her er der ingenting',
    notFound: 'Adressen findes ikke, eller forløbet er ikke åbent for dig.',
    toCases: 'Gå til alle forløb',
    offline: 'Vi fik ikke fat i serveren. Se efter, om du er på nettet, og prøv igen.',
    unreadable: 'Svaret fra serveren var ikke til at læse. Genindlæs siden.',
    close: 'Luk',
    cancel: 'Fortryd',
    kept: 'Det er gemt og bliver udført, så snart motoren svarer.',
  },

  cases: {
    title: 'Forløb',
    intro: 'Alt, hvad borgere og kommune er i gang med sammen.',
    start: 'Start et forløb',
    search: 'Søg i forløb',
    status: 'Tilstand',
    process: 'Proces',
    town: 'By',
    all: 'Alle',
    statuses: { starting: 'Starter', running: 'I gang', ended: 'Slut', cancelled: 'Afsluttet før tid' },
    columns: { name: 'Forløb', town: 'By', now: 'Nu', waits: 'Venter på', last: 'Sidst sket' },
    count: (n: number, more: boolean) => `${plural(n, 'forløb', 'forløb')}${more ? ', og flere endnu' : ''}`,
    more: 'Vis flere',
    clear: 'Vis alle forløb',
    emptyTitle: 'Her er ingen forløb endnu',
    empty: 'Et forløb begynder med en tegning og en by. Start det første.',
    emptyReadonly: 'Når en sagsbehandler starter et, står det her.',
    noMatchTitle: 'Ingen forløb passer',
    noMatch: 'Prøv et andet ord, eller vis dem alle.',
    version: (process: string, version: number) => `${process}, ${drawingWords(version)}`,
    incidents: (n: number) => plural(n, 'trin er gået i stå', 'trin er gået i stå'),
    endedAs: (outcome: string) => `Slut: ${outcome}`,
    notStarted: 'Starter om et øjeblik',
  },

  start: {
    title: 'Start et forløb',
    process: 'Proces',
    name: 'Navn',
    nameHelp: 'For eksempel: Landsbybus Nørreby',
    town: 'By',
    fields: 'Det, forløbet skal vide fra begyndelsen',
    go: 'Start forløbet',
    started: (title: string) => `${title} er startet.`,
    unknownWriter: 'Ikke oplyst',
    fileNotKept: (file: string, why: string) => `${file} kom ikke med. ${why} Tilføj den på forløbet.`,
    noProcess: 'Ingen proces er udgivet endnu. En procesdesigner udgiver den første.',
  },

  case: {
    now: 'Nu:',
    waitsFor: (who: string) => `Venter på ${who}`,
    waitsForOn: (who: string, date: string) => `Venter på ${who} ${date}`,
    waitsForBy: (who: string, date: string) => `Venter på ${who}. Frist ${date}`,
    waitsUntil: (date: string) => `Venter til ${date}`,
    ended: (outcome: string, date: string) => stop(`Slut: ${outcome}, ${date}`),
    cancelled: (date: string) => stop(`Afsluttet før tid, ${date}`),
    starting: 'Forløbet starter om et øjeblik.',
    nothing: 'Ingenting venter lige nu.',
    number: (caseNumber: string) => `Sagsnr. ${caseNumber}`,
    temporal: 'Samme forløb i Temporal',
    breadcrumb: 'Brødkrumme',
    tabs: { label: 'Forløbet', steps: 'Trin', drawing: 'Tegning', story: 'Historien', money: 'Pengene' },
    nextTask: 'Din næste opgave',
    drawing: 'Tegningen af forløbet. Flyt den med piletasterne, zoom med + og −. Det samme står som liste nedenfor.',
    asList: 'Vis trinene som liste',
    stepsDone: (done: number, all: number) => ({ strong: `${done} af ${all} trin`, rest: ' er udført' }),
    whole: 'Vis hele tegningen',
    part: 'Vis kun nu',
  },

  drawing: {
    legend: {
      done: 'Udført',
      here: 'Her er vi nu',
      waiting: 'Venter',
      notReached: 'Ikke nået',
      who: 'Hvem handler:',
    },
    money: 'Penge',
    zoomIn: 'Zoom ind',
    zoomOut: 'Zoom ud',
    fit: 'Vis det hele',
    gives: 'afleverer',
    takes: 'overtager',
    time,
    amounts: { all: 'Hele beløbet', rest: 'Resten' },
    states: {
      none: 'ikke nået',
      active: 'her er vi nu',
      waiting: 'venter',
      done: 'udført',
      incident: 'gået i stå',
      skipped: 'sprunget over',
    },
    question: 'Spørgsmål',
    leadsTo: (answer: string, step: string) => `${answer}: ${step}`,
    unreadable: 'Tegningen kan ikke vises på denne side. Genindlæs, eller spørg den, der har tegnet den.',
  },

  tasks: {
    title: 'Åbne opgaver',
    open: 'Åbn',
    openNamed: (name: string) => `Åbn ${name}`,
    none: 'Ingen opgaver lige nu',
    noneText: 'Når forløbet når et trin, som nogen skal gøre, står det her.',
    escalated: (who: string) => `Over fristen, nu også hos ${who}`,
    claimed: (who: string) => `${who} er i gang`,
    council: (number: number | null, date: string | null) =>
      number !== null && date
        ? `Punkt ${number} på mødet ${date}`
        : date
          ? `På mødet ${date}`
          : 'Venter på en dagsorden',
    behalf: (role: string) => `Notér på vegne af ${lowerNames(role)}`,
    behalfHelp: 'Historien viser både dig og dem, du noterer for.',
    complete: 'Afslut trin',
    completed: (name: string) => `${name} er udført.`,
    gone: 'Opgaven er ikke åben længere. Forløbet er gået videre.',
  },

  form: {
    required: 'skal udfyldes',
    optional: '(valgfrit)',
    missing: (label: string) => `Udfyld ${label}.`,
    notMoney: (label: string) => `${label}: Skriv et beløb i kroner, for eksempel 100.000.`,
    notNumber: (label: string) => `${label}: Skriv et tal.`,
    summary: (n: number) => (n === 1 ? 'Der er 1 fejl' : `Der er ${n} fejl`),
    choose: 'Vælg',
    kroner: 'kr.',
    yes: 'Ja',
    no: 'Nej',
    file: 'Vælg fil',
    fileRemove: 'Fjern',
    fileNote: 'Kun filens navn gemmes i forløbet.',
    listHelp: 'Én pr. linje',
    calendar: 'Åbn kalender',
    previous: 'Forrige måned',
    next: 'Næste måned',
    personal: 'Personoplysning. Vises kun for dem, der arbejder med forløbet.',
  },

  handover: {
    title: 'Overdragelser',
    open: 'Åbn',
    states: {
      open: 'Giveren dokumenterer standen',
      offered: 'Venter på svar',
      refused: 'Afvist, skal rettes',
      accepted: 'Overtaget',
      withdrawn: 'Trukket tilbage',
    },
    object: 'Det, der overdrages',
    from: 'Afleverer',
    to: 'Overtager',
    offer: 'Tilbyd overdragelse',
    accept: (who: string) => `Acceptér for ${who}`,
    refuse: (who: string) => `Afvis for ${who}`,
    reason: 'Hvorfor?',
    reasonHelp: 'Giveren ser grunden, retter og tilbyder igen.',
    accepted: (who: string, date: string) => `${who} accepterede ${date}`,
    refused: (who: string, date: string) => `${who} afviste ${date}`,
    offered: 'Overdragelsen er tilbudt.',
    answered: 'Svaret er gemt.',
  },

  incidents: {
    title: (name: string) => `Gået i stå: ${name}`,
    text: (when: string) => `Siden ${when}. Intet er gået tabt; trinnet bliver stående, til det lykkes.`,
    retry: 'Prøv igen',
    retried: 'Vi prøver igen.',
  },

  money: {
    title: 'Pengene',
    area: (area: string) => `Bliver i området ${area}`,
    states: {
      expected: 'Forventet',
      freed: 'Frigjort',
      granted: 'Bevilget',
      reserved: 'Reserveret',
      committed: 'Disponeret',
      used: 'Brugt',
      returned: 'Tilbage',
      lapsed: 'Bortfaldet',
      reallocated: 'Flyttet ud af området',
    },
    from: (date: string) => `fra ${date}`,
    usable: (date: string) => `Bevilget, kan bruges fra ${date}`,
    postings: (n: number) => `${plural(n, 'postering', 'posteringer')}`,
    refused: 'Afvist',
    lineNone: 'Ingen penge endnu',
    none: 'Ingen penge endnu',
    noneText: 'Når forløbet forventer, frigør eller bruger penge, står de her.',
  },

  people: {
    title: 'Deltagere',
    none: 'Ingen er inviteret endnu',
    noneText: 'Rollerne i tegningen står her, når nogen er med.',
  },

  story: {
    title: 'Historien',
    all: (n: number) => `Hele historien (${n})`,
    less: 'Vis kun det seneste',
    none: 'Historien begynder om et øjeblik.',
  },

  deadline: {
    today: 'I dag',
    tomorrow: 'I morgen',
    inDays: longTime,
    late: (n: number) => `${longTime(n)} over`,
    label: (date: string) => `Frist ${date}`,
  },
};
