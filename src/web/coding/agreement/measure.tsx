import type { Measured } from "../../../pages/agreement.js";
import { formatNumber } from "../../../views/format-number.js";

/** Two digits with a true minus; what rounds to nothing has no sign. */
const two = (value: number) => formatNumber(value, { digits: 2 });
const three = (value: number) => formatNumber(value, { digits: 3 });

const [least, most, width] = [-0.25, 1, 132];
const x = (value: number) => ((Math.max(least, value) - least) / (most - least)) * (width - 12) + 6;

/** A coefficient with its interval against the least that findings may rest on; a ring where it is not defined. */
export function Whisker({ of, threshold }: { of: Measured; threshold: number }) {
  const { value, low, high, because } = of;
  if (value === null) return <Undefined because={because} />;
  const interval = low !== null && high !== null ? `, 95 % interval ${two(low)} to ${two(high)}` : ", without an interval";
  return (
    <span className="whisker">
      <svg viewBox={`0 0 ${width} 18`} width={width} height="18" role="img" aria-label={`α ${two(value)}${interval}`}>
        <line className="whisker-zero" x1={x(0)} x2={x(0)} y1="3" y2="15" />
        <line className="whisker-least" x1={x(threshold)} x2={x(threshold)} y1="1" y2="17" />
        {low !== null && high !== null && <line className="whisker-range" x1={x(low)} x2={x(high)} y1="9" y2="9" />}
        <circle className={low === null ? "whisker-mark is-hollow" : "whisker-mark"} cx={x(value)} cy="9" r="4" />
      </svg>
      <b className={value < threshold ? "is-low" : undefined}>{two(value)}</b>
    </span>
  );
}

export function Coefficient({ of, percent = false }: { of: Measured | null; percent?: boolean }) {
  if (!of) return <i>–</i>;
  if (of.value === null) return <Undefined because={of.because} />;
  return <>{percent ? `${Math.round(of.value * 100)} %` : two(of.value)}</>;
}

function Undefined({ because }: { because: string | null }) {
  return (
    <span className="undefined" title={because ?? undefined}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" />
      </svg>
      <span className="unseen">not defined: {because}</span>
    </span>
  );
}

const names: Readonly<Record<string, string>> = {
  krippendorff_alpha: "Krippendorff’s α",
  percent_agreement_pairwise: "Percent agreement of pairs",
  mean_pairwise_cohen_kappa: "Mean of pairs of Cohen’s κ",
  percent_agreement_all_coders: "Percent on which all agree",
  fleiss_kappa: "Fleiss’ κ",
  cohen_kappa: "Cohen’s κ",
  cohen_kappa_weighted: "Cohen’s κ, weighted",
  conger_kappa: "Conger’s κ",
  light_kappa: "Light’s κ",
  hubert_kappa: "Hubert’s κ",
  scott_pi: "Scott’s π",
  gwet_ac1: "Gwet’s AC1",
  gwet_ac2: "Gwet’s AC2",
  brennan_prediger: "Brennan–Prediger κ",
  randolph_kappa: "Randolph’s κ",
  bennett_s: "Bennett’s S",
  u_alpha_2016: "ᵤα, units and values",
  bar_u_alpha_2016: "|ᵤα, marked or not",
  cu_alpha_2016: "cᵤα, values where units meet",
  ku_alpha_2016: "(k)ᵤα",
  alpha_u_2004: "α_u (2004)",
  alpha_u_2004_pooled: "α_u (2004), all categories",
  gamma: "γ",
};

function nameOf(name: string): string {
  return names[name] ?? name.replaceAll("_", " ");
}

/** Every coefficient with its version and interval; the reason where it is not defined. */
export function Measures({ list }: { list: readonly Measured[] }) {
  return (
    <ul className="measures">
      {list.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: coefficients of one answer never move
        <li key={index}>
          <span>
            {nameOf(each.name)}
            {each.category && <em> of {each.category}</em>}
          </span>
          <b>{each.value === null ? <Undefined because={each.because} /> : three(each.value)}</b>
          <small>
            {each.value === null
              ? `not defined: ${each.because}`
              : `${each.low !== null && each.high !== null ? `${three(each.low)} to ${three(each.high)} · ` : ""}${each.by ? `${each.by} · ` : ""}n ${each.n.toLocaleString("en-GB")}`}
            <br />
            {each.version}
          </small>
        </li>
      ))}
    </ul>
  );
}
