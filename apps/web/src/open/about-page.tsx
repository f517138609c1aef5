import { open } from '../texts/open.ts';
import { OpenFrame } from './frame.tsx';

/** What the citizens' pages show and do not show, and what becomes of what people write there. */
export const AboutPage = () => (
  <OpenFrame title={open.aboutPage.title}>
    <div className="open-width open-narrow open-text">
      <h1>{open.aboutPage.title}</h1>
      {open.aboutPage.parts.map(({ title, text }) => (
        <section key={title}>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
    </div>
  </OpenFrame>
);
