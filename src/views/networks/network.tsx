import { lineHeight, type PlacedLabel, placeLabels, type Spot, spotsAround, type WantedLabel } from "../drawing/place-labels.js";
import { Canvas, ink, Mark, PlacedWords, px } from "../drawing/svg-parts.js";
import { textWidth, wrapText } from "../drawing/text-width.js";
import type { NetworkNode, NetworkProps, NetworkTie, TableRows } from "../figures/figure.js";
import { FigureFrame } from "../figures/figure-frame.js";
import { formatNumber, formatOnMark } from "../format-number.js";
import { ActorShape, ActorSign } from "../signs.js";
import { hullPath, spotsAtRim } from "./hull.js";
import { networkPlaces, rimHeight } from "./network-layout.js";

const signWords = { amity: "amity", enmity: "enmity", disputed: "disputed", none: "no sign" } as const;
const radius = 7;
/** Room between an actor and the outline of its complex, in px. */
const hullRoom = 22;

/** Who stands how to whom: full lines amity, broken lines enmity with width by amount, dotted lines disputed. */
export function Network(props: NetworkProps) {
  const kinds = (["state", "territory", "group", "organisation", "outside", "person", "population"] as const).filter((kind) =>
    props.nodes.some((node) => node.kind === kind),
  );
  const places = networkPlaces(props.nodes, props.ties, props.places);
  const signs = (["amity", "enmity", "disputed", "none"] as const).filter((sign) => props.ties.some((tie) => tie.sign === sign));
  return (
    <FigureFrame
      head={props}
      draw={(width) => (
        <>
          <NetworkDrawing {...props} places={places} width={width} />
          <ul className="key">
            {kinds.map((kind) => (
              <li key={kind}>
                <ActorSign kind={kind} /> {kindWords[kind]}
              </li>
            ))}
            {signs.map((sign) => (
              <li key={sign}>
                <TieSample sign={sign} /> {signWords[sign]}
              </li>
            ))}
          </ul>
        </>
      )}
      table={networkTable(props)}
    />
  );
}

const kindWords = {
  state: "state",
  territory: "actor below the state",
  group: "non-state group",
  organisation: "organisation",
  outside: "outside power",
  person: "person",
  population: "population",
} as const;

function TieSample({ sign }: { sign: NetworkTie["sign"] }) {
  return (
    <svg className="tie-sample" viewBox="0 0 26 8" width={26} height={8} aria-hidden="true">
      <path d="M1 4H25" {...tieLine(sign, 2.2)} />
    </svg>
  );
}

/** The line of a tie: hue, dash and width say the sign and the amount. */
function tieLine(sign: NetworkTie["sign"], width: number) {
  if (sign === "amity") return { stroke: ink("amity"), strokeWidth: px(width), fill: "none" };
  if (sign === "enmity") {
    const dash = Math.max(4, width * 1.5);
    return { stroke: ink("enmity"), strokeWidth: px(width), fill: "none", strokeDasharray: `${px(dash)} ${px(Math.max(3, dash * 0.6))}` };
  }
  if (sign === "none") return { stroke: ink("context"), strokeWidth: px(Math.min(width, 3)), fill: "none" };
  return { stroke: ink("ink-3"), strokeWidth: 1.8, fill: "none", strokeDasharray: "0.1 4.2", strokeLinecap: "round" as const };
}

interface DrawnTie {
  readonly tie: NetworkTie;
  readonly key: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly width: number;
}

