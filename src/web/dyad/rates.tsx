import type { CSSProperties } from "react";
import type { ActRate, DyadRates, SpanRate, UsualRate } from "../../pages/dyad.js";
import { Rates as RatesFigure } from "../../views/bars/rates.js";
import { formatNumber, formatRange } from "../../views/format-number.js";
import { drawn, useExport } from "../ask/exports.js";
import { Empty } from "../parts/states.js";

const signs = [
  { sign: "enmity", name: "Hostile" },
  { sign: "amity", name: "Friendly" },
] as const;
const whole = (value: number) => formatNumber(value, { digits: value > 0 && value < 10 ? 1 : 0 });
const range = (low: number, high: number) => formatRange(low, high, { digits: high < 10 ? 1 : 0 });

const measure =
  "Acts that documents dated in the span tell of the two, either way, whatever time they tell of; " +
  "expected: by what was read, what is usual of the two and what is general in the span.";

/** Acts of the two by documents read: whether more was told of them, or only more was read. */
export function ActsByDocuments({ rates, at }: { rates: DyadRates; at: string | null }) {
  const onExport = useExport();
  const { spans, usual, says, leaves } = rates;
  const title = "Acts by documents read";
  if (!spans.length || !usual)
    return (
      <section className="ruled">
        <h2 className="section-title">{title}</h2>
        <Empty title="No rate can be given.">{says}</Empty>
      </section>
    );
  return (
    <section className="ruled act-rates" aria-label={title}>
      <h2 className="section-title">{title}</h2>
      <p className="section-says">{says}</p>
      <RatesFigure
        id="act-rates"
        {...drawn(onExport)}
        level={3}
        title="Acts per hundred documents"
        subtitle={measure}
        foot={{ source: "acts of the case", rows: usual.enmity.acts + usual.amity.acts }}
        counted="acts"
        reading="documents"
        periods={spans.map(({ slice, documents }) => ({ name: slice, read: documents }))}
        rows={signs.map(({ sign, name }) => ({
          name: `${name} acts`,
          tone: sign,
          marks: spans.map((span) => {
            const { acts, rate, expected, at: evidence } = span[sign];
            return { count: acts, ...rate, expected, evidence };
          }),
        }))}
        widths={[340, 640, 900]}
        selected={at ?? ""}
      />
      <RateTable spans={spans} usual={usual} at={at} />
      {leaves && <p className="section-says">{leaves}</p>}
    </section>
  );
}

interface RateRow {
  readonly span: SpanRate;
  readonly name: string;
  readonly rate: ActRate;
}

/** Rows that are told one by one; of more, those that stand apart from what is expected. */
const most = 12;
const isApart = ({ rate: { relative } }: RateRow) =>
  relative.low !== null && relative.high !== null && (relative.low > 1 || relative.high < 1);

function RateTable({ spans, usual, at }: { spans: readonly SpanRate[]; usual: NonNullable<DyadRates["usual"]>; at: string | null }) {
  const all = spans.flatMap((span) => signs.flatMap(({ sign, name }) => (span[sign].acts > 0 ? [{ span, name, rate: span[sign] }] : [])));
  const apart = all.filter(isApart);
  const rows = all.length <= most ? all : apart.length ? apart.slice(-most) : all.slice(-most / 2);
  const isTold = all.some(({ rate }) => rate.relative.value !== null);
  const which = apart.length
    ? `Here ${rows.length} that stand apart from what is expected`
    : `Here the last ${rows.length}${isTold ? ": none stands apart from what is expected" : ""}`;
  return (
    <>
      <RateRows rows={rows} spans={spans} usual={usual} at={at} />
      {rows.length < all.length && <p className="section-says">{`${which}. All ${all.length} are in the table of the drawing.`}</p>}
    </>
  );
}

function RateRows({
  rows,
  spans,
  usual,
  at,
}: {
  rows: readonly RateRow[];
  spans: readonly SpanRate[];
  usual: NonNullable<DyadRates["usual"]>;
  at: string | null;
}) {
  return (
    <div className="wide-table">
      <table className="list words-last" style={{ "--before": 4 } as CSSProperties}>
        <thead>
          <tr>
            <th scope="col">Span</th>
            <th scope="col">Acts</th>
            <th scope="col" className="number">
              Documents
            </th>
            <th scope="col" className="number">
              Per hundred (95 %)
            </th>
            <th scope="col">In comparison</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ span, name, rate }) => (
            <tr key={rate.at} data-ev={rate.at} className={rate.at === at ? "selected" : ""}>
              <td>
                <button type="button" className="row-opens" data-ev={rate.at} data-step="">
                  {span.slice}
                </button>
              </td>
              <td>
                {rate.acts} {name.toLowerCase()}
              </td>
              <td className="number">{formatNumber(span.documents)}</td>
              <td className="number">{perHundred(rate)}</td>
              <td>{besideExpected(rate, span.lacks)}</td>
            </tr>
          ))}
          {signs.map(({ sign, name }) => {
            const each = usual[sign];
            return each.acts > 0 ? (
              <tr key={each.at} data-ev={each.at} className={each.at === at ? "selected all-spans" : "all-spans"}>
                <td>
                  <button type="button" className="row-opens" data-ev={each.at} data-step="">
                    all spans
                  </button>
                </td>
                <td>
                  {formatNumber(each.acts)} {name.toLowerCase()}
                </td>
                <td className="number">{formatNumber(spans.reduce((sum, { documents }) => sum + documents, 0))}</td>
                <td className="number">{perHundred(each)}</td>
                <td>{besideOthers(each)}</td>
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
    </div>
  );
}

function perHundred({ rate: { value, low, high } }: ActRate | UsualRate): string {
  if (value === null) return "–";
  return low === null || high === null ? whole(value) : `${whole(value)} (${range(low, high)})`;
}

const times = ({ value, low, high }: ActRate["relative"]) =>
  value === null || low === null || high === null
    ? null
    : `×${formatNumber(value, { digits: 1 })} (${formatRange(low, high, { digits: 1 })})`;

function besideExpected({ relative }: ActRate, lacks: string | null): string {
  const told = times(relative);
  return told ? `${told} what is expected` : (lacks ?? "nothing to expect it from");
}

function besideOthers({ relative, reason }: UsualRate): string {
  const told = times(relative);
  return told ? `${told} the average pair` : (reason ?? "nothing to set it beside");
}
