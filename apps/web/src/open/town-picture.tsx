const Bus = () => (
  <>
    <path d="M308 112V78Q308 66 320 66H404Q416 66 420 78L430 96V112Z" strokeDasharray="5 5" />
    <path d="M318 76H340V92H318ZM350 76H372V92H350ZM382 76H402L410 92H382Z" strokeDasharray="4 4" />
    <circle cx="334" cy="114" r="8" fill="var(--surface)" strokeDasharray="4 4" />
    <circle cx="404" cy="114" r="8" fill="var(--surface)" strokeDasharray="4 4" />
  </>
);

/** A place to sit under trees. */
const Square = () => (
  <>
    <path
      d="M330 122V92M330 94C316 94 312 82 320 76 318 66 330 62 336 68 346 66 350 78 344 82 348 92 340 96 330 94Z"
      strokeDasharray="5 5"
    />
    <path d="M360 106H404M360 100H404M366 106V122M398 106V122M366 94V106M398 94V106" strokeDasharray="4 4" />
    <path
      d="M422 122V88M422 90C410 90 406 80 413 75 412 66 422 63 427 68 436 67 438 77 434 80 438 88 430 92 422 90Z"
      strokeDasharray="5 5"
    />
  </>
);

/** The town, people at its bus stop, and what nobody has decided on yet: the undecided is dashed. */
export const TownPicture = ({ undecided }: { undecided: 'bus' | 'square' }) => (
  <svg
    className="town-picture"
    viewBox="0 0 440 130"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinejoin="round"
    strokeLinecap="round"
    aria-hidden
    focusable={false}
  >
    <path d="M2 122H438" />
    <path d="M16 122V74L48 46 80 74V122Z" fill="var(--citizens-tint)" />
    <path d="M8 80 48 44 88 80" />
    <path d="M62 56V44H70V63" fill="var(--surface)" />
    <path d="M40 122V98H56V122M22 92V82H32V92ZM64 92V82H74V92Z" fill="var(--surface)" />
    <path d="M94 122V88H150V122Z" fill="var(--surface)" />
    <path d="M88 88 102 70H142L156 88Z" fill="var(--citizens-tint)" />
    <path d="M104 112V100H116V112ZM128 122V102H140V122" fill="var(--surface)" />
    <path d="M178 122V88M178 100 188 90" />
    <path
      d="M178 92C162 92 158 78 166 70 162 56 176 50 184 56 196 52 202 66 196 74 202 86 192 94 178 92Z"
      fill="var(--money-tint)"
    />
    <path d="M216 122V78H268V122M210 78 216 70H268L274 78Z" fill="var(--surface)" />
    <path d="M222 84H262V108H222Z" fill="var(--municipality-tint)" />
    <circle cx="236" cy="92" r="5" fill="var(--surface)" />
    <path d="M228 122V106Q228 99 236 99 244 99 244 106V122" fill="var(--citizens-tint)" />
    <circle cx="256" cy="88" r="5" fill="var(--surface)" />
    <path d="M249 122V103Q249 95 256 95 263 95 263 103V122" fill="var(--council-tint)" />
    <path d="M290 122V60" />
    <circle cx="290" cy="52" r="9" fill="var(--token)" stroke="var(--ink)" />
    <path d="M286 49H294V55H286ZM286 52H294" />
    {undecided === 'bus' ? <Bus /> : <Square />}
  </svg>
);

/** What the town is deciding on, by the pattern its address begins with. */
export const undecidedOf = (slug: string): 'bus' | 'square' => (slug.startsWith('landsbybus-') ? 'bus' : 'square');
