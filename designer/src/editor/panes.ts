const panes = ['.outline-panel', '.editor-keys', '.problems', '.inspector'];

/** From one part of the editor to the next, as they are read; after the last comes the first. */
export function goToPane(editor: Element, from: Element, by: 1 | -1): void {
  const shown = [...editor.querySelectorAll<HTMLElement>(panes.join())];
  const here = shown.findIndex((pane) => pane.contains(from));
  shown.at((here + by) % shown.length)?.focus();
}
