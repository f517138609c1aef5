import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];
export type Colour = 'citizens' | 'municipality' | 'council' | 'other' | 'time' | 'good' | 'bad';

/** As on the screen: the colour shows who acts. */
const formats: Record<Colour, Format> = {
  citizens: 'green',
  municipality: 'blue',
  council: 'magenta',
  other: 'cyan',
  time: 'yellow',
  good: 'green',
  bad: 'red',
};

/** Writes to a terminal in colours, to a file or a pipe without. */
export type Ink = {
  colour(colour: Colour, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
};

export function inkFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): Ink {
  const coloured = stream.isTTY === true && !env['NO_COLOR'];
  const style = (format: Format, text: string) =>
    coloured ? styleText(format, text, { validateStream: false }) : text;
  return {
    colour: (colour, text) => style(formats[colour], text),
    strong: (text) => style('bold', text),
    faint: (text) => style('dim', text),
  };
}