function NetworkDrawing(props: NetworkProps & { readonly width: number }) {
  const { nodes, ties, width, unit, digits } = props;
  const places = networkPlaces(nodes, ties, props.places);
  const isWide = width >= 480;
  const height = props.height ?? Math.round(Math.min(isWide ? 460 : 420, (isWide ? 220 : 230) + nodes.length * 14));
  const margin = { x: isWide ? 84 : 56, y: rimHeight };
  const at = (id: string) => {
    const place = places[id];
    return place && { x: margin.x + place.x * (width - 2 * margin.x), y: margin.y + place.y * (height - 2 * margin.y) };
  };
  const drawn = drawTies(ties, at);
  const labels = networkLabels(nodes, drawn, at, { width, height, unit, digits }, props.hulls);
  const labelOf = new Map(labels.map((label) => [label.key, label]));
  const isLive = [...nodes, ...ties].some((each) => each.evidence);
  return (
    <Canvas width={width} height={height} label={props.description ?? networkWords(props)} isLive={isLive}>
      {(props.hulls ?? []).map((hull) => {
        const points = hull.members.flatMap((id) => at(id) ?? []);
        return (
          <Mark key={hull.name} evidence={hull.evidence} says={`${hull.name}: ${hull.members.length} actors`} choice={props}>
            <path d={hullPath(points, hullRoom)} fill={ink("land-2")} fillOpacity={0.55} stroke={ink("line-2")} strokeLinejoin="round" />
          </Mark>
        );
      })}
      {labels
        .filter(({ key }) => key.startsWith("hull "))
        .map((label) => (
          <PlacedWords key={label.key} label={label} tone="ink-3" />
        ))}
      {drawn.map(({ tie, key, x0, y0, x1, y1, width: thick }) => {
        const path = `M${px(x0)} ${px(y0)}L${px(x1)} ${px(y1)}`;
        const label = labelOf.get(key);
        return (
          <Mark
            key={key}
            evidence={tie.evidence}
            says={tieWords(tie, nodes, props)}
            choice={props}
            text={label && <PlacedWords label={label} />}
          >
            {tie.evidence && <path className="reach" d={path} stroke="transparent" strokeWidth={Math.max(12, thick + 4)} fill="none" />}
            <path className="tie" d={path} {...tieLine(tie.sign, thick)} />
            {tie.directed && (
              <path
                className="solid"
                d={arrow(x0, y0, x1, y1, thick)}
                fill={ink(tie.sign === "disputed" || tie.sign === "none" ? "ink-3" : tie.sign)}
              />
            )}
          </Mark>
        );
      })}
      {nodes.map((node) => {
        const place = at(node.id);
        const label = labelOf.get(node.id);
        if (!place) return null;
        return (
          <Mark
            key={node.id}
            evidence={node.evidence}
            says={`${node.name}, ${kindWords[node.kind]}`}
            choice={props}
            text={label && <PlacedWords label={label} tone="ink" />}
          >
            {node.evidence && <circle className="reach" cx={px(place.x)} cy={px(place.y)} r={13} fill="transparent" />}
            <g transform={`translate(${px(place.x)} ${px(place.y)})`}>
              <ActorShape kind={node.kind} r={radius} isFilled={node.role === "subject"} />
            </g>
          </Mark>
        );
      })}
    </Canvas>
  );
}

type Where = (id: string) => { readonly x: number; readonly y: number } | undefined;

/** Ties as lines from rim to rim; two between the same pair stand side by side. */
function drawTies(ties: readonly NetworkTie[], at: Where): DrawnTie[] {
  const most = Math.max(0, ...ties.map((tie) => (Number.isFinite(tie.amount) ? Math.abs(tie.amount ?? 0) : 0)));
  const pairs = new Map<string, number>();
  const pairOf = (tie: NetworkTie) => [tie.from, tie.to].sort().join("\u0000");
  const sizes = new Map<string, number>();
  for (const tie of ties) sizes.set(pairOf(tie), (sizes.get(pairOf(tie)) ?? 0) + 1);
  const drawn = ties.flatMap((tie, index) => {
    const [a, b] = [at(tie.from), at(tie.to)];
    if (!a || !b || tie.from === tie.to) return [];
    const pair = pairOf(tie);
    const order = pairs.get(pair) ?? 0;
    pairs.set(pair, order + 1);
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length];
    const turned = tie.from < tie.to ? 1 : -1;
    const aside = (order - ((sizes.get(pair) ?? 1) - 1) / 2) * 9 * turned;
    const amount = Number.isFinite(tie.amount) ? Math.abs(tie.amount ?? 0) : 0;
    const width = tie.sign === "disputed" ? 1.8 : most > 0 && amount > 0 ? 1.4 + 6.6 * Math.sqrt(amount / most) : 2;
    const rim = radius + 3;
    const head = tie.directed ? 3 + width : 0;
    return [
      {
        tie,
        key: `${index} ${tie.from} ${tie.to}`,
        x0: a.x + dx * rim - dy * aside,
        y0: a.y + dy * rim + dx * aside,
        x1: b.x - dx * (rim + head) - dy * aside,
        y1: b.y - dy * (rim + head) + dx * aside,
        width,
      },
    ];
  });
  return drawn.sort((a, b) => b.width - a.width);
}

function arrow(x0: number, y0: number, x1: number, y1: number, thick: number): string {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const [dx, dy] = [(x1 - x0) / length, (y1 - y0) / length];
  const [long, half] = [5 + thick, 3 + thick * 0.6];
  const tip = `${px(x1 + dx * long)} ${px(y1 + dy * long)}`;
  return `M${tip}L${px(x1 - dy * half)} ${px(y1 + dx * half)}L${px(x1 + dy * half)} ${px(y1 - dx * half)}Z`;
}

