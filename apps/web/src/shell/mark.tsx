/** Our mark: a road with a stop on it. */
export const Mark = ({ size = 28 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden focusable={false}>
    <rect width="28" height="28" rx="6" fill="var(--primary)" />
    <path
      d="M19.5 9.2H11.3a2.7 2.7 0 0 0 0 5.4h5.4a2.7 2.7 0 0 1 0 5.4H8.5"
      fill="none"
      stroke="#fff"
      strokeWidth="2.6"
      strokeLinecap="round"
    />
    <circle cx="20" cy="9.2" r="2.5" fill="var(--token)" />
  </svg>
);
