import type { FourPartBarProps } from "../figures/figure.js";
import { formatNumber } from "../format-number.js";

const parts = ["believed", "contested", "refuted", "unknown"] as const;

/** Shares as percentages that sum to 100; what the three leave is unknown. */
export function fourParts({ believed, contested, refuted }: Pick<FourPartBarProps, "believed" | "contested" | "refuted">) {
  const given = [believed, contested, refuted].map((share) => (Number.isFinite(share) ? Math.max(0, share) : 0));
  const sum = given.reduce((a, b) => a + b, 0);
  const over = Math.max(1, sum);
  const shares = [...given.map((share) => share / over), Math.max(0, 1 - sum / over)];
  return parts.map((name, index) => ({ name, share: shares[index] ?? 0 }));
}

/** Believed solid, contested cross-hatched, refuted dotted, unknown empty. */
export function FourPartBar({ believed, contested, refuted, words = false, evidence }: FourPartBarProps) {
  const shares = fourParts({ believed, contested, refuted });
  const says = shares.map(({ name, share }) => `${name} ${formatNumber(share, { digits: 2 })}`).join(", ");
  const bar = (
    <div className={words ? "four-part four-part-tall" : "four-part"} role="img" aria-label={says} title={says} data-ev={evidence}>
      {shares.map(({ name, share }) =>
        share > 0.0005 ? <i key={name} className={`part-${name}`} style={{ width: `${Math.round(share * 10000) / 100}%` }} /> : null,
      )}
    </div>
  );
  if (!words) return bar;
  return (
    <div>
      {bar}
      <dl className="four-part-words">
        {shares.map(({ name, share }) => (
          <div key={name}>
            <dt>
              <i className={`part-${name}`} />
              {name}
            </dt>
            <dd>{formatNumber(share, { digits: 2 })}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
