import { useEffect, useRef, useState } from "react";
import { countryName } from "../../../domain/world/country.js";
import { useCase } from "../../addresses/address.js";
import { type CaseFile, useCaseFile } from "../../ask/case-file.js";
import { useOff } from "../../ask/writing.js";
import { FileLine } from "../../parts/written/file-line.js";
import { RowForm } from "../../parts/written/row-form.js";
import type { Field, Row } from "../../parts/written/typed-row.js";
import { changedMeanwhile, WrittenRows } from "../../parts/written/written-rows.js";
import { caseFields, caseRow, caseSteps } from "./case-steps.js";

const countryFields: readonly Field[] = [{ key: "country", label: "Country", kind: "country", isNeeded: true, hint: "Afghanistan" }];
const country = (row: Row) => countryName(String(row["country"] ?? ""));

/** What the case asks; its name, question, period and countries are changed where they are read. */
export function CaseQuestion() {
  const { question } = useCase();
  const off = useOff();
  const [isOpen, setOpen] = useState(false);
  const opens = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!isOpen && wasOpen.current) opens.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <>
      <p className="question">
        {question}{" "}
        {!isOpen && (
          <button type="button" ref={opens} className="link-quiet change-case" {...off} onClick={() => setOpen(true)}>
            change the case
          </button>
        )}
      </p>
      {isOpen && <CaseForm onLeave={() => setOpen(false)} />}
    </>
  );
}

function CaseForm({ onLeave }: { onLeave: () => void }) {
  const file = useCaseFile("case");
  return file.isRead ? <CaseFields file={file} onLeave={onLeave} /> : null;
}

function CaseFields({ file, onLeave }: { file: CaseFile; onLeave: () => void }) {
  const [seen] = useState(() => caseRow(file.says)); // what stands in the fields: the file may say something else by the time it is written
  const write = async (row: Row): Promise<string | null> => {
    try {
      let isChanged = false;
      const answer = await file.write((says) => {
        const made = caseSteps(says, seen, row);
        isChanged = made.isChanged;
        return made.steps;
      }, "Changed what the case is about");
      if (isChanged) return changedMeanwhile;
      if (answer === null || answer.kind === "written") onLeave();
    } catch {
      // the strip at the foot says what failed
    }
    return null;
  };
  return (
    <section className="case-form" aria-label="The case">
      <RowForm fields={caseFields} row={seen} label="Change the case" button="Write it" write={write} onLeave={onLeave} />
      <p className="case-lines">
        {["name", "question", "period"].map((key) => (
          <FileLine key={key} name="case" path={[key]} index={0} />
        ))}
      </p>
      <h2 className="small-title">Countries that count</h2>
      <WrittenRows
        file={file}
        name="case"
        path={["region"]}
        fields={countryFields}
        one="country"
        plain="country"
        called={country}
        says={country}
        fault={(row, others) => (others.includes(row["country"]) ? `${country(row)} counts already.` : null)}
        held={(row, others) =>
          others.length ? null : `${country(row)} is the last one; without any, the whole world would count. Add another first.`
        }
      />
    </section>
  );
}