function networkLabels(
  nodes: readonly NetworkNode[],
  drawn: readonly DrawnTie[],
  at: Where,
  { width, height, unit, digits }: { width: number; height: number; unit?: string | null | undefined; digits?: number | null | undefined },
  hulls: NetworkProps["hulls"] = [],
): PlacedLabel[] {
  const outlines: WantedLabel[] = hulls.flatMap(({ name, members }) => {
    const points = members.flatMap((id) => at(id) ?? []);
    const lines = wrapText(name, 11, width >= 480 ? 190 : 130, false);
    const half = Math.max(...lines.map((line) => textWidth(line, 11))) / 2;
    const spots = spotsAtRim(points, hullRoom, (lines.length - 1) * 11 * lineHeight).map((spot) =>
      spot.anchor === "middle" ? { ...spot, x: Math.max(half, Math.min(width - half, spot.x)) } : spot,
    );
    return points.length === 0 ? [] : [{ key: `hull ${name}`, lines, size: 11, spots, weight: 1 }];
  });
  const names: WantedLabel[] = nodes.flatMap((node, index) => {
    const place = at(node.id);
    if (!place) return [];
    const lines = wrapText(node.name, 12, width >= 480 ? 118 : 92, node.role === "subject");
    return [
      {
        key: node.id,
        lines,
        size: 12,
        isBold: node.role === "subject",
        spots: spotsAround(place.x, place.y, radius + 2, 12, lines.length),
        weight: (node.role === "subject" ? 2000 : 1000) - index / 1000,
        isNeeded: true,
      },
    ];
  });
  const values: WantedLabel[] = drawn.flatMap((line) => {
    const words = line.tie.says ?? (typeof line.tie.amount === "number" ? formatOnMark(line.tie.amount, { unit, digits }) : undefined);
    return words === undefined
      ? []
      : [{ key: line.key, lines: [words], size: 11, isBold: true, spots: spotsAlong(line), weight: line.width, own: line }];
  });
  const boxes = nodes.flatMap((node) => {
    const place = at(node.id);
    return place ? [{ x0: place.x - 10, x1: place.x + 10, y0: place.y - 10, y1: place.y + 10 }] : [];
  });
  return placeLabels([...names, ...values, ...outlines], { bounds: { x0: 0, x1: width, y0: 0, y1: height }, boxes, segments: drawn });
}

function spotsAlong({ x0, y0, x1, y1, width }: DrawnTie): Spot[] {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const [nx, ny] = [-(y1 - y0) / length, (x1 - x0) / length];
  const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
  const onLine =
    width > 4.5 ? [] : shares.map((share) => ({ x: x0 + (x1 - x0) * share, y: y0 + (y1 - y0) * share + 4, anchor: "middle" as const }));
  const beside = shares.flatMap((share) =>
    [1, -1].map((side) => {
      const away = side * (width / 2 + 5);
      const x = x0 + (x1 - x0) * share + nx * away;
      const y = y0 + (y1 - y0) * share + ny * away;
      const lean = nx * side;
      const anchor = Math.abs(lean) < 0.35 ? ("middle" as const) : lean > 0 ? ("start" as const) : ("end" as const);
      return { x, y: y + 4 + ny * side * 5, anchor };
    }),
  );
  return [...onLine, ...beside];
}

function tieWords(tie: NetworkTie, nodes: readonly NetworkNode[], measure: Pick<NetworkProps, "unit" | "digits">): string {
  const name = (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
  const amount = typeof tie.amount === "number" ? `, ${formatNumber(tie.amount, measure)}` : "";
  return `${name(tie.from)} ${tie.directed ? "to" : "and"} ${name(tie.to)}: ${signWords[tie.sign]}${amount}${tie.says ? `, ${tie.says}` : ""}`;
}

function networkWords(props: NetworkProps): string {
  return `${props.title}. ${props.ties.map((tie) => tieWords(tie, props.nodes, props)).join("; ")}.`;
}

/** One row per tie: who, to whom, sign, amount. */
function networkTable({ nodes, ties, unit, digits }: NetworkProps): TableRows {
  const name = (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
  const hasWords = ties.some((tie) => tie.says);
  const heading = unit && unit !== "%" && unit !== "×" ? unit.charAt(0).toUpperCase() + unit.slice(1) : "Amount";
  return {
    columns: [
      { name: "Who" },
      { name: "To whom" },
      { name: "Sign" },
      { name: heading, kind: "number", unit, digits },
      ...(hasWords ? [{ name: "Note" }] : []),
    ],
    rows: ties.map((tie) => [name(tie.from), name(tie.to), tie.sign, tie.amount ?? null, ...(hasWords ? [tie.says ?? null] : [])]),
    evidence: ties.map((tie) => tie.evidence),
  };
}
