import type { Estimated } from "../../pages/complex.js";
import { formatNumber } from "../../views/format-number.js";

const width = 120;
const place = (score: number) => 6 + ((Math.max(-1, Math.min(1, score)) + 1) / 2) * (width - 12);

/** A score from −1 enmity to 1 amity with its interval; a bare axis and words where there is not enough to say. */
export function ScoreBar({ score, reason, what }: { score: Estimated; reason?: string | null; what: string }) {
  const { value, low, high } = score;
  const told = (each: number) => formatNumber(each, { digits: 2 });
  const words =
    value === null
      ? `${what}: ${reason ?? "not enough to say"}`
      : `${what}: ${told(value)}${low === null || high === null ? "" : `, ${told(low)} to ${told(high)}`}`;
  const isOn = low !== null && high !== null && (low > 0 || high < 0);
  return (
    <span className="score-bar">
      <svg viewBox={`0 0 ${width} 16`} width={width} height={16} role="img" aria-label={words}>
        <title>{words}</title>
        <path className="score-axis" d={`M6 8H${width - 6}M${place(0)} 3V13`} />
        {low !== null && high !== null && <path className="score-range" d={`M${place(low)} 8H${place(high)}`} />}
        {value !== null && (
          <circle className={isOn ? (value > 0 ? "score-dot amity" : "score-dot enmity") : "score-dot"} cx={place(value)} cy="8" r="4" />
        )}
      </svg>
      <span className={value === null ? "score-words why-none" : "score-words"}>
        {value === null ? (reason ?? "not enough to say") : told(value)}
      </span>
    </span>
  );
}
