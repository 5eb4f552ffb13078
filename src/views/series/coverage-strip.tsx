import { Canvas, ink, Mark, NoRows, px, Words } from "../drawing/svg-parts.js";
import { cutText, textWidth } from "../drawing/text-width.js";
import type { FigureHead, TableRows, TurningPoint } from "../figures/figure.js";
import { FigureFrame } from "../figures/figure-frame.js";
import { momentSpan, momentWords, timeTicks } from "./moment.js";
import { placeTurns, TurnNames, TurnRules } from "./turning-points.js";

/** Days, first and last. */
interface Days {
  readonly since: string;
  readonly until: string;
}

export interface CoverageStripProps extends FigureHead {
  readonly lines: readonly {
    readonly name: string;
    readonly covered: readonly Days[];
    readonly gaps: readonly Days[];
    readonly counted: number;
    readonly evidence?: string | undefined;
  }[];
  /** Months or days between which it is drawn. */
  readonly from: string;
  readonly to: string;
  readonly turningPoints?: readonly TurningPoint[] | undefined;
}

const rowHeight = 22;

/** What each dataset covers, a strip each: full where it looks, hatched where it does not, which is not a zero. */
export function CoverageStrip(props: CoverageStripProps) {
  return <FigureFrame head={props} draw={(width) => <CoverageDrawing {...props} width={width} />} table={coverageTable(props)} />;
}

function CoverageDrawing(props: CoverageStripProps & { readonly width: number }) {
  const { width, lines } = props;
  const span = { from: momentSpan(props.from)?.from ?? 0, to: momentSpan(props.to)?.to ?? 0 };
  if (!(span.to > span.from)) return null;
  const room = Math.min(width >= 480 ? 190 : 120, Math.max(60, ...lines.map(({ name }) => textWidth(name, 12) + 6)));
  const [left, right] = [room + 8, width - 8];
  const toX = (at: number) => left + ((Math.min(span.to, Math.max(span.from, at)) - span.from) / (span.to - span.from)) * (right - left);
  const { turns, rows } = placeTurns(props.turningPoints, toX, span.from, span.to, width);
  const top = 6 + rows * 15;
  const bottom = top + lines.length * rowHeight;
  const boxes = (all: readonly Days[]) =>
    all.flatMap(({ since, until }) => {
      const [first, last] = [momentSpan(since), momentSpan(until)];
      if (!first || !last || last.to <= span.from || first.from >= span.to) return [];
      return [{ key: since, x: toX(first.from), width: Math.max(1.5, toX(last.to) - toX(first.from)), says: daysWords(since, until) }];
    });
  return (
    <Canvas
      width={width}
      height={bottom + 22}
      label={props.description ?? coverageWords(props)}
      isLive={lines.some(({ evidence }) => evidence)}
    >
      {timeTicks(span.from, span.to, right - left, 44).map((tick) => (
        <Words key={tick.at} x={toX(tick.at)} y={bottom + 16} anchor="middle" size={11} tone="ink-3">
          {tick.words}
        </Words>
      ))}
      {lines.map((line, at) => {
        const y = top + at * rowHeight;
        return (
          <g key={line.name}>
            <Words x={0} y={y + 14} size={12}>
              {cutText(line.name, 12, room)}
            </Words>
            {boxes(line.gaps).map((box) => (
              <NoRows key={box.key} x={box.x} y={y + 4} width={box.width} height={rowHeight - 10} says={`not covered, ${box.says}`} />
            ))}
            {boxes(line.covered).map((box) => (
              <Mark key={box.key} evidence={line.evidence} says={`${line.name} covers ${box.says}`} choice={props} text={null}>
                <rect x={px(box.x)} y={px(y + 4)} width={px(box.width)} height={rowHeight - 10} fill={ink("ink-3")} />
              </Mark>
            ))}
          </g>
        );
      })}
      <TurnRules turns={turns} top={2} bottom={bottom} />
      <TurnNames turns={turns} top={2} choice={props} />
    </Canvas>
  );
}

function daysWords(since: string, until: string): string {
  return `${momentWords(since)} to ${momentWords(until)}`;
}

function coverageWords({ title, lines }: CoverageStripProps): string {
  const told = lines.map(
    ({ name, covered }) => `${name}: ${covered.map((each) => daysWords(each.since, each.until)).join(", ") || "nothing"}`,
  );
  return `${title}. ${told.join(". ")}.`;
}

function coverageTable({ lines }: CoverageStripProps): TableRows {
  return {
    columns: [{ name: "Dataset" }, { name: "Covers" }, { name: "Not covered" }, { name: "Rows that count", kind: "number" as const }],
    rows: lines.map(({ name, covered, gaps, counted }) => [
      name,
      covered.map((each) => daysWords(each.since, each.until)).join("; "),
      gaps.map((each) => daysWords(each.since, each.until)).join("; "),
      counted,
    ]),
    evidence: lines.map(({ evidence }) => evidence),
  };
}
