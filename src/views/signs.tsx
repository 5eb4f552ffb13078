import type { ReactNode } from "react";
import type { Standing, Traced } from "../domain/provenance.js";
import type { ActorKind, Severity, SourceKind } from "./figures/figure.js";

const standingWords: Readonly<Record<Standing, string>> = {
  reported: "reported: a source says so",
  coded: "coded: counted from rows or passages",
  estimated: "estimated: a model with an interval",
  judged: "judged: a person decided",
  projected: "projected: not yet happened",
};

/** The letter of a finding's standing in a ring, to stand after it: only a traced value has one. */
export function StandingRing({ of }: { of: Traced<unknown> }) {
  return <StandingSign standing={of.standing} />;
}

/** The sign by itself, for a legend. */
export function StandingSign({ standing }: { standing: Standing }) {
  return (
    <span className={`ring ring-${standing}`} role="img" aria-label={standing} title={standingWords[standing]}>
      {standing.charAt(0)}
    </span>
  );
}

/** Outlines on 14 × 14: sheet with lines, bound volume, compass, bound report, columns, lamp, grid, empty sheet, pencil. */
const sourcePaths: Readonly<Record<SourceKind, string>> = {
  news: "M2 3h8v8.5H3.2A1.2 1.2 0 0 1 2 10.3zM10 5.5h2v4.8a1.2 1.2 0 0 1-1.2 1.2H10M4 5.5h4M4 7.5h4M4 9.5h2.5",
  journal: "M3 11.3V3.2C3 2.5 3.5 2 4.2 2H11v8.2H4.2a1.1 1.1 0 0 0 0 2.2H11v-2.2M5.4 4.6h3.4M5.4 6.6h2.2",
  policy: "M7 2l5 2.6-5 2.6-5-2.6zM2 7l5 2.6L12 7M2 9.4L7 12l5-2.6",
  report: "M3 2h5.5L11 4.5V12H3zM8.4 2v2.7H11M5 7h4M5 9.4h4",
  government: "M2 5.2L7 2l5 3.2zM3.4 5.4v4.8M7 5.4v4.8M10.6 5.4v4.8M2 12h10M2.6 10.2h8.8",
  "think tank": "M5.2 9.6C4 8.8 3.4 7.7 3.4 6.3a3.6 3.6 0 0 1 7.2 0c0 1.4-.6 2.5-1.8 3.3zM5.4 11.2h3.2M6 12.6h2",
  dataset: "M2 2.6h10v8.8H2zM2 5.5h10M2 8.4h10M5.4 2.6v8.8",
  document: "M3 2h5.5L11 4.5V12H3zM8.4 2v2.7H11",
  note: "M2.4 11.6l.6-2.7 6.3-6.3 2.1 2.1-6.3 6.3zM8 3.9L10.1 6",
};

/** What kind of source it is. With its name for those who cannot see it, unless the name stands beside it. */
export function SourceGlyph({ kind, isNamedBeside = false }: { kind: SourceKind | string; isNamedBeside?: boolean }) {
  const path = sourcePaths[kind as SourceKind] ?? sourcePaths.note;
  const hidden = isNamedBeside ? ({ "aria-hidden": true } as const) : {};
  return (
    <svg className="glyph" viewBox="0 0 14 14" width={14} height={14} role="img" aria-label={kind} {...hidden}>
      <path d={path} fill="none" stroke="currentColor" strokeWidth={1.1} strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  );
}

/** Circle, pentagon, diamond, square or ring around the origin; a person is a small disc, a population three dots. */
export function ActorShape({ kind, r, isFilled = false }: { kind: ActorKind; r: number; isFilled?: boolean }) {
  const line = { className: "dot", stroke: "var(--ink)", strokeWidth: 1.5, fill: isFilled ? "var(--ink)" : "var(--halo)" };
  if (kind === "group") return <path d={`M0 ${-r * 1.22}L${r * 1.22} 0L0 ${r * 1.22}L${-r * 1.22} 0Z`} strokeLinejoin="round" {...line} />;
  if (kind === "territory")
    return (
      <path
        d={`M0 ${-r * 1.12}L${r * 1.07} ${-r * 0.35}L${r * 0.66} ${r * 0.91}H${-r * 0.66}L${-r * 1.07} ${-r * 0.35}Z`}
        strokeLinejoin="round"
        {...line}
      />
    );
  if (kind === "organisation") return <rect x={-r * 0.9} y={-r * 0.9} width={r * 1.8} height={r * 1.8} {...line} />;
  if (kind === "outside")
    return (
      <>
        <circle r={r} {...line} fill="var(--halo)" />
        <circle r={r * 0.5} fill={isFilled ? "var(--ink)" : "none"} stroke="var(--ink)" strokeWidth={1.5} />
      </>
    );
  if (kind === "person") return <circle r={r * 0.62} {...line} />;
  if (kind === "population")
    return (
      <>
        <circle r={r} {...line} strokeDasharray="2 2" />
        <circle r={r * 0.28} fill="var(--ink)" />
      </>
    );
  return <circle r={r} {...line} />;
}

const actorWords: Readonly<Record<ActorKind, string>> = {
  state: "state",
  territory: "actor below the state, with a territory",
  group: "non-state group",
  organisation: "organisation",
  outside: "outside power",
  person: "person",
  population: "population",
};

/** The sign of an actor before its name. */
export function ActorSign({ kind, isFilled = false }: { kind: ActorKind; isFilled?: boolean }) {
  return (
    <svg className="actor-sign" viewBox="-7 -7 14 14" width={13} height={13} role="img" aria-label={actorWords[kind]}>
      <ActorShape kind={kind} r={5} isFilled={isFilled} />
    </svg>
  );
}

/** Filled triangle, hollow triangle or dot, in ink. */
export function SeverityGlyph({ severity }: { severity: Severity }) {
  return (
    <svg className="severity" viewBox="0 0 11 11" width={11} height={11} role="img" aria-label={severity}>
      {severity === "error" && <path d="M5.5 .8L10.7 10H.3z" fill="currentColor" />}
      {severity === "warning" && (
        <path d="M5.5 1.7L9.9 9.5H1.1z" fill="none" stroke="currentColor" strokeWidth={1.3} strokeLinejoin="round" />
      )}
      {severity === "note" && <circle cx={5.5} cy={5.8} r={2.1} fill="currentColor" />}
    </svg>
  );
}

/** What a machine filled and nobody accepted yet. */
export function Proposed({ children }: { children: ReactNode }) {
  return (
    <span className="proposed" title="proposed by a machine, not yet accepted">
      {children}
    </span>
  );
}

/** A field for which there are no rows, with the reason. */
export function Hatched({ says }: { says: string }) {
  return <span className="hatched">{says}</span>;
}
