import { useEffect, useState } from "react";
import { type ReportCopy, reportCopies } from "../../pages/writing.js";
import { useAddress } from "../addresses/address.js";
import { AskError, api } from "../ask/ask.js";
import { download } from "../ask/exports.js";

const ways: readonly (readonly [ReportCopy, string, string])[] = [
  ["docx", "Word", "Drawings, footnotes, and citations that Zotero keeps"],
  ["html", "One file", "The report with all its evidence, for any browser"],
];

/** Takes the report of the last build away, as a file; at once where the address asks for it, as Find does. */
export function TakeReport({ name }: { name: string }) {
  const [state, turn] = useState<{ readonly at: ReportCopy | null; readonly says: string }>({ at: null, says: "" });
  const take = async (as: ReportCopy) => {
    turn({ at: as, says: "" });
    try {
      const response = await api.writing.copy.$get({ query: { as } });
      if (!response.ok) throw new AskError(response.status, ((await response.json()) as { says?: string }).says ?? "It was not made.");
      download(await (response as unknown as Response).blob(), `${name}.${as}`);
      turn({ at: null, says: `${name}.${as} is saved.` });
    } catch (cause) {
      turn({ at: null, says: cause instanceof AskError ? cause.message : "Amity is not answering. Start it again with amity open." });
    }
  };
  const { params, set } = useAddress();
  const asked = reportCopies.find((each) => each === params.get("take"));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that the address asks
  useEffect(() => {
    if (!asked) return;
    set({ take: null });
    void take(asked);
  }, [asked]);
  return (
    <span className="report-take">
      {ways.map(([as, label, hint]) => (
        <button key={as} type="button" className="link" title={hint} disabled={state.at !== null} onClick={() => void take(as)}>
          {state.at === as ? "Making it…" : label}
        </button>
      ))}
      <span role="status">{state.says}</span>
    </span>
  );
}
