import { Canvas, ink, Mark, NoRows, px, Words } from "../drawing/svg-parts.js";
import { cutText, textWidth, wrapText } from "../drawing/text-width.js";
import type { Commitment, Lane, LaneEvent, LaneStretch, TimelineLanesProps } from "../figures/figure.js";
import { FigureFrame } from "../figures/figure-frame.js";
import { formatNumber } from "../format-number.js";
import { ActorShape } from "../signs.js";
import { barHeight, EventMark, PromiseLine, StretchBar } from "./lane-marks.js";
import { type Laid, type Lying, layTracks } from "./lane-tracks.js";
import { thingWords, timelineTable, timelineWords } from "./lane-words.js";
import { momentSpan, timeTicks } from "./moment.js";
import { placeTurns, TurnNames, TurnRules } from "./turning-points.js";

const trackHeight = 20;

/** What each actor did and promised, one lane for each: points, spans, and promises up to their deadline. */
export function TimelineLanes(props: TimelineLanesProps) {
  const undated = [...props.events, ...(props.commitments ?? [])].filter((each) => spanOf(each) === undefined).length;
  const promises = props.commitments ?? [];
  const notes = [
    promises.length ? "promises run to their deadline: ✓ kept, ✕ broken, ○ open" : undefined,
    undated ? `${formatNumber(undated)} without a date that can be drawn` : undefined,
  ];
  return (
    <FigureFrame
      head={props}
      draw={(width) => <TimelineLanesDrawing {...props} width={width} />}
      table={timelineTable(props)}
      notes={notes}
    />
  );
}

function spanOf(thing: LaneEvent | Commitment): { from: number; to: number; isPoint: boolean } | undefined {
  const isPromise = "deadline" in thing;
  const start = momentSpan(isPromise ? thing.made : thing.from);
  const end = isPromise ? momentSpan(thing.deadline) : thing.to === undefined ? start : momentSpan(thing.to);
  if (!start || !end) return undefined;
  if (isPromise) return { from: start.mid, to: Math.max(start.mid, end.mid), isPoint: false };
  if (thing.to === undefined) return { from: start.mid, to: start.mid, isPoint: true };
  return { from: start.from, to: Math.max(start.from, end.to), isPoint: false };
}

interface DrawnLane {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  readonly nameLines: readonly string[];
  readonly things: readonly {
    readonly thing: LaneEvent | Commitment;
    readonly laid: Laid;
    readonly x0: number;
    readonly x1: number;
    readonly words: string;
  }[];
  readonly hidden: number;
  readonly stretches: readonly { readonly stretch: LaneStretch; readonly x0: number; readonly x1: number }[];
}

export function TimelineLanesDrawing(props: TimelineLanesProps & { readonly width: number }) {
  const { width, lanes } = props;
  const isWide = width >= 480;
  const nameRoom = isWide
    ? Math.min(150, Math.max(props.events.length > 20 ? 112 : 60, ...lanes.map((lane) => textWidth(lane.name, 12, true) + 34)))
    : 0;
  const { from, to } = range(props);
  if (!(to > from)) {
    return (
      <Canvas width={width} height={100} label={`${props.title}: no events`} isLive={false}>
        <NoRows x={0.5} y={0.5} width={width - 1} height={99} says="no events" />
      </Canvas>
    );
  }
  const [left, right] = [nameRoom + 8, width - 8];
  const toX = (at: number) => left + ((Math.min(to, Math.max(from, at)) - from) / (to - from)) * (right - left);
  const { turns, rows } = placeTurns(props.turningPoints, toX, from, to, width);
  let y = 8 + rows * 15;
  const most = Math.max(1, ...lanes.flatMap((lane) => lane.density?.map(({ n }) => n) ?? []));
  const drawn = lanes.map((lane) => {
    const one = drawLane(lane, props, { toX, from, to, width, left, nameRoom, top: y, isWide });
    y += one.height;
    return one;
  });
  const height = y + 22;
  const all = [...props.events, ...(props.commitments ?? []), ...lanes.flatMap((lane) => lane.density ?? [])];
  return (
    <Canvas width={width} height={height} label={props.description ?? timelineWords(props)} isLive={all.some((each) => each.evidence)}>
      {timeTicks(from, to, right - left, 44).map((tick) => (
        <Words key={tick.at} x={toX(tick.at)} y={height - 6} anchor="middle" size={11} tone="ink-3">
          {tick.words}
        </Words>
      ))}
      {(props.gaps ?? []).map((gap) => {
        const [first, last] = [momentSpan(gap.from), momentSpan(gap.to)];
        const lane = drawn.find((each) => each.lane.id === gap.lane);
        if (!first || !last || !lane) return null;
        const [x0, x1] = [toX(first.from), toX(last.to)];
        return <NoRows key={`${gap.lane}${gap.from}`} x={x0} y={lane.top + 2} width={x1 - x0} height={lane.height - 4} says={gap.says} />;
      })}
      <TurnRules turns={turns} top={2} bottom={y} />
      {drawn.map((lane) => (
        <LaneRow key={lane.lane.id} drawn={lane} width={width} isWide={isWide} choice={props} most={most} />
      ))}
      <path d={`M0 ${px(y)}H${width}`} stroke={ink("line-2")} />
      <TurnNames turns={turns} top={2} choice={props} />
    </Canvas>
  );
}

