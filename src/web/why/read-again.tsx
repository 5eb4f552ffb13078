import { shortWords } from "../../domain/writing/short-words.js";
import type { ExplanationsPage, ReadAgain } from "../../pages/explanations.js";
import { formatNumber } from "../../views/format-number.js";
import { dayWords } from "../naming/months.js";
import { Clauses } from "../parts/lead.js";
import type { Weighed } from "./marks.js";
import { markWords } from "./matrix.js";

interface ReadAgainProps {
  readonly reading: ReadAgain;
  readonly data: ExplanationsPage;
  readonly weighed: Weighed;
  readonly at: string | null;
}

/** Another reader's marks beside the first reader's: how many are the same, who stands first and last, and every mark in which they part. */
export function ReadAgainBy({ reading, data, weighed, at }: ReadAgainProps) {
  const rows = data.evidence.flatMap((each, row) => {
    const parts = each.cells.flatMap((cell, column) => {
      const other = cell.others.find(({ by }) => by === reading.by);
      const mark = weighed.rows[row]?.marks[column] ?? cell.mark;
      return other && other.mark !== mark ? [{ column, mark, other }] : [];
    });
    return parts.length ? [{ id: each.id, says: each.says, because: parts[0]?.other.because, parts }] : [];
  });
  const apart = rows.flatMap(({ parts }) => parts).length;
  return (
    <section className="ruled read-again">
      <h2 className="section-title">
        <Clauses of={reading.same.phrases} at={at} />
      </h2>
      <p className="section-says">
        <Clauses of={reading.measure.phrases} at={at} /> {reading.places && <Clauses of={reading.places.phrases} at={at} />}{" "}
        <span className="by">
          {dayWords(reading.day)}
          {reading.note && `. ${reading.note}`}
        </span>
      </p>
      {reading.against.length > 0 && <Against reading={reading} data={data} />}
      {apart > 0 && (
        <details className="held-forms">
          <summary>{apart === 1 ? "The mark in which they part" : `The ${apart} marks in which they part`}</summary>
          <ul className="why-list">
            {rows.map(({ id, says, because, parts }) => (
              <li key={id}>
                <b>{says}</b>
                {parts.map(({ column, mark, other }) => (
                  <span key={data.hypotheses[column]?.id} className="parted-mark">
                    if “{shortWords(data.hypotheses[column]?.says ?? "", 44)}”: {mark}, {markWords[mark]}; this reader {other.mark},{" "}
                    {markWords[other.mark]}
                  </span>
                ))}
                {because && <span className="by">{because}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What speaks against each explanation by either reader, the place in brackets. */
function Against({ reading, data }: { reading: ReadAgain; data: ExplanationsPage }) {
  const told = ({ rank, weight }: { readonly rank: number; readonly weight: number }) => `${formatNumber(weight)} (place ${rank})`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="wide-table" aria-label="What speaks against each explanation by two readers" tabIndex={0}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Against it</th>
            <th scope="col">First reader</th>
            <th scope="col">This reader</th>
          </tr>
        </thead>
        <tbody>
          {[...reading.against]
            .sort((a, b) => a.first.rank - b.first.rank)
            .map(({ id, first, second }) => (
              <tr key={id}>
                <td>{data.hypotheses.find((each) => each.id === id)?.says ?? id}</td>
                <td className="nowrap">{told(first)}</td>
                <td className="nowrap">{told(second)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
