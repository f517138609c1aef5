import { capital } from './case.ts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** The words of the frame: the way in, the first page, the rooms, the clock and the command menu. */
export const shell = {
  rooms: { work: 'Mit arbejde', cases: 'Forløb', mine: 'Mit forløb', council: 'Byråd', processes: 'Processer' },
  more: 'Mere',

  find: {
    open: 'Find forløb, processer og rum',
    title: 'Find og gør',
    label: 'Søg',
    empty: 'Intet passer. Prøv et andet ord.',
    cases: 'Forløb',
    processes: 'Processer',
    rooms: 'Rum',
    deeds: 'Gør',
    start: 'Start et forløb',
    jump: 'Spring til … på demo-uret',
    key: 'Ctrl K',
  },

  person: {
    change: 'Åbn som en anden',
    logout: 'Log ud',
    loggedOut: 'Du er logget ud.',
  },

  clock: {
    ahead: 'Det næste, der sker',
    kinds: {
      wait: (what: string) => what || 'Ventetiden er gået',
      task: (what: string) => `Frist: ${what}`,
      meeting: (what: string) => `${what} mødes`,
    },
    jumped: (now: string) => `Klokken er stillet til ${now}.`,
    happened: (first: string, more: number) =>
      more === 0 ? first : `${first} Og ${plural(more, 'ting', 'ting')} mere er sket.`,
    nothing: 'Ingen forløb har rørt sig.',
    line: (title: string, text: string) => `${title}: ${text.endsWith('.') ? text : `${text}.`}`,
    show: 'Se alt, der skete',
    toldTitle: 'Det skete der, mens tiden gik',
  },

  line: {
    offline: 'Du er ikke på nettet. Det, du ser, kan være gammelt.',
    online: 'Du er på nettet igen.',
  },

  start: {
    title: 'Hvem vil du være?',
    intro:
      'Samskab er en tegning, der kører: Borgere og kommune ser samme forløb, hvem der handler nu, og hvor pengene er.',
    waits: 'Venter i dag',
    none: 'Intet endnu',
    coming: 'Forløbene bliver lagt ind lige nu. De dukker op her, som de kommer.',
    cards: {
      citizen: { name: 'Borger', text: 'Følg med, giv input, hjælp til.', enter: 'Gå ind som borger' },
      caseWorker: { name: 'Sagsbehandler', text: 'Svar, og følg op.', enter: 'Gå ind som sagsbehandler' },
      councillor: { name: 'Byråd', text: 'Beslut, og sig hvorfor.', enter: 'Gå ind i byrådet' },
      processDesigner: {
        name: 'Procesdesigner',
        text: 'Tegn, afprøv og udgiv.',
        enter: 'Gå ind som procesdesigner',
      },
    },
    others: 'Eller vær:',
    councillors: (n: number) => `Flere byrådsmedlemmer (${n})`,
    lines: {
      decides: (day: string, title: string) => `${capital(day)}: ${title}`,
      input: (town: string) => `Giv input i ${town}`,
      letters: (n: number) => `${plural(n, 'brev', 'breve')} skal have svar`,
      quiet: (town: string, days: number) => `${town}: stille i ${plural(days, 'dag', 'dage')}`,
      item: (number: number, title: string) => `Punkt ${number}: ${title}`,
      disqualified: (n: number) => `${n} kan være inhabil${n === 1 ? '' : 'e'}`,
      faults: (name: string, n: number) => `${name}: ${n} fejl`,
      running: (version: number, n: number) => `${plural(n, 'forløb', 'forløb')} kører på version ${version}`,
    },
    now: 'Nu:',
    colours: 'Farven viser, hvem der handler',
    sides: { citizens: 'Borgere', municipality: 'Kommunen', council: 'Byrådet' },
    openCase: 'Åbn forløbet',
    temporal: 'Samme forløb i Temporal',
    allOpen: 'Se alle forløb uden login',
  },

  door: {
    title: 'Log ind',
    intro: 'Her arbejder kommune, byråd og borgere på samme forløb.',
    staff: 'Arbejder du i kommunen, eller sidder du i byrådet?',
    staffText: 'Log ind med din arbejdskonto.',
    login: 'Log ind',
    link: 'Er du inviteret til et forløb?',
    linkText: 'Brug det personlige link i din e-mail. Kan du ikke finde det, så bed sagsbehandleren om et nyt.',
    open: 'Vil du bare følge med?',
    openText: 'De åbne forløb kan alle se uden login.',
  },

  faults: {
    loginFailed: {
      title: 'Du blev ikke logget ind',
      text: 'Prøv igen. Sker det flere gange, så luk browseren, og begynd forfra.',
    },
    noRole: {
      title: 'Din konto har ingen rolle her',
      text: 'Du er den, du siger, men ingen har givet dig adgang. Bed din leder eller systemets administrator om en rolle.',
    },
    loginAway: {
      title: 'Login svarer ikke lige nu',
      text: 'Fejlen er ikke hos dig. Vent et par minutter, og prøv igen.',
    },
    loginMissing: {
      title: 'Login er ikke sat op her endnu',
      text: 'Samskab mangler adressen på kommunens login. Sig det til systemets administrator. Et personligt link virker som før.',
    },
    other: { title: 'Du kunne ikke logge ind', text: 'Prøv igen om lidt.' },
  },

  invited: {
    title: 'Velkommen',
    opening: 'Vi åbner dit forløb …',
    usedTitle: 'Linket virker ikke længere',
    used: 'Et personligt link bliver skiftet ud, når der sendes et nyt. Brug linket i den nyeste e-mail, eller bed sagsbehandleren om et nyt.',
    missingTitle: 'Der mangler noget i linket',
    missing: 'Åbn linket fra e-mailen igen, og se efter, at hele adressen er kommet med.',
  },
};
