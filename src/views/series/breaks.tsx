import { Canvas, ink, Mark, px, Words } from "../drawing/svg-parts.js";
import { cutText, textWidth } from "../drawing/text-width.js";
import type { TableRows } from "../figures/figure.js";
import { FigureFrame } from "../figures/figure-frame.js";
import type { BreakMark, BreaksProps } from "../figures/figure-why.js";
import { momentSpan, momentWords, timeTicks } from "./moment.js";
import { placeTurns, TurnNames, TurnRules } from "./turning-points.js";

/** Where each method finds breaks, one row for each over one axis: filled was fixed beforehand, hollow was searched for. */
export function Breaks(props: BreaksProps) {
  return (
    <FigureFrame
      head={props}
      draw={(width) => <BreaksDrawing {...props} width={width} />}
      table={tableOf(props)}
      notes={["filled: fixed beforehand; hollow: searched for; bar: 95 % interval"]}
    />
  );
}

const row = 26;

function BreaksDrawing(props: BreaksProps & { readonly width: number }) {
  const { width, methods, marks } = props;
  const isWide = width >= 480;
  const [first, last] = [momentSpan(props.from), momentSpan(props.to)];
  if (!first || !last) return null;
  const nameRoom = isWide ? Math.min(190, Math.max(...methods.map(({ name }) => textWidth(name, 12))) + 14) : 0;
  const [left, right] = [nameRoom + 6, width - 10];
  const toX = (at: number) => left + ((Math.min(last.to, Math.max(first.from, at)) - first.from) / (last.to - first.from)) * (right - left);
  const { turns, rows } = placeTurns(props.turningPoints, toX, first.from, last.to, width);
  const top = 8 + rows * 15;
  const step = isWide ? row : row + 14;
  const bottom = top + methods.length * step;
  return (
    <Canvas width={width} height={bottom + 22} label={props.description ?? told(props)} isLive={marks.some(({ evidence }) => evidence)}>
      {timeTicks(first.from, last.to, right - left, 44).map((tick) => (
        <Words key={tick.at} x={toX(tick.at)} y={bottom + 16} anchor="middle" size={11} tone="ink-3">
          {tick.words}
        </Words>
      ))}
      <TurnRules turns={turns} top={2} bottom={bottom} />
      {methods.map(({ id, name }, index) => {
        const middle = top + index * step + (isWide ? row / 2 : row / 2 + 12);
        const mine = marks.filter(({ method }) => method === id);
        return (
          <g key={id}>
            <path d={`M0 ${px(top + (index + 1) * step)}H${width}`} stroke={ink("line")} />
            <Words x={0} y={isWide ? middle + 4 : top + index * step + 14} halo="halo">
              {cutText(name, 12, isWide ? nameRoom - 6 : width)}
            </Words>
            {mine.length === 0 && (
              <Words x={left} y={middle + 4} size={11} tone="ink-3" halo="halo">
                {calmWords(props, id)}
              </Words>
            )}
            {mine.map((mark) => (
              <BreakSign key={`${mark.at} ${mark.says}`} mark={mark} toX={toX} y={middle} props={props} />
            ))}
          </g>
        );
      })}
      <TurnNames turns={turns} top={2} choice={props} />
    </Canvas>
  );
}

function BreakSign({ mark, toX, y, props }: { mark: BreakMark; toX: (at: number) => number; y: number; props: BreaksProps }) {
  const at = momentSpan(mark.at);
  if (!at) return null;
  const [low, high] = [mark.low ? momentSpan(mark.low) : undefined, mark.high ? momentSpan(mark.high) : undefined];
  const x = toX(at.from);
  return (
    <Mark evidence={mark.evidence} says={mark.says} choice={props}>
      <rect className="reach" x={px(x - 9)} y={px(y - 11)} width={18} height={22} fill="transparent" />
      {low && high && (
        <path
          d={`M${px(toX(low.from))} ${px(y)}H${px(toX(high.to))}M${px(toX(low.from))} ${px(y - 4)}v8M${px(toX(high.to))} ${px(y - 4)}v8`}
          stroke={ink("ink")}
          strokeWidth={1.3}
          fill="none"
        />
      )}
      <path d={`M${px(x)} ${px(y - 6)}l5 6l-5 6l-5 -6Z`} fill={ink(mark.isFixed ? "ink" : "halo")} stroke={ink("ink")} strokeWidth={1.4} />
    </Mark>
  );
}

/** A method without a mark: it found none at all, or none in the days drawn. */
function calmWords({ elsewhere }: Pick<BreaksProps, "elsewhere">, method: string): string {
  const n = elsewhere?.[method] ?? 0;
  return n ? `none in these days; ${n} outside` : "no break";
}

function told({ title, marks, methods, elsewhere }: BreaksProps): string {
  return `${title}. ${methods
    .map(({ id, name }) => {
      const mine = marks.filter(({ method }) => method === id);
      return `${name}: ${mine.length ? mine.map(({ at }) => momentWords(at)).join(", ") : calmWords({ elsewhere }, id)}`;
    })
    .join("; ")}`;
}

function tableOf({ marks, methods }: BreaksProps): TableRows {
  return {
    columns: [{ name: "method" }, { name: "month" }, { name: "from" }, { name: "to" }, { name: "says" }],
    rows: marks.map(({ method, at, low, high, says }) => [
      methods.find(({ id }) => id === method)?.name ?? method,
      momentWords(at),
      low ? momentWords(low) : null,
      high ? momentWords(high) : null,
      says,
    ]),
    evidence: marks.map(({ evidence }) => evidence),
  };
}
