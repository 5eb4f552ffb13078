import { Link } from "wouter";
import type { CodingDesk, CommentLine, PlacedCoding, SourceCodings } from "../../pages/coding.js";
import { useAddress } from "../addresses/address.js";
import { useOff, Writes } from "../ask/writing.js";
import type { Coding } from "./ask-coding.js";
import { CodeRules } from "./code-picker.js";
import { evidenceName, ProposedFor } from "./proposed-evidence.js";

export type Key = readonly [key: string, says: string];

/** Keys of the reader, in the order of a day's work. */
export const codingKeys: readonly Key[] = [
  ["→ ←", "select the next, previous word"],
  ["↓ ↑", "select the next, previous sentence"],
  ["Ctrl ↓", "select the next paragraph; ↑ the previous"],
  ["Shift", "with these: extend"],
  ["c", "code: type a name or key, Enter"],
  ["1 9", "code with a recent code"],
  ["s", "support or deny a claim with the words"],
  ["v", "code in vivo, with the words as its name"],
  ["m", "memo on the coding or the words; M on the source"],
  ["t", "comment on the coding"],
  ["[ ]", "move the start back, the end on; { } inward; with Alt a letter"],
  ["r", "change the code"],
  ["x", "remove, or refuse a proposal"],
  ["a", "accept a proposal"],
  ["u U", "undo, do again; Ctrl Z too"],
  ["n N", "next, previous passage without a coding"],
  ["f", "find words, and code all places"],
  ["d", "done with this source"],
  ["j k", "next, previous mark in the text"],
];

interface CodingAsideProps {
  readonly coding: Coding;
  readonly recent: readonly string[];
  readonly words: string;
  onCode(id: string): void;
  onDone(): void;
  onName(): void;
  onMemo(): void;
}

/** Who codes, what is selected, recent codes on digits, memos, and whether one is done. */
export function CodingAside({ coding: { desk, here, names }, recent, words, onCode, onDone, onName, onMemo }: CodingAsideProps) {
  const off = useOff();
  if (!desk || !here) return null;
  const known = recent.filter((id) => names.has(id));
  const memos = desk.memos.filter(({ on }) => on === `source:${here.source}`);
  const comments = desk.comments.filter(({ on }) => on === `source:${here.source}`);
  return (
    <section className="coding-aside">
      <h3>
        Coding{" "}
        <span>
          {desk.coder === null ? (
            <button type="button" className="link-quiet" onClick={onName}>
              say who is coding
            </button>
          ) : (
            <>
              as{" "}
              <button type="button" className="link-quiet" onClick={onName} title="Another name">
                {desk.coder}
              </button>
            </>
          )}
        </span>
      </h3>
      {words ? (
        <p className="chosen-words">{words.length > 220 ? `${words.slice(0, 219)}…` : words}</p>
      ) : (
        <p className="muted">Select words with the pointer, or with the arrow keys; then c codes them.</p>
      )}
      {known.length > 0 && (
        <ol className="recent-codes">
          {recent.map((id, index) =>
            names.has(id) ? (
              <li key={id}>
                <button type="button" disabled={!words} {...off} onClick={() => onCode(id)}>
                  <kbd>{index + 1}</kbd> {names.get(id)?.name}
                </button>
              </li>
            ) : null,
          )}
        </ol>
      )}
      <Blind here={here} desk={desk} onDone={onDone} />
      {here.lost.length > 0 && <LookAt here={here} />}
      {memos.map((each) => (
        <p key={each.coder} className="memo">
          <b>{each.coder}</b> {each.says}
        </p>
      ))}
      <button type="button" className="link-quiet" {...off} onClick={onMemo}>
        {memos.some(({ coder }) => coder === desk.coder) ? "Change the memo on this source" : "Memo on this source"}
      </button>
      <Thread comments={comments} />
    </section>
  );
}