function range(props: TimelineLanesProps): { from: number; to: number } {
  const stretches = props.lanes.flatMap((lane) => lane.density ?? []).map(({ from, to }) => ({ lane: "", from, to, says: "" }));
  const spans = [...props.events, ...(props.commitments ?? []), ...stretches].map(spanOf).filter((span) => span !== undefined);
  const turns = (props.turningPoints ?? []).map((turn) => momentSpan(turn.day)).filter((span) => span !== undefined);
  const least = Math.min(...spans.map((span) => span.from), ...turns.map((span) => span.mid));
  const most = Math.max(...spans.map((span) => span.to), ...turns.map((span) => span.mid));
  const air = Math.max((most - least) * 0.02, 0.01);
  return {
    from: props.from === undefined ? least - air : (momentSpan(props.from)?.from ?? least - air),
    to: props.to === undefined ? most + air : (momentSpan(props.to)?.to ?? most + air),
  };
}

interface LaneRoom {
  readonly toX: (at: number) => number;
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly left: number;
  readonly nameRoom: number;
  readonly top: number;
  readonly isWide: boolean;
}

function drawLane(lane: Lane, props: TimelineLanesProps, room: LaneRoom): DrawnLane {
  const { toX, from, to, width, left, nameRoom, top, isWide } = room;
  const nameLines = isWide ? wrapText(lane.name, 12, nameRoom - 24, true) : [cutText(lane.name, 12, width - 150, true)];
  const own = [...props.events, ...(props.commitments ?? [])].filter((each) => each.lane === lane.id);
  const inside = own.flatMap((thing, index) => {
    const span = spanOf(thing);
    if (!span || span.to < from || span.from > to) return [];
    const words = cutText(thing.says, 11.5, isWide ? 260 : 190);
    const [x0, x1] = span.isPoint ? [toX(span.from) - 5, toX(span.from) + 5] : [toX(span.from), Math.max(toX(span.from) + 5, toX(span.to))];
    return [{ thing, key: String(index), x0, x1: "deadline" in thing ? x1 + 7 : x1, words }];
  });
  const lying: Lying[] = inside.map(({ thing, key, x0, x1, words }) => ({
    key,
    x0,
    x1,
    labelWidth: textWidth(words, 11.5) + 2,
    wholeWidth: textWidth(thing.says, 11.5) + 2,
    weight: "deadline" in thing ? 1 : (thing.weight ?? 0),
  }));
  const laid = layTracks(lying, { from: left - 8, to: width }, isWide ? 5 : 6);
  const laidOf = new Map(laid.map((each) => [each.key, each]));
  const tracks = Math.max(1, ...laid.map((each) => each.track + 1));
  const things = inside.flatMap((each) => {
    const place = laidOf.get(each.key);
    if (!place) return [];
    return [{ ...each, laid: place, words: place.labelX === undefined ? each.words : cutText(each.thing.says, 11.5, place.labelWidth) }];
  });
  const hidden = laid.filter((each) => each.labelX === undefined).length;
  const above = isWide ? 0 : 20;
  const stretches = (lane.density ?? []).flatMap((stretch) => {
    const [start, end] = [momentSpan(stretch.from), momentSpan(stretch.to)];
    if (!start || !end || end.to < from || start.from > to) return [];
    return [{ stretch, x0: toX(start.from), x1: Math.max(toX(start.from) + 1.5, toX(end.to)) }];
  });
  const bars = lane.density ? barHeight + 8 : 0;
  const height = Math.max(
    (things.length || !bars ? tracks * trackHeight : 0) + bars + 10 + above,
    isWide ? (nameLines.length + (hidden > 0 ? 1 : 0)) * 15 + 12 : 0,
  );
  return { lane, top, height, nameLines, things, hidden, stretches };
}

