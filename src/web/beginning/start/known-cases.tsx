import { type FormEvent, useState } from "react";
import type { StartPage } from "../../../pages/start.js";
import { useBegin, useForget } from "../../ask/start.js";

/** Cases that were opened before, the example, and any other folder. */
export function KnownCases({ start }: { start: StartPage }) {
  const open = useBegin();
  const forget = useForget();
  const [folder, setFolder] = useState("");
  const busy = open.isPending && open.variables && "open" in open.variables ? open.variables.open : null;
  const go = (path: string) => open.mutate({ open: path });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (folder.trim()) go(folder.trim());
  };
  const isExampleKnown = start.cases.some((each) => each.folder === start.example?.folder);
  return (
    <section className="known-cases" aria-label="Cases on this machine">
      <h2>Opened before</h2>
      {start.cases.length === 0 && <p className="faint">No case was opened on this machine yet.</p>}
      <ul>
        {start.cases.map((each) => (
          <li key={each.folder}>
            <button type="button" className="known-case" disabled={open.isPending} onClick={() => go(each.folder)}>
              <b>{each.name}</b>
              <span>{each.question}</span>
              <small>
                {busy === each.folder ? "Opening …" : each.isOpen ? "open now" : lastOpened(each.at)} · <code>{each.folder}</code>
              </small>
            </button>
            {!each.isOpen && (
              <button
                type="button"
                className="forget"
                aria-label={`List ${each.name} no longer`}
                title="Take it off this list; its folder stays"
                onClick={() => forget.mutate(each.folder)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {start.example && !isExampleKnown && (
        <>
          <h2>An example</h2>
          <ul>
            <li>
              <button type="button" className="known-case" disabled={open.isPending} onClick={() => go(start.example?.folder ?? "")}>
                <b>{start.example.name}</b>
                <span>{start.example.question}</span>
                <small>{busy === start.example.folder ? "Opening …" : "opens to read only, until you trust it"}</small>
              </button>
            </li>
          </ul>
        </>
      )}
      <h2>Another folder</h2>
      <form className="open-folder" onSubmit={send}>
        <input
          type="text"
          aria-label="Folder of a case"
          placeholder={`${start.beside}${start.sign}…`}
          spellCheck={false}
          autoComplete="off"
          value={folder}
          onChange={(event) => setFolder(event.target.value)}
        />
        <button type="submit" className="act" disabled={open.isPending || !folder.trim()}>
          Open
        </button>
      </form>
      <p className="begin-says" role="status">
        {open.error?.message ?? (busy ? "It is built first; a large case takes a minute." : "")}
      </p>
    </section>
  );
}

function lastOpened(at: string): string {
  const days = Math.floor((Date.now() - Date.parse(at)) / 86_400_000);
  if (days < 1) return "today";
  if (days === 1) return "yesterday";
  return days < 30 ? `${days} days ago` : at.slice(0, 10);
}
