/** What a node waits for, below it: "Venter til 16. dec." */
export function Until({ text }: { text: string | undefined }) {
  return text ? <span className="until">{text}</span> : null;
}
