import type { RedrawPreview as Preview, TokenChange } from '@samskab/contracts';
import type { Process } from '@samskab/definition';
import { Icon } from '@samskab/designer/icons';
import { caseRoom } from '../../texts/case-room.ts';
import { Choice } from '../../ui/select.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { type Place, placeId, type Places, placesFor } from './redraw-choices.ts';
import { partsOf, undoWords } from './redraw-words.ts';

const words = caseRoom.redraw;

/** Whether it can be, and why not: with the way on which it would go wrong. */
export function Verdict({ preview, process }: { preview: Preview; process: Process | undefined }) {
  const { verdict, refusals, counterexample } = preview;
  const name = (id: string) => process?.nodes.find((node) => node.id === id)?.name;
  const way = (counterexample?.elements ?? []).flatMap((id) => name(id) ?? []);
  return (
    <div className={`verdict verdict-${verdict}`} aria-live="polite">
      <Icon name={verdict === 'refused' ? 'error' : verdict === 'ends' ? 'success' : 'warning'} size={24} />
      <div>
        <p className="row-title">{words.verdict[verdict]}</p>
        {refusals.map(({ code, message, node, token }) => (
          <p key={`${code}/${node}/${token}`}>{message}</p>
        ))}
        {way.length > 0 && (
          <p className="meta-text">
            {words.counterexample} {way.join(' → ')}
          </p>
        )}
      </div>
    </div>
  );
}

const nameOf = (token: TokenChange, place: Place): string => {
  if (place.how === 'close') return words.close;
  const step = token[place.how].find(({ node }) => node === place.node);
  return words[place.how](step?.name ?? '');
};

type PlacesProps = {
  tokens: readonly TokenChange[];
  places: Places;
  onPlace: (token: TokenChange, place: Place) => void;
};

/** Tokens that stand nowhere on the new drawing: a person says where the case goes on. */
export function Homeless({ tokens, places, onPlace }: PlacesProps) {
  if (tokens.length === 0) return null;
  return (
    <section className="redraw-part">
      <h3>{words.nowhere}</h3>
      {tokens.map((token) => {
        const options = placesFor(token);
        const chosen = places[token.token]?.to;
        return (
          <Choice
            key={token.token}
            label={words.place(token.before?.name ?? '')}
            help={token.why ?? words.nowhereText(token.before?.name ?? '')}
            placeholder={words.choose}
            options={options.map((place) => ({ id: placeId(place), name: nameOf(token, place) }))}
            value={chosen ? placeId(chosen) : null}
            onChange={(id) => {
              const place = options.find((one) => placeId(one) === id);
              if (place) onPlace(token, place);
            }}
          />
        );
      })}
    </section>
  );
}

type UndoProps = { preview: Preview; undo: readonly string[]; onUndo: (id: string, on: boolean) => void };

/** What was posted at steps that are no longer drawn may be taken back. */
export const Undoing = ({ preview, undo, onUndo }: UndoProps) =>
  preview.money.done
    .filter(({ reversible }) => reversible)
    .map((posting) => (
      <TickBox key={posting.id} on={undo.includes(posting.id)} onChange={(on) => onUndo(posting.id, on)}>
        {undoWords(posting)}
      </TickBox>
    ));

/** What stays, what changes, what opens and closes, and who is told. */
export const Consequences = ({ preview }: { preview: Preview }) => (
  <div className="redraw-parts">
    {partsOf(preview).map(({ title, lines }) => (
      <section key={title} className="redraw-part">
        <h3>{title}</h3>
        <ul>
          {lines.map((line, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two steps may be called the same
            <li key={`${line}/${index}`}>{line}</li>
          ))}
        </ul>
      </section>
    ))}
  </div>
);
