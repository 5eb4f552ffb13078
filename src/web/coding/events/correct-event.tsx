import { useEffect, useRef, useState } from "react";
import { cameo } from "../../../domain/cameo/cameo.js";
import type { StatementLine } from "../../../pages/page.js";
import { useCase } from "../../addresses/address.js";
import { useCaseText, useEdit } from "../../ask/edit.js";
import { useActParts } from "../../naming/act-words.js";
import { useActors } from "../../naming/names.js";
import { type Choice, ChooseWord } from "./choose-word.js";
import type { Corrected, EventActs } from "./event-acts.js";
import { actorsIn, type Lesson, lessonsOf } from "./lessons.js";
import { type Status, statusWords } from "./status-words.js";

type Part = keyof Corrected;

const asks: Readonly<Record<Part, string>> = {
  actor: "Who acts",
  cameo: "What is done",
  target: "To whom",
  status: "How the text tells it",
};

/** A window to correct an event before it is accepted: a sentence whose four parts are words to click and change. */
export function CorrectEvent({ acts }: { acts: EventActs }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const done = useRef<HTMLButtonElement>(null);
  const { one } = acts;
  const [changing, setChanging] = useState<Part | null>(null);
  const [isForAll, setForAll] = useState(false);
  const [as, setAs] = useState<Corrected>({
    actor: one?.actor ?? "",
    cameo: one?.cameo ?? "",
    target: one?.target ?? "",
    status: (one?.status ?? "actual") as Status,
  });
  const teaching = useTeaching(one, as);
  const choices = useChoices(one, as, changing);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  if (!one) return null;
  const others = acts.alike.length - 1;
  return (
    <dialog ref={dialog} className="find note-window" aria-label="Correct the event" onClose={acts.close}>
      <form
        className="find-box event-form"
        onSubmit={(event) => {
          event.preventDefault();
          acts.accept(as, isForAll);
          teaching.teach();
        }}
      >
        <q>{one.exact}</q>
        <EventSentence as={as} changing={changing} change={(part) => setChanging(part === changing ? null : part)} />
        {changing ? (
          <ChooseWord
            key={changing}
            label={asks[changing]}
            choices={choices}
            now={as[changing]}
            isFree={changing === "actor" || changing === "target"}
            onChoose={(value) => {
              setAs({ ...as, [changing]: value });
              setChanging(null);
              done.current?.focus();
            }}
          />
        ) : (
          <p className="muted">A click on a word of the sentence changes it.</p>
        )}
        {others > 0 && (
          <label className="event-lesson">
            <input type="checkbox" checked={isForAll} onChange={(event) => setForAll(event.target.checked)} />
            <span>{others === 1 ? "The other one that reads alike too" : `The ${others} others that read alike too`}</span>
          </label>
        )}
        {teaching.lessons.length > 0 && (
          <label className="event-lesson">
            <input type="checkbox" checked={teaching.isTeaching} onChange={(event) => teaching.setTeaching(event.target.checked)} />
            <span>Keep in actors.yaml: {teaching.lessons.map(({ name, id }) => `“${name}” is a name of ${id}`).join("; ")}</span>
          </label>
        )}
        <p className="find-foot">
          The next proposal follows.
          <span>
            <button type="submit" ref={done}>
              Accept so <kbd>Enter</kbd>
            </button>{" "}
            · <kbd>Esc</kbd> close
          </span>
        </p>
      </form>
    </dialog>
  );
}

function EventSentence({ as, changing, change }: { as: Corrected; changing: Part | null; change: (part: Part) => void }) {
  const told = useActParts()(as.cameo, as.actor, as.target);
  const word = (part: Part, words: string, isSecond = false) => (
    <button
      type="button"
      className="event-word"
      aria-label={`${asks[part]}${isSecond ? ", its end" : ""}: ${words.trim()}`}
      aria-expanded={changing === part}
      onClick={() => change(part)}
    >
      {words.trim()}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame what is one sentence
    <p className="event-sentence" role="group" aria-label="The event as a sentence">
      {word("actor", told?.actor ?? (as.actor || "Somebody"))} {word("cameo", told?.before ?? "does something")}{" "}
      {word("target", told?.target ?? "(to nobody named)")} {told?.behind.trim() && <>{word("cameo", told.behind, true)} </>}–{" "}
      {word("status", statusWords[as.status])}.
    </p>
  );
}

/** What else the part that is being changed could be. */
function useChoices(one: StatementLine | undefined, as: Corrected, part: Part | null): readonly Choice[] {
  const { actors } = useCase();
  const named = useActors();
  const partsOf = useActParts();
  if (!one || part === null) return [];
  if (part === "status") return Object.entries(statusWords).map(([value, says]) => ({ value, says }));
  if (part === "cameo")
    return cameo.flatMap(({ code }) => {
      const told = partsOf(code, as.actor, as.target);
      return told
        ? [{ value: code, says: `${told.before}${told.target === null ? "" : ` ${told.target}`}${told.behind}`, note: code }]
        : [];
    });
  const known = new Set(actors.map(({ id }) => id));
  const inText = [...new Set([as[part], one.actor, one.target, one.speaker])].filter((each): each is string => !!each && !known.has(each));
  return [
    { value: "", says: "nobody named" },
    ...inText.map((words) => ({ value: words, says: named(words).short, note: "words of the text" })),
    ...actors.map(({ id, name }) => ({ value: id, says: name, note: id })),
  ];
}

/** Names that actors.yaml may learn from what is put right here, and learning them. */
function useTeaching(one: StatementLine | undefined, as: Corrected) {
  const [isTeaching, setTeaching] = useState(false);
  const edit = useEdit();
  const file = useCaseText("actors");
  const lessons: readonly Lesson[] = one ? lessonsOf(one, as, actorsIn(file.data?.says)) : [];
  const teach = () => {
    if (!isTeaching || !file.data || lessons.length === 0) return;
    const steps = lessons.map(({ index, name, hasAliases }) =>
      hasAliases ? { add: ["actors", index, "aliases"], value: name } : { set: ["actors", index, "aliases"], value: [name] },
    );
    const says = lessons.map(({ name, id }) => `“${name}” is a name of ${id} from now on`).join("; ");
    edit.mutate({ name: "actors", was: file.data.sha256, steps, act: says });
  };
  return { lessons, isTeaching, setTeaching, teach };
}
