import type { OpenPage, Side } from '@samskab/contracts';
import { lower } from './case.ts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Every word on the citizens' pages. They are loaded on their own, so their words stand on their own. */
export const open = {
  municipality: 'Samkøbing Kommune',
  pageTitle: (page: string) => `${page} – Samkøbing Kommune`,
  skip: 'Spring til indhold',
  allIn: (town: string) => `Alle forløb i ${town}`,
  all: 'Alle forløb',
  about: 'Om siden',

  sides: { citizens: 'Borgere', municipality: 'Kommunen', council: 'Byrådet', other: 'Andre' } satisfies {
    [S in Side]: string;
  },

  list: {
    title: 'Det er vi i gang med sammen',
    lead: 'Her kan du se hvert forløb, hvem der beslutter hvad, og hvor pengene er. Ingen login.',
    write: 'Hvad kan vi gøre sammen?',
    town: (town: string, n: number) => `${town}, ${plural(n, 'forløb', 'forløb')}`,
    stop: (number: number, of: number, name: string) => `Trin ${number} af ${of}: ${name}`,
    ended: 'Afsluttet',
    cancelled: 'Stoppet',
    emptyTitle: 'Her er ingen forløb endnu',
    empty: 'Har du en idé til din by, så skriv til os.',
    onlyTown: (town: string) => `Du ser forløb i ${town}.`,
    showAll: 'Vis alle byer',
  },

  actions: { input: 'Giv dit input', help: 'Jeg vil hjælpe', follow: 'Følg' },

  answer: {
    waitsMeeting: (who: string, day: string) => `Vi venter på ${who}. De beslutter ${day}.`,
    waitsWho: (what: string, who: string) => `Nu: ${what}. Vi venter på ${who}.`,
    waitsWhoBy: (what: string, who: string, day: string) => `Nu: ${what}. Vi venter på ${who}, senest ${day}.`,
    waitsWhoLate: (what: string, who: string, day: string) => `Nu: ${what}. Vi venter på ${who}. Fristen var ${day}.`,
    waitsTime: (what: string, day: string) => `Nu: ${what}. Vi venter til ${day}.`,
    waits: (what: string) => `Nu: ${what}.`,
  },

  line: {
    label: 'Forløbet i trin',
    here: 'Her er vi nu',
    states: { done: 'Gjort', here: 'Her er vi nu', ahead: 'Ikke nået endnu', skipped: 'Blev ikke til noget' },
  },

  decisions: {
    title: 'Hvem besluttede hvad',
    none: 'Der er ikke besluttet noget endnu.',
    waiting: 'Venter:',
    why: 'Hvorfor:',
    closed: 'Punktet behandles for lukkede døre, så vi viser ikke mere.',
    share: (n: number) => `${plural(n, 'beslutning', 'beslutninger')} indtil nu`,
    waits: (n: number) => plural(n, 'venter', 'venter'),
    note: (n: number) => `n = ${n}. Talt i forløbets log. Det er en optælling, ikke et mål.`,
    percent: (share: number) => `${share} %`,
  },

  money: {
    title: 'Pengene',
    freed: (area: string, town: string) =>
      `Kommunen flytter ikke pengene. De bliver på området ${area} og bruges igen i ${town}.`,
    line: (area: string) => `På området ${area}`,
    none: 'Der er ingen penge i forløbet endnu.',
    hidden: 'Beløbene vises ikke endnu: en del af sagen er lukket.',
    usable: (date: string) => `Bevilget, kan bruges fra ${date}`,
    refused: 'Afvist:',
    notes: {
      freed: 'Når udgiften falder bort.',
      granted: 'Når byrådet har sagt ja.',
      used: 'Når noget er betalt.',
    },
    from: (date: string) => `fra ${date}`,
  },

  together: {
    title: 'Det lægger alle i',
    kinds: { money: 'Penge', hours: 'Timer', things: 'Ting', other: 'Andet' },
    none: 'Ikke noget endnu',
    hours: (n: number) => plural(n, 'time', 'timer'),
    still: (what: string) => `Det gør kommunen stadig: ${lower(what)}`,
  },

  who: 'Hvem er med',

  voices: {
    title: 'Det siger byen',
    count: (n: number) => `${plural(n, 'har skrevet', 'har skrevet')}`,
    more: (n: number) => `Her er de ${n} nyeste.`,
  },

  input: {
    title: 'Giv dit input',
    lead: 'En sagsbehandler læser det, før andre ser det.',
    question: 'Hvad betyder det her for dig?',
    name: 'Dit navn',
    nameHelp: 'Vises ikke på siden.',
    send: 'Send input',
    note: (n: number) => (n === 0 ? 'Vises efter gennemsyn.' : `Vises efter gennemsyn. ${n} har skrevet.`),
    thanks: 'Tak. Vises efter gennemsyn.',
    thanksText: 'Fortryder du, kan du trække det tilbage her, så længe siden er åben.',
  },

  help: {
    title: 'Jeg vil hjælpe',
    lead: 'Vælg det, du har lyst til. En sagsbehandler ringer eller skriver.',
    kinds: { hours: 'Give en hånd med', things: 'Låne eller give ting', other: 'Noget andet' },
    with: (n: number) => `${n} er med`,
    what: {
      hours: 'Hvad vil du hjælpe med, og hvornår?',
      things: 'Hvad vil du låne eller give?',
      other: 'Hvad har du lyst til?',
    },
    name: 'Dit navn',
    contact: 'Telefon eller e-mail',
    contactHelp: 'Kun sagsbehandleren ser det.',
    send: 'Send tilbud',
    thanks: 'Tak. Vi kontakter dig.',
    thanksText: 'Dit tilbud venter på en sagsbehandler. Fortryder du, kan du trække det tilbage her.',
  },

  sent: { takeBack: 'Træk det tilbage', gone: 'Det er slettet.', again: 'Skriv igen' },

  follow: {
    title: 'Følg',
    lead: 'Få en e-mail, når der er besluttet noget, med begrundelsen.',
    email: 'E-mail',
    send: 'Følg',
    note: 'Ingen login. Stop igen med ét klik.',
    thanks: 'Tjek din e-mail.',
    thanksText: 'Vi har sendt dig et link. Når du har sagt ja dér, følger du forløbet.',
    confirmTitle: 'Vil du følge forløbet?',
    confirmText: 'Så får du en e-mail, når der er besluttet noget. Du kan stoppe igen med ét klik.',
    confirm: 'Ja, følg',
    confirmed: 'Nu følger du forløbet',
    stopped: 'Du følger ikke længere',
    stoppedText: 'Din e-mailadresse er slettet, og det, vi har skrevet til den, også.',
    stopping: 'Et øjeblik …',
    toPage: 'Se forløbet',
  },

  closed: 'Forløbet er slut, så her kan du ikke skrive mere.',

  foot: {
    open: 'Siden er åben for alle',
    updated: (when: string) => `Senest opdateret ${when}`,
    today: (time: string) => `i dag ${time}`,
    poster: 'Plakat med QR-kode',
    write: 'Skriv til os',
    staff: 'Log ind',
  },

  poster: {
    scan: 'Scan, følg med, og sig, hvad du mener.',
    print: 'Udskriv plakaten',
    back: 'Tilbage til forløbet',
    qr: (address: string) => `QR-kode, der fører til ${address}`,
  },

  write: {
    title: 'Hvad kan vi gøre sammen?',
    lead: 'Skriv til kommunen. Du får altid et svar, og du kan se, hvornår det senest kommer.',
    town: 'Hvilken by handler det om?',
    subject: 'Hvad drejer det sig om?',
    text: 'Hvad kan vi gøre sammen?',
    name: 'Dit navn',
    email: 'Din e-mail',
    emailHelp: 'Så sender vi dig et link til svaret.',
    private: 'Navn og e-mail ser kun dem, der svarer dig.',
    send: 'Send brevet',
  },

  letter: {
    title: 'Tak for dit brev',
    due: (day: string) => `Svar senest ${day}`,
    missing: {
      title: 'Vi kan ikke finde brevet',
      text: 'Linket virker ikke. Brug linket i din e-mail eller dit bogmærke.',
    },
    dueText: 'Kommunen har fået brevet som en opgave med den frist.',
    keep: 'Gem denne side som bogmærke. Adressen er din egen: den, der har den, kan læse brevet og svaret.',
    sent: (day: string) => `Sendt ${day}`,
    answered: (day: string) => `Vi svarede ${day}`,
    how: { phone: 'Vi har ringet', writing: 'Vi har skrevet', visit: 'Vi kommer på besøg' },
    visit: (day: string) => `Vi kommer ${day}`,
    refused: 'Vi kan ikke hjælpe med dette. Her er grunden.',
    followed: 'Dit brev er blevet til et forløb.',
    toPage: 'Følg forløbet',
    yours: 'Dit brev',
    answer: 'Vores svar',
  },

  aboutPage: {
    title: 'Om siden',
    parts: [
      {
        title: 'Hvad du ser',
        text: 'Hver side viser ét forløb: hvor det står, hvem der besluttede hvad og hvorfor, og hvor pengene er. Det kommer direkte fra forløbets egen log. Beslutningerne er talt, ikke vurderet: et trin tæller, når svaret afgør, hvor forløbet går hen, eller når penge og bestillinger hviler på det.',
      },
      {
        title: 'Hvad du ikke ser',
        text: 'Navne på personer står ingen steder. Punkter for lukkede døre viser kun, at de findes. Forløb om enkelte mennesker har ingen side.',
      },
      {
        title: 'Persondata',
        text: 'Det, du skriver, bliver læst af en sagsbehandler, før andre ser det. Dit navn, din telefon og din e-mail bliver ikke vist. Du kan trække det tilbage, bede os slette det, og stoppe med at følge med ét klik: så er det væk. Din netadresse bliver ikke gemt.',
      },
      {
        title: 'Tilgængelighed',
        text: 'Siderne kan bruges med tastatur og skærmlæser og er bygget efter WCAG 2.2 AA. Er der noget, der ikke virker for dig, så skriv til os.',
      },
    ],
  },

  state: {
    loading: 'Henter …',
    missingTitle: 'Her er der ikke noget forløb',
    missing: 'Adressen findes ikke. Måske er den skrevet forkert af.',
    errorTitle: 'Siden kunne ikke hentes',
    retry: 'Prøv igen',
    toAll: 'Se alle forløb',
  },

  form: {
    optional: '(valgfrit)',
    missing: (label: string) => `Udfyld ${label.replace(/\?$/, '')}.`,
    email: 'Skriv en e-mailadresse, for eksempel navn@eksempel.dk.',
  },

  inbound: {
    title: 'Fra borgerne',
    page: 'Åben side',
    poster: 'Plakat',
    followers: (n: number) => `${plural(n, 'følger', 'følgere')}`,
    inputs: 'Input',
    offers: 'Vil hjælpe',
    none: 'Ingen har skrevet endnu',
    noneText: 'Det, borgere skriver på den åbne side, kommer her, før andre ser det.',
    approve: { inputs: 'Vis på siden', offers: 'Med på holdet' },
    reject: 'Afvis',
    erase: 'Slet helt',
    reason: 'Hvorfor?',
    reasonHelp: 'Grunden bliver gemt sammen med det.',
    rejectNow: 'Afvis med den grund',
    status: { pending: 'Venter på dig', approved: 'Vist', rejected: 'Afvist' },
    from: (name: string) => `Fra ${name}`,
    done: { approved: 'Det vises nu.', rejected: 'Det er afvist.' },
    erased: 'Det er slettet.',
  },
};

export type OpenStatus = OpenPage['status'];
