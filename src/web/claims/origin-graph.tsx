import type { LinkState, Stance } from "../../domain/claim.js";
import type { OriginGraph as Graph, OriginLink, OriginNode, OriginPiece } from "../../pages/claims.js";
import { formatNumber } from "../../views/format-number.js";
import { dayWords } from "../naming/months.js";
import { useActors } from "../naming/names.js";

/** What is known of two pieces: people's word before all, then what is sure. */
export interface Step {
  readonly number: number;
  readonly later: OriginPiece;
  readonly earlier: OriginPiece;
  readonly state: LinkState;
  readonly links: readonly OriginLink[];
  readonly hand: OriginLink | null;
}

const firm: readonly LinkState[] = ["one origin", "may depend", "apart"];

/** The links of a claim pair by pair, in the order of the pieces. */
export function stepsOf({ pieces, links }: Pick<Graph, "pieces" | "links">): Step[] {
  const pairs = new Map<string, OriginLink[]>();
  for (const each of links) {
    const key = [each.later, each.earlier].sort((a, b) => a - b).join();
    pairs.set(key, [...(pairs.get(key) ?? []), each]);
  }
  return [...pairs.values()].flatMap((mine, index): Step[] => {
    const hand = mine.find((each) => each.kind === "hand") ?? null;
    const [first] = hand ? [hand] : firm.flatMap((state) => mine.filter((each) => each.state === state));
    const later = pieces.find((each) => each.ordinal === first?.later);
    const earlier = pieces.find((each) => each.ordinal === first?.earlier);
    return first && later && earlier ? [{ number: index + 1, later, earlier, state: first.state, links: mine, hand }] : [];
  });
}

interface Lane {
  readonly piece: OriginPiece;
  readonly origin: OriginNode | null;
}

const tall = 52;
const fan = 44;
const arcs = 60;
const sides: readonly Stance[] = ["asserts", "denies", "silent"];

/** The pieces of a claim in one column, what they are folded into on the left, who has it from whom on the right. */
export function OriginGraph({ graph, steps, chosen }: { graph: Graph; steps: readonly Step[]; chosen: number | null }) {
  const actor = useActors();
  const lanes = lanesOf(graph);
  const middle = (ordinal: number) => lanes.findIndex(({ piece }) => piece.ordinal === ordinal) * tall + tall / 2;
  const groups = graph.origins.flatMap((origin) => {
    const rows = lanes.flatMap((lane, row) => (lane.origin === origin ? [row] : []));
    return rows.length ? [{ origin, rows, y: ((Math.min(...rows) + Math.max(...rows) + 1) / 2) * tall }] : [];
  });
  const height = lanes.length * tall;
  return (
    <div className={steps.length ? "origin-graph" : "origin-graph has-no-arcs"}>
      {groups.map(({ origin, rows }) => (
        <div
          key={`${origin.stance} ${origin.id}`}
          className={`graph-origin ${origin.stance}`}
          style={{ gridRow: `${Math.min(...rows) + 1} / ${Math.max(...rows) + 2}` }}
          title={origin.reason}
        >
          <span>
            <b>{origin.name}</b>
            <span className="faint">
              {origin.stance} {formatNumber(origin.weight, { digits: 2 })}
            </span>
          </span>
        </div>
      ))}
      <svg
        className="graph-fan"
        style={{ gridRow: `1 / ${lanes.length + 1}` }}
        viewBox={`0 0 ${fan} ${height}`}
        height={height}
        aria-hidden="true"
      >
        {groups.map(({ origin, rows, y }) => (
          <g key={`${origin.stance} ${origin.id}`} className={origin.stance}>
            {rows.map((row) => (
              <path key={row} d={`M14 ${y}C30 ${y} 22 ${row * tall + tall / 2} ${fan} ${row * tall + tall / 2}`} />
            ))}
            <circle cx={14} cy={y} r={3 + 8 * Math.sqrt(origin.weight)} />
          </g>
        ))}
      </svg>
      {lanes.map(({ piece, origin }, row) => (
        <div
          key={piece.ordinal}
          className={origin ? "graph-piece" : "graph-piece is-aside"}
          style={{ gridRow: row + 1 }}
          title={piece.exact ?? piece.name}
        >
          <span>
            <span className="graph-name">{piece.name}</span>
            <span className="faint">
              {[
                piece.speaker && actor(piece.speaker).short,
                piece.reach,
                piece.day ? dayWords(piece.day) : "no date",
                piece.aside && `set aside: ${piece.aside}`,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </span>
        </div>
      ))}
      {steps.length > 0 && (
        <svg
          className="graph-arcs"
          style={{ gridRow: `1 / ${lanes.length + 1}` }}
          viewBox={`0 0 ${arcs} ${height}`}
          height={height}
          role="img"
          aria-label="Who has it from whom, numbered as below"
        >
          {steps.map((step) => (
            <Arc
              key={step.number}
              step={step}
              from={middle(step.later.ordinal)}
              to={middle(step.earlier.ordinal)}
              isChosen={step.number === chosen}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

/** From the later to the earlier piece: full where one origin, dotted where it may depend, struck through where apart. */
function Arc({ step, from, to, isChosen }: { step: Step; from: number; to: number; isChosen: boolean }) {
  const reach = Math.min(52, 18 + Math.abs(to - from) * 0.3);
  const apex = reach * 0.75;
  const y = (from + to) / 2;
  const head = to < from ? 1 : -1;
  return (
    <g className={`arc ${step.state.replace(" ", "-")}${isChosen ? " is-chosen" : ""}`}>
      <path d={`M2 ${from}C${reach} ${from} ${reach} ${to} 4 ${to}`} />
      {step.state !== "apart" && <path className="head" d={`M9 ${to - 1}L3 ${to}L8 ${to + head * 5}`} />}
      {step.state === "apart" && <path d={`M${apex - 5} ${y + 16}l10 -8`} />}
      <circle cx={apex} cy={y} r={9} />
      <text x={apex} y={y + 4} textAnchor="middle">
        {step.number}
      </text>
    </g>
  );
}

function lanesOf({ pieces, origins }: Graph): Lane[] {
  const rank = (origin: OriginNode | null) => (origin ? origins.indexOf(origin) : origins.length);
  return pieces
    .map(
      (piece): Lane => ({
        piece,
        origin: origins.find((each) => each.id === piece.origin && each.stance === piece.stance) ?? null,
      }),
    )
    .sort(
      (a, b) =>
        rank(a.origin) - rank(b.origin) ||
        sides.indexOf(a.piece.stance) - sides.indexOf(b.piece.stance) ||
        (a.piece.day ?? "9").localeCompare(b.piece.day ?? "9") ||
        a.piece.ordinal - b.piece.ordinal,
    );
}
