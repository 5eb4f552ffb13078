import { sharedWords } from "../../parts/shared-words.js";

interface PickProps {
  readonly label: string;
  readonly chosen: string;
  readonly of: readonly (readonly [string, string])[];
  /** They say much alike, which is said once. */
  readonly areAlike?: boolean;
  onChoose(id: string): void;
}

/** One of several: a series, a turning point, a window. */
export function Pick({ label, chosen, of, areAlike = false, onChoose }: PickProps) {
  if (of.length < 2) return null;
  const { before, own, after } = sharedWords(areAlike ? of.map(([, says]) => says) : []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame what needs no frame
    <div className="chips" role="group" aria-label={label}>
      {before && <span className="chips-says">{before}</span>}
      {of.map(([id, says], index) => (
        <button key={id} type="button" aria-label={says} aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          {unended(own[index] ?? says)}
        </button>
      ))}
      {after && <span className="chips-says">{after}</span>}
    </div>
  );
}

const unended = (words: string) => (words.endsWith(",") ? words.slice(0, -1) : words);
