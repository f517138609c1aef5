/** A town with a bus stop that nobody has drawn a bus for yet: the undecided is dashed. */
export const EmptyPicture = () => (
  <svg
    className="empty-picture"
    width="220"
    height="84"
    viewBox="0 0 220 84"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinejoin="round"
    strokeLinecap="round"
    aria-hidden
  >
    <path d="M4 78H216" />
    <path d="M20 78V46L44 26 68 46V78" fill="var(--citizens-tint)" />
    <path d="M14 51 44 26 74 51" />
    <path d="M38 78V60H50V78" fill="var(--surface)" />
    <circle cx="92" cy="50" r="14" fill="var(--money-tint)" />
    <path d="M92 50V78M92 62l6-6" />
    <path d="M118 78V44H150V78M114 44H154" />
    <path d="M122 66H146V78" fill="var(--municipality-tint)" />
    <path d="M166 78V40" />
    <circle cx="166" cy="34" r="7" fill="var(--token)" />
    <path d="M176 76V56Q176 50 184 50H204Q212 50 212 60V76Z" strokeDasharray="4 4" />
    <circle cx="184" cy="77" r="4" strokeDasharray="3 3" />
    <circle cx="204" cy="77" r="4" strokeDasharray="3 3" />
  </svg>
);
