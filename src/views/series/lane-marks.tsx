import { ink, Mark, px } from "../drawing/svg-parts.js";
import type { Commitment, LaneStretch, TieSign, TimelineLanesProps } from "../figures/figure.js";
import { formatNumber } from "../format-number.js";
import { momentWords } from "./moment.js";

/** Height of the highest bar of a lane that tells how many. */
export const barHeight = 30;

interface StretchBarProps {
  readonly stretch: LaneStretch;
  readonly x0: number;
  readonly x1: number;
  readonly ground: number;
  readonly most: number;
  readonly lane: string;
  readonly choice: TimelineLanesProps;
}

/** How many in one stretch of days: full where the actor of the lane acts, pale where nobody says who did. */
export function StretchBar({ stretch, x0, x1, ground, most, lane, choice }: StretchBarProps) {
  const { n, between } = stretch;
  const height = (count: number) => (count ? Math.max(1.5, (count / most) * barHeight) : 0);
  const [all, pale] = [height(n), height(between)];
  const width = Math.max(1, x1 - x0 - (x1 - x0 > 4 ? 1 : 0));
  return (
    <Mark evidence={stretch.evidence} says={stretchWords(stretch, lane)} choice={choice}>
      <rect className="reach" x={px(x0)} y={px(ground - barHeight)} width={px(x1 - x0)} height={barHeight} fill="transparent" />
      {n > between && <rect x={px(x0)} y={px(ground - all)} width={px(width)} height={px(all - pale)} fill={ink("ink-2")} />}
      {pale > 0 && (
        <rect
          className="stretch"
          x={px(x0 + 0.5)}
          y={px(ground - pale)}
          width={px(Math.max(0.6, width - 1))}
          height={px(pale)}
          fill={ink("band")}
          stroke={ink("ink-3")}
          strokeWidth={0.8}
        />
      )}
    </Mark>
  );
}

function stretchWords({ from, to, n, between }: LaneStretch, lane: string): string {
  const days = from === to ? momentWords(from) : `${momentWords(from)} to ${momentWords(to)}`;
  const told = between === n ? ", all between it and another" : between ? `, ${formatNumber(between)} of them between it and another` : "";
  return `${lane}, ${days}: ${formatNumber(n)} ${n === 1 ? "happening" : "happenings"}${told}`;
}

interface EventMarkProps {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly isSpan: boolean;
  readonly sign: TieSign | undefined;
  readonly isBetween: boolean;
}

export function EventMark({ x0, x1, y, isSpan, sign, isBetween }: EventMarkProps) {
  const colour = ink(sign === "amity" ? "amity" : sign === "enmity" ? "enmity" : "ink");
  const broken = sign === "enmity" ? { strokeDasharray: "5 3" } : {};
  if (isSpan) {
    return <path className="tie" d={`M${px(x0)} ${y}H${px(x1)}`} stroke={colour} strokeWidth={5} fill="none" {...broken} />;
  }
  const middle = (x0 + x1) / 2;
  if (isBetween && !sign) {
    return <circle className="dot" cx={px(middle)} cy={y} r={3.6} fill={ink("halo")} stroke={ink("ink-2")} strokeWidth={1.5} />;
  }
  if (sign === "disputed") {
    return (
      <circle
        className="dot"
        cx={px(middle)}
        cy={y}
        r={4.2}
        fill={ink("halo")}
        stroke={ink("ink-3")}
        strokeWidth={1.5}
        strokeDasharray="0.1 2.6"
        strokeLinecap="round"
      />
    );
  }
  if (sign === "enmity") {
    return <path className="dot solid" d={`M${px(middle)} ${y - 5}l4.8 8.6h-9.6z`} fill={colour} />;
  }
  return <circle className="dot solid" cx={px(middle)} cy={y} r={4} fill={colour} />;
}

export function PromiseLine({ x0, x1, y, outcome }: { x0: number; x1: number; y: number; outcome: Commitment["outcome"] }) {
  const line = { stroke: ink("ink"), strokeWidth: 1.4, fill: "none" };
  return (
    <>
      <path
        d={`M${px(x0)} ${y - 4}V${y + 4}M${px(x0)} ${y}H${px(x1 - 4)}`}
        {...line}
        strokeDasharray={outcome === "open" ? "4 3" : undefined}
      />
      <circle className="dot" cx={px(x1)} cy={y} r={5.5} {...line} fill={ink(outcome === "kept" ? "ink" : "halo")} />
      {outcome === "kept" && <path d={`M${px(x1 - 2.6)} ${y + 0.2}l1.9 2l3.3-4`} stroke={ink("halo")} strokeWidth={1.5} fill="none" />}
      {outcome === "broken" && <path d={`M${px(x1 - 2.3)} ${y - 2.3}l4.6 4.6M${px(x1 + 2.3)} ${y - 2.3}l-4.6 4.6`} {...line} />}
    </>
  );
}
