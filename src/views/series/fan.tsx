import { Canvas, ink, Mark, NoRows, px, Words } from "../drawing/svg-parts.js";
import type { TableRows } from "../figures/figure.js";
import { FigureFrame } from "../figures/figure-frame.js";
import type { FanMonth, FanProps } from "../figures/figure-why.js";
import { formatNumber } from "../format-number.js";
import { momentSpan, momentWords, timeTicks } from "./moment.js";
import { placeTurns, TurnNames, TurnRules } from "./turning-points.js";
import { axisRoom, ValueAxis, valueScale } from "./value-axis.js";

/** What draws of a scenario give, month by month: half, four fifths and 95 per cent of them as bands, dashed in the middle; counted since as dots. */
export function Fan(props: FanProps) {
  return (
    <FigureFrame
      head={props}
      draw={(width) => <FanDrawing {...props} width={width} />}
      table={tableOf(props)}
      notes={[
        "bands: 50, 80 and 95 % of draws; dashed: the middle one",
        props.months.some(({ counted }) => counted !== null) ? "dots: counted since" : undefined,
      ]}
    />
  );
}

const bands = [
  [0, 6, 0.35],
  [1, 5, 0.5],
  [2, 4, 0.75],
] as const;

function FanDrawing(props: FanProps & { readonly width: number }) {
  const { width, months, past } = props;
  const height = width >= 480 ? 250 : 220;
  const first = momentSpan(past[0]?.month ?? months[0]?.month ?? 0);
  const last = momentSpan(months.at(-1)?.month ?? past.at(-1)?.month ?? 0);
  if (!months.length || !first || !last) {
    return (
      <Canvas width={width} height={100} label={`${props.title}: no months`} isLive={false}>
        <NoRows x={0.5} y={0.5} width={width - 1} height={99} says="nothing was drawn" />
      </Canvas>
    );
  }
  const values = [
    ...months.flatMap(({ quantiles, counted }) => [quantiles[6] ?? 0, counted ?? 0]),
    ...past.map(({ value }) => value),
    props.top ?? 0,
  ];
  const bottom = height - 24;
  const left = axisRoom(valueScale(values, 30, bottom), {});
  const right = width - 12;
  const toX = (at: number) => left + ((at - first.from) / Math.max(last.to - first.from, 1e-9)) * (right - left);
  const { turns, rows } = placeTurns(props.turningPoints, toX, first.from, last.to, width);
  const scale = valueScale(values, 12 + rows * 15, bottom);
  const x = ({ month }: { readonly month: FanMonth["month"] }) => toX(momentSpan(month)?.mid ?? first.from);
  const y = (value: number) => scale.toY(value);
  const line = (points: readonly (readonly [number, number])[]) =>
    points.map(([a, b], index) => `${index ? "L" : "M"}${px(a)} ${px(b)}`).join("");
  const area = (low: number, high: number) =>
    `${line(months.map((each) => [x(each), y(each.quantiles[high] ?? 0)] as const))}${line([...months].reverse().map((each) => [x(each), y(each.quantiles[low] ?? 0)] as const)).replace("M", "L")}Z`;
  const step = (right - left) / Math.max(1, past.length + months.length);
  return (
    <Canvas width={width} height={height} label={props.description ?? told(props)} isLive={months.some(({ evidence }) => evidence)}>
      <ValueAxis scale={scale} measure={{}} x0={left} x1={right} />
      {timeTicks(first.from, last.to, right - left, 44).map((tick) => (
        <Words key={tick.at} x={toX(tick.at)} y={height - 6} anchor="middle" size={11} tone="ink-3">
          {tick.words}
        </Words>
      ))}
      <TurnRules turns={turns} top={2} bottom={bottom} />
      {bands.map(([low, high, opacity]) => (
        <path key={low} d={area(low, high)} fill={ink("band")} fillOpacity={opacity} />
      ))}
      <path d={line(past.map((each) => [x(each), y(each.value)] as const))} stroke={ink("context")} strokeWidth={1.4} fill="none" />
      <path
        d={line(months.map((each) => [x(each), y(each.quantiles[3] ?? 0)] as const))}
        stroke={ink("ink")}
        strokeWidth={1.6}
        strokeDasharray="5 4"
        fill="none"
      />
      {months.map((each) => (
        <Mark key={String(each.month)} evidence={each.evidence} says={monthWords(each)} choice={props}>
          <rect
            className="reach"
            x={px(x(each) - step / 2)}
            y={px(y(scale.domain[1]))}
            width={px(step)}
            height={px(bottom - y(scale.domain[1]))}
            fill="transparent"
          />
          {each.counted !== null && <circle cx={px(x(each))} cy={px(y(each.counted))} r={3.2} fill={ink("ink")} />}
        </Mark>
      ))}
      <TurnNames turns={turns} top={2} choice={props} />
    </Canvas>
  );
}

function monthWords({ month, quantiles, counted }: FanMonth): string {
  const of = (at: number) => formatNumber(quantiles[at] ?? null);
  return `${momentWords(month)}: ${of(3)}, four fifths of draws between ${of(1)} and ${of(5)}${counted === null ? "" : `; counted: ${formatNumber(counted)}`}`;
}

function told({ title, months }: FanProps): string {
  const [first, last] = [months[0], months.at(-1)];
  return `${title}. ${first ? monthWords(first) : ""}${last && last !== first ? `; ${monthWords(last)}` : ""}`;
}

function tableOf({ months }: FanProps): TableRows {
  return {
    columns: [
      { name: "month" },
      ...["2.5 %", "10 %", "25 %", "middle", "75 %", "90 %", "97.5 %"].map((name) => ({ name, kind: "number" as const })),
      { name: "counted", kind: "number" },
    ],
    rows: months.map(({ month, quantiles, counted }) => [momentWords(month), ...quantiles, counted]),
    evidence: months.map(({ evidence }) => evidence),
  };
}
