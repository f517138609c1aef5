import { designer as words } from '../texts/designer.ts';
import { t } from '../texts/texts.ts';

/** What the canvas says in the designer. */
export const drawingTexts = {
  ...t.drawing,
  drawing: t.case.drawing,
  whole: t.case.whole,
  part: t.case.part,
  sides: { ...t.sides, money: t.drawing.money },
  legend: { ...t.drawing.legend, who: words.legend },
};
