import { type FormEvent, useState } from "react";
import type { LibraryAsked } from "../../pages/library.js";
import { useJoinLibrary, useLibrary, useLibraryAct } from "../ask/library.js";
import { useOff, Writes } from "../ask/writing.js";
import { momentWords } from "../naming/who.js";

const n = (count: number, one: string) => `${count.toLocaleString("en-GB")} ${one}${count === 1 ? "" : "s"}`;

/** The Zotero library that is joined to the case: from where, when it was read, what came, and why it refuses; or a form that joins one. */
export function Library() {
  const { data } = useLibrary();
  const { mutate: act, isPending } = useLibraryAct();
  const off = useOff();
  if (!data) return null;
  const { joined, read } = data;
  if (!joined)
    return (
      <details className="written-part library">
        <summary>Join a Zotero library</summary>
        {data.documents > 0 && (
          <p className="section-says">
            The case names {n(data.documents, "document")} of a library that is not joined on this machine:{" "}
            {data.documents === 1 ? "it counts" : "they count"} as told until one of your own is.
          </p>
        )}
        <JoinForm />
      </details>
    );
  const refuses = data.isSilent || read?.isRefused;
  return (
    <section className="after-list library" aria-label="Library">
      <h2 className="section-title">{refuses ? "A Zotero library is joined, but it refuses" : "A Zotero library is joined"}</h2>
      <p className="section-says">
        {joined.file ? (
          <>
            From <code>{joined.file}</code>
          </>
        ) : (
          <>
            From Zotero at <code>{joined.api}</code>
            {joined.collection && (
              <>
                , collection <code>{joined.collection}</code>
              </>
            )}
          </>
        )}
        {joined.storage ? (
          <>
            ; documents are read in <code>{joined.storage}</code>, and stay there.
          </>
        ) : (
          "; no folder of documents is named."
        )}{" "}
        Nothing is ever written to it. Its place stands in your own settings, not in the case.
      </p>
      {refuses && (
        <div className="empty" role="alert">
          <b>It gives nothing now.</b> The case keeps what it has of it.
          {(read?.isRefused ? read.told : ["It does not answer: is it open, and is the file still there?"]).map((each) => (
            <p key={each}>{each}</p>
          ))}
        </div>
      )}
      {read && !read.isRefused && (
        <>
          <p className="library-read">
            {n(read.works, "work")}, {n(read.documents, "document")}
            {read.highlights === null ? "" : `, ${n(read.highlights, "highlight")}`}{" "}
            <span className="muted">
              read {momentWords(read.when)}
              {data.away > 0 && `; ${n(data.away, "document")} not at hand here`}
            </span>
          </p>
          {read.told.length > 0 && (
            <ul className="why-list">
              {read.told.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
        </>
      )}
      <p className="row-form-acts">
        <button type="button" className="act" disabled={isPending} {...off} onClick={() => act("look")}>
          {isPending ? "Reading" : "Read it now"}
        </button>
        <button type="button" className="link" disabled={isPending} {...off} onClick={() => act("part")}>
          Detach it; what it brought stays
        </button>
      </p>
    </section>
  );
}

const ways = { api: "Zotero itself, where it runs", file: "A file that it keeps up to date" } as const;
const usual = "http://127.0.0.1:23119/api/";

function JoinForm() {
  const { mutateAsync, isPending } = useJoinLibrary();
  const [way, setWay] = useState<keyof typeof ways>("api");
  const [typed, setTyped] = useState({ api: usual, collection: "", file: "", storage: "" });
  const [says, setSays] = useState("");
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const join = async (event: FormEvent) => {
    event.preventDefault();
    const given = Object.entries(typed).map(([key, value]) => [key, value.trim()] as const);
    const wanted = way === "api" ? ["api", "collection", "storage"] : ["file", "storage"];
    const asked: LibraryAsked = Object.fromEntries(given.filter(([key, value]) => value && wanted.includes(key)));
    setSays("");
    try {
      const found = await mutateAsync(asked);
      if (found.kind === "refused") setSays(found.says);
    } catch (cause) {
      setSays(cause instanceof Error ? cause.message : String(cause));
    }
  };
  return (
    <Writes>
      <form className="row-form library-form" aria-label="Join a Zotero library" onSubmit={(event) => void join(event)}>
        <fieldset className="library-ways">
          <legend className="unseen">From where</legend>
          {(Object.keys(ways) as (keyof typeof ways)[]).map((each) => (
            <label key={each}>
              <input type="radio" name="way" checked={way === each} onChange={() => setWay(each)} /> {ways[each]}
            </label>
          ))}
        </fieldset>
        {way === "api" ? (
          <>
            <Line label="Address on this machine" value={typed.api} onType={(api) => set({ api })} />
            <Line label="Collection, if not all" value={typed.collection} hint="Borders" onType={(collection) => set({ collection })} />
          </>
        ) : (
          <Line
            label="Path of the export (.json, .bib)"
            value={typed.file}
            hint="/home/me/exports/borders.json"
            onType={(file) => set({ file })}
          />
        )}
        <Line
          label="Zotero’s own folder, if its documents are to be read"
          value={typed.storage}
          hint="/home/me/Zotero"
          onType={(storage) => set({ storage })}
        />
        <p className="row-form-acts">
          <button type="submit" className="act" disabled={isPending}>
            {isPending ? "Reading" : "Join it"}
          </button>
          {says && (
            <span role="alert" className="row-form-fault">
              {says}
            </span>
          )}
        </p>
      </form>
    </Writes>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  onType(value: string): void;
}

function Line({ label, value, hint, onType }: LineProps) {
  return (
    <label>
      {label}
      <input
        type="text"
        value={value}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onType(target.value)}
      />
    </label>
  );
}
