import { useEffect, useRef, useState } from "react";
import type { CategoryLine, CodebookRead } from "../../../pages/coding.js";
import type { EditStep } from "../../../pages/edit.js";
import { api, useAnswer, written as wrote } from "../../ask/ask.js";
import { download } from "../../ask/exports.js";
import { useOff } from "../../ask/writing.js";
import type { WrittenCategory } from "./steps.js";

const theories: Readonly<Record<string, string>> = { rsct: "regional security complexes", constructivism: "constructivism" };

interface CodebookFilesProps {
  readonly categories: readonly CategoryLine[];
  readonly written: readonly WrittenCategory[];
  change(steps: readonly EditStep[], act: string): void;
}

/** Codebooks in and out: files of other programs, and the codes of theories; what would be added is shown first. */
export function CodebookFiles({ categories, written, change }: CodebookFilesProps) {
  const off = useOff();
  const [read, setRead] = useState<(CodebookRead & { readonly name: string }) | null>(null);
  const templates = useAnswer(["coding", "templates"], () => api.coding.templates.$get());
  const look = async (name: string, text: string) => {
    const given = await wrote(api.coding.codebook.$post({ json: { name, text } })).catch((cause: unknown) => ({
      categories: [],
      there: [],
      says: [String(cause)],
    }));
    setRead({ ...given, name });
  };
  const saveAs = async (as: "csv" | "yaml") => {
    const response = await api.coding.codebook[":as{(csv|yaml)}"].$get({ param: { as } });
    if (response.ok) download(await response.blob(), `codebook.${as}`);
  };
  const take = () => {
    const all = read?.categories ?? [];
    const steps: EditStep[] = written.length ? all.map((value) => ({ add: ["categories"], value })) : [{ set: ["categories"], value: all }];
    change(steps, `take in ${all.length} ${all.length === 1 ? "code" : "codes"} of ${read?.name}`);
    setRead(null);
  };
  const spoken = new Set(categories.flatMap(({ slot }) => (slot ? [slot.split("/")[0]] : [])));
  return (
    <>
      <label className="act file-act" title={off.title} aria-disabled={off.disabled}>
        Take in a file
        <input
          type="file"
          {...off}
          className="only-heard"
          accept=".csv,.tsv,.yaml,.yml,.qdc,.qde"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void file.text().then((text) => look(file.name, text));
            event.target.value = "";
          }}
        />
      </label>
      {(templates.data ?? [])
        .filter(({ name }) => !spoken.has(name))
        .map(({ name, text }) => (
          <button key={name} type="button" className="act" {...off} onClick={() => void look(`${name}.yaml`, text)}>
            Codes of {theories[name] ?? name}
          </button>
        ))}
      {categories.length > 0 && (
        <span className="muted">
          Save as{" "}
          <button type="button" className="link" onClick={() => void saveAs("csv")}>
            CSV
          </button>
          ,{" "}
          <button type="button" className="link" onClick={() => void saveAs("yaml")}>
            YAML
          </button>
        </span>
      )}
      {read && <Preview read={read} onTake={take} onClose={() => setRead(null)} />}
    </>
  );
}

function Preview({ read, onTake, onClose }: { read: CodebookRead & { readonly name: string }; onTake: () => void; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  const n = read.categories.length;
  return (
    <dialog ref={dialog} className="find" aria-label={`Codes of ${read.name}`} onClose={onClose}>
      <form
        className="find-box"
        onSubmit={(event) => {
          event.preventDefault();
          if (n) onTake();
        }}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
        <ul className="find-list found-words" tabIndex={0} aria-label="Codes in the file">
          {read.categories.map((each) => (
            <li key={each.id}>
              <b>{each.name}</b> <span className="muted">{String(each["definition"] ?? "")}</span>
            </li>
          ))}
        </ul>
        {read.says.map((each) => (
          <p key={each} className="book-fault">
            {each}
          </p>
        ))}
        <p className="find-foot" role="status">
          {n} {n === 1 ? "code" : "codes"} to add
          {read.there.length > 0 && `; ${read.there.length} are there already and stay as they are`}
          <span>
            <button type="submit" disabled={!n}>
              Add {n} <kbd>Enter</kbd>
            </button>{" "}
            · <kbd>Esc</kbd> close
          </span>
        </p>
      </form>
    </dialog>
  );
}
