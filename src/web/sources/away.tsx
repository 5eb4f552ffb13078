import { useState } from "react";
import { Link } from "wouter";
import type { AwayFile } from "../../pages/fetching.js";
import { SourceGlyph } from "../../views/signs.js";
import { useAddress } from "../addresses/address.js";
import { useAway, useFetch } from "../ask/fetching.js";
import { useOff } from "../ask/writing.js";

/** Why a file is not fetched here. */
const why = {
  key: "its server asks for a key",
  many: "it is put together from many answers",
  table: "it is a part of a table, whose server you name",
} as const;

/** Files that the case names by address and does not hold, what hangs on them, and one button that brings them. */
export function Away() {
  const { data } = useAway();
  const { mutate: send, isPending } = useFetch();
  const off = useOff();
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  if (!data || (data.files.length === 0 && !data.state.ended)) return null;
  const { files, state } = data;
  const ready = files.filter((each) => each.byCommand === null && (each.terms === null || accepted.has(each.file)));
  const bytes = ready.reduce((sum, each) => sum + (each.bytes ?? 0), 0);
  const many = ready.length === files.length ? "all" : `${ready.length} of ${files.length}`;
  const title = files.length > 0 ? "Not here yet" : "Fetched";
  return (
    <section className="after-list away" aria-label={title}>
      <h2 className="section-title">{title}</h2>
      {files.length > 0 && (
        <p className="section-says">
          <code>sources/remote.yaml</code> names {files.length === 1 ? "a file" : `${files.length} files`} that this case does not hold.
          Evidence from {files.length === 1 ? "it" : "them"} counts as told, and event data are not counted, until they are here.
        </p>
      )}
      {state.ended && (
        <div className="fetch-ended" role="status">
          <p>{state.ended.fetched === 1 ? "1 file came." : `${state.ended.fetched} files came.`}</p>
          {state.ended.faults.map((each) => (
            <p key={each} className="fault">
              {each}
            </p>
          ))}
        </div>
      )}
      {files.length > 0 && (
        <>
          <p className="acts-row">
            {state.isRunning ? (
              <button type="button" className="act" disabled={isPending} onClick={() => send("stop")}>
                Stop
              </button>
            ) : (
              <button
                type="button"
                className="act"
                disabled={isPending || ready.length === 0}
                {...off}
                onClick={() => send({ files: ready.map(({ file }) => file), accept: [...accepted] })}
              >
                Fetch {many}
                {bytes > 0 ? ` (${size(bytes)})` : ""}
              </button>
            )}
          </p>
          <section className="wide-table" aria-label="Files that are not here">
            <table className="list data-list">
              <thead>
                <tr>
                  <th scope="col">File</th>
                  <th scope="col" className="col-from">
                    From
                  </th>
                  <th scope="col" className="col-licence">
                    Licence
                  </th>
                  <th scope="col" className="number">
                    Size
                  </th>
                  <th scope="col">What hangs on it</th>
                </tr>
              </thead>
              <tbody>
                {files.map((each) => (
                  <AwayRow
                    key={each.file}
                    file={each}
                    came={state.progress.find(({ file }) => file === each.file)?.bytes ?? null}
                    isAccepted={accepted.has(each.file)}
                    onAccept={(is) =>
                      setAccepted((before) => new Set(is ? [...before, each.file] : [...before].filter((one) => one !== each.file)))
                    }
                  />
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </section>
  );
}

const mostClaims = 5;

function AwayRow({
  file,
  came,
  isAccepted,
  onAccept,
}: {
  file: AwayFile;
  came: number | null;
  isAccepted: boolean;
  onAccept(is: boolean): void;
}) {
  const { href } = useAddress();
  return (
    <tr>
      <td className="col-title">
        <span className="with-glyph">
          <SourceGlyph kind={file.isData ? "dataset" : "report"} />
          <span>
            {file.title}
            {file.title !== file.file && <span className="by">{file.file}</span>}
            {file.terms !== null && file.byCommand === null && (
              <label className="by">
                <input type="checkbox" checked={isAccepted} onChange={(event) => onAccept(event.currentTarget.checked)} /> I accept its
                terms: {file.terms}
              </label>
            )}
            {file.byCommand !== null && <span className="by">{why[file.byCommand]}: fetch it with amity fetch on the command line</span>}
          </span>
        </span>
      </td>
      <td className="col-from">{file.host}</td>
      <td className="col-licence">{file.licence}</td>
      <td className="number nowrap">
        {came !== null ? (
          `${size(came)}${file.bytes === null ? "" : ` of ${size(file.bytes)}`}`
        ) : file.bytes === null ? (
          <i>not known</i>
        ) : (
          size(file.bytes)
        )}
      </td>
      <td>
        {file.claims.length === 0 && <i>{file.isData ? "what its rows count" : "no claim"}</i>}
        {file.claims.slice(0, mostClaims).map(({ id, says }) => (
          <span key={id} className="by">
            <Link href={href(`/claims/${encodeURIComponent(id)}`)}>{says}</Link>
          </span>
        ))}
        {file.claims.length > mostClaims && (
          <span className="by">
            and <Link href={href("/claims")}>{file.claims.length - mostClaims} more claims</Link>
          </span>
        )}
      </td>
    </tr>
  );
}

function size(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1_000).toLocaleString("en-GB")} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
