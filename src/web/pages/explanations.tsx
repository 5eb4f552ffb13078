import { useCallback, useMemo } from "react";
import { shortWords } from "../../domain/writing/short-words.js";
import type { ExpectedLine, ExplanationsPage } from "../../pages/explanations.js";
import { useAddress } from "../addresses/address.js";
import { useTakeBack } from "../ask/edit.js";
import { useExplanations } from "../ask/why.js";
import { Lead } from "../parts/lead.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";
import { HeldForms } from "../why/held-forms.js";
import { useMarks, type Weighed, weighed } from "../why/marks.js";
import { Matrix } from "../why/matrix.js";
import { Ranking } from "../why/ranking.js";
import { ReadAgainBy } from "../why/read-again.js";

/** Why: rival explanations held against the evidence, what would decide, and what is missing. */
export default function Explanations() {
  const { at } = useAddress();
  const { data, error, refetch } = useExplanations();
  return (
    <Frame
      name="Explanations"
      means="Explanations"
      className="explanations-page"
      rests={data?.rests}
      hint="Choose a row of evidence: the claim or the figure behind it stands here."
      steps="[data-step]"
      keys={[
        ["arrows", "in the matrix: another cell"],
        ["c n i", "set a mark; again for very"],
        ["1 … 5", "CC, C, N, I, II"],
        ["u", "take the last mark back"],
        ["j k", "next, previous row of evidence"],
      ]}
    >
      {error && !data ? (
        <Failed error={error} again={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.hypotheses.length === 0 ? (
        <>
          <h1 className="lead">No explanation has been written down yet.</h1>
          <Empty title="judgements/hypotheses.yaml fills this page.">
            Write two rival explanations or more, and for each piece of evidence how it stands to each of them; docs/case-format.md shows
            one.
          </Empty>
          <HeldForms data={data} />
        </>
      ) : (
        <Shown data={data} at={at} />
      )}
    </Frame>
  );
}

function Shown({ data, at }: { data: ExplanationsPage; at: string | null }) {
  const { params, set } = useAddress();
  const { pending, set: setMark, clear, canWrite } = useMarks(data);
  const { mutate: take } = useTakeBack();
  const now = useMemo(() => weighed(data, pending), [data, pending]);
  const undo = useCallback(() => {
    clear();
    take("undo");
  }, [clear, take]);
  const shows = params.get("show") === "decibels" ? "decibels" : "marks";
  const hasDecibels = data.evidence.some(({ cells }) => cells.some(({ decibels }) => decibels !== null));
  return (
    <>
      <Lead lead={data.lead} at={at} />
      <Ranking data={data} weighed={now} />
      <section className="ruled">
        <h2 className="section-title">{matrixTitle(now, data)}</h2>
        {hasDecibels && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame what needs no frame
          <div className="chips ach-chips" role="group" aria-label="Show in the matrix">
            <button type="button" aria-pressed={shows === "marks"} onClick={() => set({ show: null })}>
              Marks
            </button>
            <button type="button" aria-pressed={shows === "decibels"} onClick={() => set({ show: "decibels" })}>
              Decibels against rivals
            </button>
          </div>
        )}
        {data.evidence.length === 0 ? (
          <Empty title="No evidence is held against them yet.">
            Add rows under <code>evidence</code> in <code>judgements/hypotheses.yaml</code>, with a mark for each explanation.
          </Empty>
        ) : (
          <Matrix data={data} weighed={now} pending={pending} shows={shows} at={at} canWrite={canWrite} onMark={setMark} onUndo={undo} />
        )}
        <HeldForms data={data} />
      </section>
      {data.readings.map((each) => (
        <ReadAgainBy key={each.by} reading={each} data={data} weighed={now} at={at} />
      ))}
      <Flips data={data} weighed={now} />
      <Expected data={data} />
      {data.problems.length > 0 && (
        <section className="ruled">
          <h2 className="section-title">What the checks say of these judgements</h2>
          <ul className="why-list">
            {data.problems.map((each) => (
              <li key={each.key}>
                <button type="button" className="link-quiet" data-ev={each.key} aria-pressed={each.key === at}>
                  {each.says}
                </button>{" "}
                {each.mend}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** An explanation by the beginning of its sentence. */
function calledAt(data: ExplanationsPage, index: number): string {
  return shortWords(data.hypotheses[index]?.says ?? "", 44);
}

function matrixTitle({ found }: Weighed, data: ExplanationsPage): string {
  const telling = found.diagnosticity.filter((each) => each > 0).length;
  const all = data.evidence.length;
  if (all === 1) return telling ? "The one row tells one explanation from another" : "The one row tells no explanation from another";
  return `${telling} of ${all} rows ${telling === 1 ? "tells" : "tell"} one explanation from another`;
}

/** Single marks whose change would change who leads: the smallest for each cell, those closest to what stands there first. */
function Flips({ data, weighed: now }: { data: ExplanationsPage; weighed: Weighed }) {
  const flips = now.found.flips;
  const step = (from: string, to: string) => Math.abs(["CC", "C", "N", "I", "II"].indexOf(from) - ["CC", "C", "N", "I", "II"].indexOf(to));
  const near = [...flips].sort((a, b) => step(a.from, a.to) - step(b.from, b.to)).slice(0, 8);
  const isWon = (leading: readonly number[]) => leading.map((each) => `“${calledAt(data, each)}”`).join(", ");
  return (
    <section className="ruled">
      <h2 className="section-title">
        {flips.length ? `${flips.length} single marks would change who leads` : "No single mark would change who leads"}
      </h2>
      {near.length > 0 && (
        <ul className="why-list">
          {near.map((each) => (
            <li key={`${each.evidence} ${each.hypothesis}`}>
              <b>{data.evidence[each.evidence]?.says}</b>, if “{calledAt(data, each.hypothesis)}”: from {each.from} to {each.to},{" "}
              {isWon(each.leading)} would lead.
            </li>
          ))}
          {flips.length > near.length && <li>And {flips.length - near.length} more, marked ◇ in the matrix.</li>}
        </ul>
      )}
    </section>
  );
}

/** Evidence that the case lacks, what would decide most first. */
function Expected({ data }: { data: ExplanationsPage }) {
  if (!data.expected.length)
    return (
      <section className="ruled">
        <h2 className="section-title">What would decide</h2>
        <Empty title="Nobody has said what is missing.">
          List it under <code>expected_evidence</code> in <code>judgements/hypotheses.yaml</code>, with the chance of finding it under each
          explanation.
        </Empty>
      </section>
    );
  return (
    <section className="ruled">
      <h2 className="section-title">What the case lacks, and what it would decide</h2>
      <p className="section-says">
        Decibels against the mean of the rivals, if it is found, and if it is looked for and not found. Which test it is follows from the
        judged chances: a hoop can only sink an explanation, a smoking gun can only raise it.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="wide-table" aria-label="Evidence that is missing" tabIndex={0}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">What would be seen, and where</th>
              <th scope="col">If found, it raises</th>
              <th scope="col">and sinks</th>
              <th scope="col">If missing, it sinks</th>
              <th scope="col" className="number" title="The largest weight that it could have between two explanations">
                Decides
              </th>
            </tr>
          </thead>
          <tbody>
            {data.expected.map((each) => (
              <tr key={each.id}>
                <td>
                  {each.says}
                  {each.look && <span className="by">{each.look}</span>}
                </td>
                <td>{moved(data, each, "found", 1)}</td>
                <td>{moved(data, each, "found", -1)}</td>
                <td>{moved(data, each, "missing", -1)}</td>
                <td className="number nowrap">{each.decides.toFixed(1)} dB</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

const dB = (value: number) => `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(value).toFixed(1)} dB`;

/** The explanation that it would raise or sink most, with how much and which test it is. */
function moved(data: ExplanationsPage, { cells }: ExpectedLine, when: "found" | "missing", sign: 1 | -1) {
  const index = cells.reduce((best, each, at) => (sign * each[when] > sign * (cells[best]?.[when] ?? 0) ? at : best), 0);
  const cell = cells[index];
  if (!cell) return null;
  return (
    <span title={cell.test.replaceAll("-", " ")}>
      {calledAt(data, index)} {dB(cell[when])}
    </span>
  );
}
