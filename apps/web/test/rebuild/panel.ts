import type { Locator } from 'playwright-core';
import type { Hands } from './hands.ts';

/** A part of the inspector and the hands that work in it: controls are pointed out by their labels. */
export class Panel {
  constructor(
    readonly hands: Hands,
    readonly scope: Locator,
  ) {}

  private select = (label: string): Locator =>
    this.scope
      .locator(`.field:has(> :text-is("${label}")) > button.select, button.select[aria-label="${label}"]`)
      .last();
  private box = (label: string): Locator => this.scope.locator('.inspector-tick', { hasText: label }).locator('label');

  write = (label: string, text: string): Promise<void> =>
    this.hands.write(
      this.scope
        .locator('input.input, textarea.input')
        .and(this.scope.getByLabel(label, { exact: true }))
        .last(),
      text,
    );

  feel = (label: string, text: string): Promise<void> =>
    this.hands.write(this.scope.getByRole('textbox', { name: `${label}: udtrykket` }), text);

  press = (name: string): Promise<void> => this.hands.press(this.scope.getByRole('button', { name, exact: true }));

  /** Chooses what is not chosen yet. */
  choose = async (label: string, option: string): Promise<void> => {
    const select = this.select(label);
    if ((await select.locator('.react-aria-SelectValue').innerText()) !== option)
      await this.hands.choose(select, option);
  };

  tick = async (label: string, on: boolean): Promise<void> => {
    const box = this.box(label);
    if ((await box.locator('input').isChecked()) !== on) await this.hands.tick(box);
  };

  section = (title: string): Panel =>
    new Panel(this.hands, this.scope.locator(`.inspector-section:has(> h3:text-is("${title}"))`));

  folds = (): Locator => this.scope.locator('.fold');
  private titled = (title: string): Locator =>
    this.scope.locator(`.fold:has(> .fold-head .fold-title:text-is("${title}"))`);

  has = async (title: string): Promise<boolean> => (await this.titled(title).count()) > 0;

  /** Makes one more of a list, which opens at its end. */
  more = async (name: string): Promise<Panel> => {
    const before = await this.folds().count();
    await this.press(name);
    return this.unfold(before);
  };

  /** Opens a part that is folded up, and stays in it. */
  unfold = async (which: string | number): Promise<Panel> => {
    const fold = typeof which === 'string' ? this.titled(which).last() : this.folds().nth(which);
    const button = fold.locator('> .fold-head .fold-button');
    if ((await button.getAttribute('aria-expanded')) !== 'true') await this.hands.press(button);
    return new Panel(this.hands, fold.locator('> .fold-body'));
  };
}
