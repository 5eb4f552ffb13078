import { useEffect, useRef, useState } from "react";
import type { FormerAct } from "../../../pages/edit.js";
import { api } from "../../ask/ask.js";
import { useActHistory, useTakeBack, useWritten } from "../../ask/edit.js";
import { useOff, useReadOnly } from "../../ask/writing.js";
import { momentWords } from "../../naming/who.js";
import { ShowMore, useInParts } from "../../parts/in-parts.js";
import { Failed, Waiting } from "../../parts/states.js";

/** What was written in the app on this machine: what, by whom and when; what came since one last looked stands apart. */
export function Acts({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { data, error, refetch } = useActHistory();
  const { mutate: take, isPending } = useTakeBack();
  const write = useWritten();
  const off = useOff();
  const isReadOnly = useReadOnly();
  /** As it was when the window opened: that one looks now is remembered at once. */
  const [looked, setLooked] = useState<{ readonly at: number | null }>();
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  useEffect(() => {
    if (!data || looked) return;
    setLooked({ at: data.looked });
    // Where that cannot be kept, the next look begins where this one did.
    if (!isReadOnly && data.acts.length) void write(() => api.case.looked.$post()).catch(() => undefined);
  }, [data, looked, isReadOnly, write]);
  const acts = data?.acts ?? none;
  const { shown, left } = useInParts("acts", acts);
  const again = acts.findLastIndex(({ isUndone }) => isUndone);
  const last = acts.findIndex(({ isUndone }) => !isUndone);
  const before = looked?.at ?? null;
  const isNew = ({ since }: FormerAct) => before !== null && since > before;
  const edge = before === null ? -1 : acts.findIndex((each) => !each.isUndone && !isNew(each));
  return (
    <dialog ref={dialog} className="find write-window former-acts" aria-label="History of acts" onClose={onClose}>
      <div className="find-box">
        <h2>History of acts</h2>
        <p className="former-says" role="status">
          {data && historyWords(acts, before)}
        </p>
        {error && !data ? (
          <Failed error={error} again={() => void refetch()} />
        ) : !data ? (
          <Waiting lines={4} />
        ) : (
          <ol>
            {shown.map((each, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two acts may be alike in all but their places
              <li key={index} className={each.isUndone ? "is-undone" : undefined}>
                {index === edge && edge > last && (
                  <p className="since-looked">You had looked at what follows, {momentWords(before ?? 0)}.</p>
                )}
                <span className="act-says">
                  {each.isUndone && <span className="faint">taken back: </span>}
                  {each.says}
                </span>
                <span className="act-place">
                  <time dateTime={new Date(each.since).toISOString()}>{momentWords(each.since)}</time> · {each.by ?? "by whom was not kept"}{" "}
                  · <code>{each.file}</code>
                </span>
                {index === again && (
                  <button type="button" disabled={isPending} {...off} onClick={() => take("redo")}>
                    Do again
                  </button>
                )}
                {index === last && (
                  <button type="button" disabled={isPending} {...off} onClick={() => take("undo")}>
                    Undo
                  </button>
                )}
              </li>
            ))}
          </ol>
        )}
        <ShowMore left={left} of="acts" />
        <p className="find-foot">
          <span>Codings have their own: u in a text. What others wrote comes with git, and stands in its log.</span>
          <span>
            <kbd>Ctrl Z</kbd> undo · <kbd>Esc</kbd> close
          </span>
        </p>
      </div>
    </dialog>
  );
}
const none: readonly FormerAct[] = [];

function historyWords(acts: readonly FormerAct[], looked: number | null): string {
  if (!acts.length) return "Nothing was written in the app on this machine yet.";
  const n = acts.filter(({ since }) => looked !== null && since > looked).length;
  const all = `${acts.length.toLocaleString("en-GB")} ${acts.length === 1 ? "act" : "acts"} on this machine`;
  if (looked === null) return `${all}.`;
  return `${all}; ${n === 0 ? "none" : n.toLocaleString("en-GB")} since you last looked, ${momentWords(looked)}.`;
}
