import { holdAgainst, useAgainst, useHeld } from "../ask/audits.js";

/** What a manuscript is held against beside itself. */
export function HeldAgainst() {
  const { documents, list } = useHeld();
  const { data: has } = useAgainst();
  return (
    <div className="held-against">
      {has && has.documents > 0 && (
        <label>
          <input type="checkbox" checked={documents} onChange={(event) => holdAgainst({ documents: event.target.checked })} /> Look
          quotations up in the {has.documents === 1 ? "document" : `${has.documents.toLocaleString("en-GB")} documents`} of this case
        </label>
      )}
      <p>
        {list ? (
          <>
            References are looked up in {list.name}.{" "}
            <button type="button" className="link" onClick={() => holdAgainst({ list: null })}>
              Leave it out
            </button>
          </>
        ) : (
          <>
            {has?.retractions
              ? `References are looked up in ${has.retractions}, which the case names. `
              : "No list of retractions is consulted. "}
            <label className="choose-file">
              <input
                type="file"
                accept=".csv"
                onChange={(event) => {
                  const [file] = event.target.files ?? [];
                  event.target.value = "";
                  if (file) holdAgainst({ list: file });
                }}
              />
              <span className="link">Choose a list of retractions</span>
            </label>{" "}
            <span className="faint">(CSV with Retraction Watch’s columns)</span>
          </>
        )}
      </p>
    </div>
  );
}
