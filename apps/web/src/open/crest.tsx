/** The municipality's mark: a shield with two houses over water. */
export const Crest = () => (
  <svg width="26" height="30" viewBox="0 0 26 30" aria-hidden focusable={false}>
    <path d="M1 1H25V16C25 23 19 27 13 29 7 27 1 23 1 16Z" fill="var(--ink)" />
    <path d="M5 13V9L8.5 6 12 9V13ZM14 13V9L17.5 6 21 9V13Z" fill="var(--surface)" />
    <path
      d="M4 17q3-2 6 0t6 0 6 0M6 21q2.3-1.6 4.600 0t4.600 0 4.600 0"
      fill="none"
      stroke="var(--surface)"
      strokeWidth="1.8"
    />
  </svg>
);
