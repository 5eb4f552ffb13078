import type { Triad } from "../../pages/page.js";
import { ActorShape } from "../../views/signs.js";
import { useActors } from "../naming/names.js";
import { kindOf } from "./signs.js";

const places = [
  [110, 30],
  [38, 108],
  [182, 108],
] as const;
/** Where the names stand: above the first, below the others from the edges of the drawing. */
const names = [
  { x: 0, y: -14, textAnchor: "middle" },
  { x: -38, y: 24, textAnchor: "start" },
  { x: 38, y: 24, textAnchor: "end" },
] as const;
const longest = 18;
const fitting = (name: string, most: number) => (name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`);

/** Three actors with the signs of their ties. */
export function TriadDrawing({ triad }: { triad: Pick<Triad, "actors" | "signs"> }) {
  const actor = useActors();
  const ends = [
    [0, 1, triad.signs[0]],
    [1, 2, triad.signs[1]],
    [0, 2, triad.signs[2]],
  ] as const;
  return (
    <svg className="triad" viewBox="0 0 220 138" aria-hidden="true">
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
            <text {...names[index]}>{fitting(actor(id).short, index === 0 ? 2 * longest : longest)}</text>
          </g>
        );
      })}
    </svg>
  );
}