interface LaneRowProps {
  readonly drawn: DrawnLane;
  readonly width: number;
  readonly isWide: boolean;
  readonly choice: TimelineLanesProps;
  /** Things of the fullest stretch of any lane. */
  readonly most: number;
}

function LaneRow({ drawn, width, isWide, choice, most }: LaneRowProps) {
  const { lane, top, nameLines, things, hidden, stretches } = drawn;
  const ground = top + (isWide ? 0 : 20) + 6 + barHeight;
  const first = lane.density ? ground + 16 : top + (isWide ? 0 : 20) + 15;
  const nameX = lane.kind ? 18 : 0;
  return (
    <g>
      <path d={`M0 ${px(top)}H${width}`} stroke={ink("line")} />
      {lane.kind && (
        <g transform={`translate(7 ${px(top + 14.5)})`}>
          <ActorShape kind={lane.kind} r={5} />
        </g>
      )}
      {nameLines.map((line, index) => (
        <Words key={line} x={nameX} y={top + 19 + index * 15} isBold>
          {line}
        </Words>
      ))}
      {stretches.map(({ stretch, x0, x1 }) => (
        <StretchBar key={stretch.from} stretch={stretch} x0={x0} x1={x1} ground={ground} most={most} lane={lane.name} choice={choice} />
      ))}
      {things.map(({ thing, laid, x0, x1, words }) => {
        const y = first + laid.track * trackHeight;
        const labelWidth = textWidth(words, 11.5);
        const reach =
          laid.labelX === undefined
            ? [x0, x1]
            : laid.isBefore
              ? [laid.labelX - labelWidth, x1]
              : [x0, Math.max(x1, laid.labelX + labelWidth)];
        const text = (
          <>
            {laid.labelX !== undefined && laid.isOver && (
              <rect x={px(laid.labelX - 4)} y={y - 8} width={px(labelWidth + 8)} height={16} fill={ink("halo")} />
            )}
            {laid.labelX !== undefined && (
              <Words x={laid.labelX} y={y + 4} size={11.5} anchor={laid.isBefore ? "end" : "start"} tone="ink" halo="halo">
                {words}
              </Words>
            )}
          </>
        );
        return (
          <Mark key={laid.key} evidence={thing.evidence} says={thingWords(thing, lane.name)} choice={choice} text={text}>
            {thing.evidence && (
              <rect
                className="reach"
                x={px((reach[0] ?? x0) - 2)}
                y={y - 9}
                width={px((reach[1] ?? x1) - (reach[0] ?? x0) + 4)}
                height={18}
                rx={3}
                fill="transparent"
              />
            )}
            {"deadline" in thing ? (
              <PromiseLine x0={x0} x1={x1 - 7} y={y} outcome={thing.outcome} />
            ) : (
              <EventMark x0={x0} x1={x1} y={y} isSpan={thing.to !== undefined} sign={thing.sign} isBetween={thing.isBetween ?? false} />
            )}
          </Mark>
        );
      })}
      {hidden > 0 && (
        <Words
          x={isWide ? 0 : width}
          y={isWide ? top + 20 + nameLines.length * 15 : top + 19}
          anchor={isWide ? "start" : "end"}
          size={11}
          tone="ink-3"
        >
          {`${hidden} more in the table`}
        </Words>
      )}
    </g>
  );
}
