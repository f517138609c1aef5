import type { Part } from '../publish/elements.ts';

const parts: { [P in Part]: { added: string; removed: string; is: string } } = {
  node: { added: 'Nyt trin', removed: 'Trin fjernet', is: '' },
  flow: { added: 'Ny vej', removed: 'Vej fjernet', is: 'Vejen ' },
  variable: { added: 'Ny oplysning', removed: 'Oplysning fjernet', is: 'Oplysningen ' },
  role: { added: 'Ny rolle', removed: 'Rolle fjernet', is: 'Rollen ' },
  moneyLine: { added: 'Ny pengelinje', removed: 'Pengelinje fjernet', is: 'Pengelinjen ' },
  phase: { added: 'Ny fase', removed: 'Fase fjernet', is: 'Fasen ' },
  root: { added: 'Ny besked', removed: 'Besked fjernet', is: 'Beskeden ' },
  artifact: { added: 'Ny note', removed: 'Note fjernet', is: 'Noten ' },
};

/** What of an element was changed; what is not named here is said in one word. */
const members: Record<string, string> = {
  name: 'navnet',
  doc: 'beskrivelsen',
  role: 'hvem der gør det',
  form: 'formularen',
  due: 'fristen',
  facet: 'indstillingerne',
  default: 'vejen, når intet andet passer',
  when: 'hvornår den følges',
  from: 'hvor den begynder',
  to: 'hvor den fører hen',
  on: 'hvad der udløser det',
  type: 'arten',
  value: 'værdien',
  nodes: 'trinene i den',
  side: 'hvem de er',
  kind: 'arten',
  area: 'området',
  loop: 'gentagelsen',
  attachedTo: 'hvilket trin den hænger på',
  gateway: 'arten',
  activity: 'arten',
  closed: 'om det er lukket',
  personal: 'om det er personligt',
  input: 'hvad det får med',
  output: 'hvad det giver videre',
};

/** The words of what was changed since another version. */
export const changeWords = {
  parts,
  member: (name: string): string => members[name] ?? 'indstillingerne',
  changed: (what: string, how: string) => `${what} er ændret: ${how}`,
  process: (how: string) => `Processen er ændret: ${how}`,
  reordered: (what: string) => `${what}: vejene spørges i en anden rækkefølge`,
  quoted: (name: string) => `“${name}”`,
  way: (from: string, to: string) => `fra “${from}” til “${to}”`,
  unnamed: 'uden navn',
};