function Blind({ here, desk, onDone }: { here: SourceCodings; desk: CodingDesk; onDone: () => void }) {
  const off = useOff();
  return (
    <>
      <p>
        <label>
          <input type="checkbox" checked={here.isDone} {...off} onChange={onDone} /> Done with this source <kbd>d</kbd>
        </label>
      </p>
      {here.hidden.length > 0 && (
        <p className="muted">Blind coding: what {here.hidden.join(" and ")} coded here is shown once you are done.</p>
      )}
      {here.doneBy.length > 0 && <p className="muted">Done by {here.doneBy.join(", ")}.</p>}
      {desk.isBlind && here.hidden.length === 0 && here.isDone && <p className="muted">You are done, so others' codings are shown.</p>}
    </>
  );
}

function LookAt({ here }: { here: SourceCodings }) {
  const { href } = useAddress();
  return (
    <p>
      <Link href={href("/codings")}>
        {here.lost.length} {here.lost.length === 1 ? "coding" : "codings"} to look at
      </Link>
      : the text changed since.
    </p>
  );
}

interface CodingDetailsProps {
  readonly coding: Coding;
  readonly one: PlacedCoding;
  onMemo(): void;
  onComment(): void;
  onRemove(): void;
  onRecode(): void;
  onAccept(): void;
  /** Opens the window in which these words are written for a claim. */
  onClaim(): void;
  onUncomment(comment: CommentLine): void;
}

/** One coding in the panel: its words, the rules of its code beside them, memo and comments. */
export function CodingDetails({
  coding: { desk, names },
  one,
  onMemo,
  onComment,
  onRemove,
  onRecode,
  onAccept,
  onClaim,
  onUncomment,
}: CodingDetailsProps) {
  const { href } = useAddress();
  const category = one.category === null ? undefined : names.get(one.category);
  const isMine = one.coder === desk?.coder;
  const comments = (desk?.comments ?? []).filter(({ on }) => on === `coding:${one.coder}/${one.id}`);
  return (
    <div className="evidence coding-details">
      <p className="evidence-kind">
        {one.proposed
          ? one.coder === "assistant"
            ? "Proposed by the assistant"
            : "Proposed by the codebook's words"
          : `Coded by ${one.coder}`}
        {one.how === "fuzzy" && " · found again with other words"}
      </p>
      <h3 className="evidence-finding">
        {category?.name ??
          (one.evidence
            ? evidenceName(one.evidence)
            : one.statement
              ? "Statement"
              : one.category === null
                ? "Memo on words"
                : one.category)}
      </h3>
      <blockquote className="coding-words">{one.exact}</blockquote>
      {one.statement && (
        <p>
          {[one.statement.speaker ?? one.statement.actor, one.statement.act, one.statement.target].filter(Boolean).join(" ")} (
          {one.statement.status})
        </p>
      )}
      {one.evidence && <ProposedFor evidence={one.evidence} />}
      {one.memo && (
        <p className="memo">
          <b>Memo</b> {one.memo}
        </p>
      )}
      <Writes>
        <Thread comments={comments} own={desk?.coder ?? null} onUncomment={onUncomment} />
        <p className="coding-acts">
          {one.proposed && one.evidence?.sentence !== null && (
            <button type="button" onClick={onAccept}>
              Accept <kbd>a</kbd>
            </button>
          )}
          {one.evidence && (
            <button type="button" onClick={onClaim}>
              Write otherwise <kbd>s</kbd>
            </button>
          )}
          {(isMine || one.proposed) && (
            <button type="button" onClick={onRemove}>
              {one.proposed ? "Refuse" : "Remove"} <kbd>x</kbd>
            </button>
          )}
          {isMine && (
            <button type="button" onClick={onRecode}>
              Change code <kbd>r</kbd>
            </button>
          )}
          {isMine && (
            <button type="button" onClick={onMemo}>
              Memo <kbd>m</kbd>
            </button>
          )}
          {!one.proposed && (
            <button type="button" onClick={onComment}>
              Comment <kbd>t</kbd>
            </button>
          )}
        </p>
      </Writes>
      {category && (
        <section>
          <h3>
            <Link href={href(`/codebook?at=${encodeURIComponent(`code:${category.id}`)}`)}>{category.name}</Link>{" "}
            <span>{category.codings === 1 ? "1 coding" : `${category.codings} codings`}</span>
          </h3>
          <CodeRules category={category} />
        </section>
      )}
    </div>
  );
}

/** Comments in the order in which they were written. */
function Thread({
  comments,
  own = null,
  onUncomment,
}: {
  comments: readonly CommentLine[];
  own?: string | null;
  onUncomment?: (comment: CommentLine) => void;
}) {
  if (!comments.length) return null;
  return (
    <ul className="comments" aria-label="Comments">
      {[...comments]
        .sort((a, b) => ((a.at ?? "") < (b.at ?? "") ? -1 : 1))
        .map((each) => (
          <li key={`${each.coder} ${each.id}`}>
            <b>{each.coder}</b> {each.says}
            {each.coder === own && onUncomment && (
              <button type="button" className="link-quiet" aria-label={`Take back “${each.says}”`} onClick={() => onUncomment(each)}>
                take back
              </button>
            )}
          </li>
        ))}
    </ul>
  );
}
