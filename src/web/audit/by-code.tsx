import { type Severity, severities } from "../../domain/problem.js";
import type { AuditFinding } from "../../pages/audit.js";
import { SeverityGlyph } from "../../views/signs.js";
import { useAddress } from "../addresses/address.js";

/** How many findings there are of each code; choosing one shows only those. */
export function ByCode({ findings }: { findings: readonly AuditFinding[] }) {
  const { params, set } = useAddress();
  const chosen = params.get("code");
  const codes = new Map<string, { n: number; severity: Severity }>();
  for (const { code, severity } of findings) {
    const known = codes.get(code);
    const worse = known && severities.indexOf(known.severity) <= severities.indexOf(severity) ? known.severity : severity;
    codes.set(code, { n: (known?.n ?? 0) + 1, severity: worse });
  }
  const rows = [...codes].sort(
    ([a, left], [b, right]) => severities.indexOf(left.severity) - severities.indexOf(right.severity) || a.localeCompare(b),
  );
  if (!rows.length) return null;
  return (
    <section>
      <h3>Findings by kind</h3>
      <ul className="by-code">
        {rows.map(([code, { n, severity }]) => (
          <li key={code}>
            <SeverityGlyph severity={severity} />
            <button
              type="button"
              className="link-quiet"
              aria-pressed={chosen === code}
              onClick={() => set({ code: chosen === code ? null : code, severity: null })}
            >
              {code}
            </button>
            <span className="number">{n}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
