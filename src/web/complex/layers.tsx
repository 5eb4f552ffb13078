import type { ComplexPage, LayerLine, MoveLine } from "../../pages/complex.js";
import { useActors } from "../naming/names.js";

import { percent } from "./members.js";

const layers = {
  violence: ["Violence", "attacks, fights and deaths"],
  practice: ["Security practice", "forces, sanctions, aid, refuge, closure, talks, threats"],
  moves: ["Securitising moves", "who calls what a threat, as people coded it"],
} as const;

/** The three layers of interdependence apart, each with what the data cover; and the sectors and levels that coded words fill, empty ones too. */
export function Layers({ data, at }: { data: ComplexPage; at: string | null }) {
  if (!data.layers.length) return null;
  return (
    <section className="ruled">
      <h2 className="section-title">Three layers of interdependence</h2>
      <p className="section-says">
        Each is counted by itself. A group that holds together in one layer alone bears its name and is no security complex; a layer without
        rows is silent, not at peace.
      </p>
      <ul className="plain-list">
        {data.layers.map((each) => (
          <li key={each.layer}>
            <button type="button" data-ev={each.at} data-step="" aria-pressed={each.at === at}>
              <b>{layers[each.layer][0]}</b>
              <span className="muted">
                {layers[each.layer][1]}: {layerWords(each)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {data.moves.length > 0 && (
        <ul className="plain-list coded-moves" aria-label="Securitising moves">
          {data.moves.map((each) => (
            <Move key={each.id} move={each} at={at} />
          ))}
        </ul>
      )}
      {(["sector", "level"] as const).map((dimension) => (
        <Dimension key={dimension} dimension={dimension} all={data.dimensions.filter((each) => each.dimension === dimension)} />
      ))}
    </section>
  );
}

/** “Sectors that coded words of the span fill: military 12, political 3. Empty: economic, societal, environmental.” */
function Dimension({ dimension, all }: { dimension: "sector" | "level"; all: ComplexPage["dimensions"] }) {
  const filled = all.filter(({ rows }) => rows > 0);
  const empty = all.filter(({ rows }) => rows === 0);
  const list = (some: ComplexPage["dimensions"]) =>
    some.map((each, index) => (
      <span key={each.value}>
        {index > 0 && " "}
        <span className="unbroken">
          <button type="button" className="inline-evidence" data-ev={each.at}>
            {each.value}
            {each.rows > 0 && ` ${each.rows.toLocaleString("en-GB")}`}
          </button>
          {index < some.length - 1 && ","}
        </span>
      </span>
    ));
  return (
    <p className="section-says">
      {dimension === "sector" ? "Sectors" : "Levels"} that coded words of the span fill: {filled.length ? list(filled) : "none"}.
      {empty.length > 0 && <> Empty: {list(empty)}.</>}
    </p>
  );
}

function layerWords({ layer, rows, pairs, covered, texts }: LayerLine): string {
  const told = `${rows.toLocaleString("en-GB")} ${rows === 1 ? "row" : "rows"} of ${pairs.toLocaleString("en-GB")} ${pairs === 1 ? "pair" : "pairs"}`;
  if (layer === "moves")
    return texts?.value
      ? `${rows} coded in ${texts.value} ${texts.value === 1 ? "text" : "texts"} with words of a side, ${pairs} against another actor of the case`
      : "silent: no coded words of a side are dated in this span";
  if (!covered)
    return rows ? `${told}, of sources whose coverage is not known` : "silent: no dataset that tells of such acts covers the span";
  return `${told}; data of this kind cover ${percent(covered)} of the span`;
}

function Move({ move, at }: { move: MoveLine; at: string | null }) {
  const actor = useActors();
  const parts = [
    move.threat === null ? "" : `calls ${actor(move.threat).short} a threat`,
    move.referent === null ? "" : `to ${actor(move.referent).short}`,
    move.measure === null ? "" : `asks: ${move.measure}`,
    move.sector === null ? "" : `${move.sector} sector`,
    move.audience === null ? "" : `audience ${move.audience}`,
  ].filter(Boolean);
  return (
    <li>
      <button type="button" data-ev={move.at} data-step="" aria-pressed={move.at === at}>
        <b>{actor(move.speaker).short}</b>
        <span className="muted">
          {parts.join(", ") || "makes a securitising move"}
          {move.lacks ? ` · ${move.lacks}` : ""}
        </span>
      </button>
    </li>
  );
}
