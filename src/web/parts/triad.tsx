import type { Triad } from "../../domain/page.js";
import { ActorShape } from "../../views/signs.js";
import { useActors } from "../names.js";
import { kindOf } from "./signs.js";

const places = [
  [110, 22],
  [38, 104],
  [182, 104],
] as const;

/** Three actors with the signs of their ties. */
export function TriadDrawing({ triad }: { triad: Pick<Triad, "actors" | "signs"> }) {
  const actor = useActors();
  const ends = [
    [0, 1, triad.signs[0]],
    [1, 2, triad.signs[1]],
    [0, 2, triad.signs[2]],
  ] as const;
  return (
    <svg className="triad" viewBox="0 0 220 132" aria-hidden="true">
      {ends.map(([from, to, sign]) => {
        const [[x1, y1], [x2, y2]] = [places[from], places[to]];
        return (
          <g key={`${from}${to}`} className={`tie-line ${sign}`}>
            <path d={`M${x1} ${y1}L${x2} ${y2}`} />
            <text x={(x1 + x2) / 2 + (from === 1 ? 0 : to === 1 ? -14 : 14)} y={(y1 + y2) / 2 + (from === 1 ? -8 : 0)} textAnchor="middle">
              {sign === "amity" ? "+" : sign === "enmity" ? "–" : "?"}
            </text>
          </g>
        );
      })}
      {triad.actors.map((id, index) => {
        const [x, y] = places[index] ?? [0, 0];
        return (
          <g key={id} transform={`translate(${x} ${y})`}>
            <ActorShape kind={kindOf(actor(id))} r={7} />
            <text x={index === 0 ? 14 : 0} y={index === 0 ? 4 : 24} textAnchor={index === 0 ? "start" : "middle"}>
              {actor(id).short}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
