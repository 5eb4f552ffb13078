import { Link } from "wouter";
import { useAddress, useCase } from "../addresses/address.js";
import { useInside, useNamesMet, useSourceTable } from "../ask/ask.js";
import { useCaseFile } from "../ask/case-file.js";
import { Documents, documentKeys } from "../beginning/confirm/documents.js";
import { Inside } from "../beginning/confirm/inside.js";
import { skip } from "../beginning/confirm/skipped.js";
import { steps } from "../beginning/confirm/steps.js";
import { unsureOf } from "../beginning/confirm/unsure.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";
import { NamesMet, nameKeys, share } from "../sources/names-met.js";
import { entriesOf } from "../sources/source-steps.js";

/** Three short looks at what a first build took for granted; each can be skipped and comes back. */
export default function Confirm({ step }: { step: string }) {
  const index = steps.findIndex(({ path }) => path === `/confirm/${step}`);
  const { href } = useAddress();
  const here = steps[index];
  return (
    <Frame
      name={here?.says ?? "No such page"}
      className="confirm-page"
      hint={
        step === "inside"
          ? "Choose a number: the rows behind it stand here."
          : "What you decide is written into the case as you would write it."
      }
      keys={step === "actors" ? nameKeys : step === "documents" ? documentKeys : []}
    >
      {!here ? (
        <Empty title="There is no such page.">
          <Link href={href("/")}>Go to the overview</Link>
        </Empty>
      ) : (
        <>
          <nav className="views" aria-label="To confirm">
            {steps.map(({ path, says }, n) => (
              <Link key={path} href={href(path)} aria-current={n === index ? "step" : undefined}>
                {n + 1} {says}
              </Link>
            ))}
          </nav>
          {step === "actors" ? <Actors /> : step === "documents" ? <DocumentsStep /> : <InsideStep />}
          <Onward next={steps[index + 1]} />
        </>
      )}
    </Frame>
  );
}

function Onward({ next }: { next: (typeof steps)[number] | undefined }) {
  const { name } = useCase();
  const { href } = useAddress();
  return (
    <p className="onward">
      {next && (
        <Link className="act is-main" href={href(next.path)}>
          Next: {next.says.toLowerCase()}
        </Link>
      )}
      <Link className={next ? "act" : "act is-main"} href={href("/")} onClick={() => skip(name)}>
        {next ? "Skip to the Overview" : "To the Overview"}
      </Link>
      <span className="muted">
        <kbd>/</kbd> and a word (“actors met”, “inside”) brings each back.
      </span>
    </p>
  );
}

function Actors() {
  const { data, error, refetch } = useNamesMet();
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { sides, placed, recorded, nobody } = data;
  return (
    <>
      <h1 className="lead">
        {sides === 0
          ? "The data name nobody yet."
          : placed + recorded + nobody === sides
            ? "Everybody whom the data name is placed."
            : `Of ${sides.toLocaleString("en-GB")} times that the data name somebody, ${share(placed + recorded + nobody, sides)} are placed and ${share(sides - placed - recorded - nobody, sides)} are undecided.`}
      </h1>
      <NamesMet data={data} />
    </>
  );
}

function unsureWords(all: number, kinds: number, days: number): string {
  const n = (count: number) => count.toLocaleString("en-GB");
  const have = (count: number) => `${n(count)} ${count === 1 ? "has" : "have"}`;
  const of = all === 1 ? "Of the one document" : `Of ${n(all)} documents`;
  return `${of}, ${have(kinds)} a kind that is a guess, and ${have(days)} no sure day.`;
}

function DocumentsStep() {
  const { data, error, refetch } = useSourceTable();
  const file = useCaseFile("sources");
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data || !file.isRead) return <Waiting />;
  const open = unsureOf(data.rows, entriesOf(file.says));
  return (
    <>
      <h1 className="lead">
        {open.length
          ? unsureWords(data.rows.length, open.filter(({ kind }) => kind).length, open.filter(({ day }) => day).length)
          : data.rows.length
            ? "Kind and day of every document are said."
            : "There is no document yet."}
      </h1>
      <p className="section-says">
        The kind says how near a source stands to what it tells; the day, when it was said. What you say goes into{" "}
        <code>sources/sources.yaml</code>; a dotted value is a guess.
      </p>
      <Documents table={data} file={file} />
    </>
  );
}

function InsideStep() {
  const { data, error, refetch } = useInside();
  const file = useCaseFile("case");
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  const outside = data.countries.filter(({ isInside, rows }) => !isInside && rows.value > 0).length;
  return (
    <>
      <h1 className="lead">
        {data.counted.value.toLocaleString("en-GB")} {data.counted.value === 1 ? "row counts" : "rows count"} as inside
        {outside || data.before || data.after ? "; below stands what other bounds would count." : "."}
      </h1>
      <Inside data={data} file={file} />
    </>
  );
}
