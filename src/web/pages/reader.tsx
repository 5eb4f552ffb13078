import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Link } from "wouter";
import type { SourcePage, StatementLine } from "../../pages/page.js";
import { Proposed, SourceGlyph } from "../../views/signs.js";
import { useAddress } from "../addresses/address.js";
import { useSource } from "../ask/ask.js";
import { ReadingFor } from "../claims/writing/reading-for.js";
import { WriteClaim } from "../claims/writing/write-claim.js";
import { AskAssistant } from "../coding/ask-assistant.js";
import { type Coding, useCoding } from "../coding/ask-coding.js";
import { CodePicker } from "../coding/code-picker.js";
import { CodingAside, CodingDetails, codingKeys } from "../coding/coding-panel.js";
import { CorrectEvent } from "../coding/events/correct-event.js";
import { isDoubtful } from "../coding/events/doubtful.js";
import { type EventActs, EventButtons, eventParts, useEventActs } from "../coding/events/event-acts.js";
import { FindWords } from "../coding/finding/find-words.js";
import { FoundBar, foundKeys, useFoundPlaces } from "../coding/finding/found-places.js";
import { Foot } from "../coding/foot.js";
import { CodedText, type TextMark } from "../coding/text/coded-text.js";
import { useFocusAtOnce } from "../coding/text/focus-at-once.js";
import type { Span } from "../coding/text/spans.js";
import { pointOf } from "../coding/text/text-place.js";
import { type Reading, useReading } from "../coding/text/use-reading.js";
import { type CodingActs, useCodingActs } from "../coding/use-coding-acts.js";
import { WriteNote } from "../coding/write-note.js";
import { useActWords } from "../naming/act-words.js";
import { dayWords } from "../naming/months.js";
import { ShowMore, useInParts } from "../parts/in-parts.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";

/** What does this source say: the text in one column, codes in the margin, statements beside it; its words are coded by key. */
export default function Reader({ id }: { id: string }) {
  const { href, at, select } = useAddress();
  const { data, error, refetch } = useSource(id);
  const [isPlain, setPlain] = useState(false);
  const span = useHashSpan();
  const coding = useCoding(id);
  const reading = useReading(coding.parts);
  const all = useSyncExternalStore(coding.marks.subscribe, coding.marks.all);
  const others = useMemo(() => otherMarks(data), [data]);
  const steps = useMemo(
    () =>
      [...others, ...all.map((each) => ({ key: `coding:${each.key}`, start: each.start, end: each.end }))].sort(
        (a, b) => a.start - b.start || b.end - a.end,
      ),
    [others, all],
  );
  const acts = useCodingActs({ coding, reading, at, select, steps });
  const { reveal, openAt } = reading;
  const goTo = useCallback(
    (key: string, to: Span) => {
      select(key);
      reveal(to);
    },
    [select, reveal],
  );
  const events = useEventActs({ coding, source: data, at, select, goTo, askName: (next) => acts.show({ kind: "name", next }) });
  const isHere = coding.parts !== undefined;
  useFocusAtOnce(isHere, reading.holder);
  const { parts } = coding;
  const places = useFoundPlaces(id, parts, span);
  const from = (places.marks[0] ?? span)?.start;
  const opened = useRef({ at: "", end: () => {} });
  useEffect(() => {
    if (!parts || from === undefined || opened.current.at === `${id} ${from}`) return;
    opened.current.end();
    opened.current = { at: `${id} ${from}`, end: openAt({ start: from, end: from + 1 }) };
  }, [parts, from, openAt, id]);
  useEffect(() => () => opened.current.end(), []);
  const beside = useMemo(
    () => [...others, ...places.marks, ...(events.one ? eventParts(events.one) : [])],
    [others, places.marks, events.one],
  );
  const hasMarks = all.length + others.length > 0;
  return (
    <Frame
      name={data?.title ?? "Source"}
      className="reader-page"
      hint={
        data?.paragraphs ? "Select words and code them, or choose a mark in the text." : "What is coded and quoted in the text opens here."
      }
      aside={
        data ? (
          <>
            {coding.parts && (
              <CodingAside
                coding={coding}
                recent={acts.recent}
                words={reading.words}
                onCode={(code) => {
                  const category = coding.names.get(code);
                  if (category) acts.code(category);
                }}
                onDone={acts.done}
                onName={() => acts.show({ kind: "name", next: null })}
                onMemo={() => acts.show({ kind: "source-memo" })}
              />
            )}
            <AskAssistant source={id} />
            <Statements source={data} goTo={goTo} events={events} />
          </>
        ) : undefined
      }
      shown={
        acts.one ? (
          <Details coding={coding} acts={acts} />
        ) : at?.startsWith("coding:") ? (
          coding.here ? (
            <p className="panel-note">This coding is not there any more; u brings back what you removed.</p>
          ) : (
            <Waiting />
          )
        ) : undefined
      }
      acts={events.one ? <EventButtons acts={events} /> : undefined}
      keys={places.words ? [...foundKeys, ...codingKeys] : codingKeys}
      isKeyed={Boolean(coding.parts)}
    >
      {error && !data ? (
        <>
          <Failed error={error} again={() => void refetch()} />
          <p className="after-list">
            <Link href={href("/sources")}>All sources</Link>
          </p>
        </>
      ) : !data ? (
        <Waiting lines={12} />
      ) : (
        <article className="reader">
          <SourceHead source={data} codings={coding.parts ? all.filter(({ proposed }) => !proposed).length : data.codings} />
          {data.paragraphs === 0 ? (
            <Empty title={data.isAway ? "This document is not here yet." : "There is no text to read."}>
              {data.isAway
                ? "It is named in sources/remote.yaml and not fetched yet: bring it on the page Sources, or with amity fetch. Or it lies in a library that nobody joined to the case on this machine: amity zotero. Until then its evidence counts as told."
                : data.kind === "dataset"
                  ? "It is a dataset; its rows are read as event data."
                  : "No words were found in the file. The problems of the build on the overview say why, where there is a reason."}
            </Empty>
          ) : coding.parts ? (
            <>
              <ReadingFor />
              <FoundBar places={places} again={() => from !== undefined && reveal({ start: from, end: from + 1 })} />
              <Tools isPlain={isPlain} setPlain={setPlain} hasMarks={hasMarks} acts={acts} />
              <TextClicks reading={reading} coding={coding} select={select}>
                <CodedText
                  parts={coding.parts}
                  marks={coding.marks}
                  others={beside}
                  names={coding.names}
                  asked={span}
                  isPlain={isPlain}
                  at={at}
                  wanted={reading.wanted}
                  isSelecting={reading.isSelecting}
                  holder={reading.holder}
                  label={`Text of ${data.title}`}
                />
              </TextClicks>
            </>
          ) : (
            <Waiting lines={12} />
          )}
        </article>
      )}
      {events.isCorrecting && <CorrectEvent key={events.one?.id} acts={events} />}
      <Windows coding={coding} reading={reading} acts={acts} grade={data?.grade ?? null} />
      <Foot said={coding.said} words={reading.words} undo={coding.desk?.undo ?? null} onUndo={() => void coding.takeBack("undo")} />
    </Frame>
  );
}

function otherMarks(source: SourcePage | undefined): TextMark[] {
  if (!source) return [];
  return [
    ...source.statementLines.map(({ id, start, end, proposed }) => ({
      start,
      end,
      key: `statement:${id}`,
      kind: proposed ? "statement proposed" : "statement",
    })),
    ...source.quotes.map(({ claim, stance, start, end }) => ({ start, end, key: `claim:${claim}`, kind: `quoted ${stance}` })),
  ];
}

function Tools({
  isPlain,
  setPlain,
  hasMarks,
  acts,
}: {
  isPlain: boolean;
  setPlain: (is: boolean) => void;
  hasMarks: boolean;
  acts: CodingActs;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame what needs no frame
    <div className="reader-tools" role="group" aria-label="What stands in the text">
      <span className="switch">
        <button type="button" aria-pressed={!isPlain} onClick={() => setPlain(false)}>
          Codes and statements
        </button>
        <button type="button" aria-pressed={isPlain} onClick={() => setPlain(true)}>
          Text only
        </button>
      </span>
      <button type="button" className="link-quiet" onClick={acts.pick} onPointerDown={(event) => event.preventDefault()}>
        Code <kbd>c</kbd>
      </button>
      <button type="button" className="link-quiet" onClick={() => acts.show({ kind: "find" })}>
        Find and code <kbd>f</kbd>
      </button>
      <button type="button" className="link-quiet" onClick={acts.claim} onPointerDown={(event) => event.preventDefault()}>
        Support or deny <kbd>s</kbd>
      </button>
      {hasMarks && (
        <span className="muted">
          <Proposed>dotted</Proposed> proposed
        </span>
      )}
    </div>
  );
}

/** A click on coded words chooses their coding, the shortest first. */
function TextClicks({
  reading,
  coding,
  select,
  children,
}: {
  reading: Reading;
  coding: Coding;
  select: (at: string | null) => void;
  children: React.ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: j and k choose the same by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k choose the same by keyboard
    <div
      onClick={(event) => {
        const selection = getSelection();
        if (selection && !selection.isCollapsed) return;
        if (!(event.target as Element).closest("[data-point]")) return;
        reading.choose(null);
        const point = selection?.anchorNode ? pointOf(selection.anchorNode, selection.anchorOffset) : null;
        if (point !== null) reading.start(point);
        if ((event.target as Element).closest("[data-ev]")) return;
        if (point === null) return;
        const [shortest] = [...coding.marks.within(point, point + 1)].sort((a, b) => a.end - a.start - (b.end - b.start));
        select(shortest ? `coding:${shortest.key}` : null);
      }}
    >
      {children}
    </div>
  );
}

function Details({ coding, acts }: { coding: Coding; acts: CodingActs }) {
  const { one } = acts;
  if (!one) return null;
  return (
    <CodingDetails
      coding={coding}
      one={one}
      onMemo={() => acts.show({ kind: "memo", one, span: null })}
      onComment={() => acts.show({ kind: "comment", one })}
      onRemove={acts.remove}
      onRecode={() => acts.show({ kind: "recode" })}
      onAccept={acts.accept}
      onClaim={acts.claim}
      onUncomment={({ id }) => acts.uncomment(id)}
    />
  );
}

/** The window that is open: picker, memo, comment, find, or who is coding. */
function Windows({ coding, reading, acts, grade }: { coding: Coding; reading: Reading; acts: CodingActs; grade: string | null }) {
  const { open } = acts;
  const { desk, parts } = coding;
  if (!open || !desk || !parts) return null;
  const close = () => acts.show(null);
  const { categories } = desk;
  if (open.kind === "name")
    return (
      <WriteNote
        title="Who is coding?"
        first={desk.coder ?? desk.suggested}
        hint="Each coder has a file of their own; the name is kept on this machine."
        isLine
        onSave={(name) => acts.name(name, open.next)}
        onClose={close}
      />
    );
  if (open.kind === "claim")
    return (
      <WriteClaim
        source={parts.source}
        words={parts.at.slice(open.span.start, open.span.end)}
        proposed={open.proposed}
        grade={grade}
        onClose={close}
      />
    );
  if (open.kind === "find")
    return (
      <FindWords
        first={reading.words.slice(0, 80)}
        source={parts.source}
        categories={categories}
        usual={acts.recent.at(-1) ?? null}
        onCode={acts.codeFound}
        onClose={close}
      />
    );
  if (open.kind === "source-memo") {
    const first = desk.memos.find(({ on, coder }) => on === `source:${parts.source}` && coder === desk.coder)?.says ?? "";
    return (
      <WriteNote title="Memo on this source" first={first} hint="An empty memo is deleted." onSave={acts.memoOnSource} onClose={close} />
    );
  }
  if (open.kind === "memo")
    return (
      <WriteNote
        title={open.one ? "Memo on the coding" : "Memo on the words"}
        first={open.one?.memo ?? ""}
        hint="An empty memo is deleted."
        onSave={(says) => acts.memo(open.one, open.span, says)}
        onClose={close}
      />
    );
  if (open.kind === "comment")
    return (
      <WriteNote
        title={open.one ? `Comment on the coding by ${open.one.coder}` : "Comment on this source"}
        first=""
        hint="Others see it when they open the case."
        onSave={(says) => acts.comment(open.one, says)}
        onClose={close}
      />
    );
  return (
    <CodePicker
      key={open.kind}
      categories={categories}
      recent={acts.recent}
      title={open.kind === "recode" ? "Change to" : "Code with"}
      onChoose={open.kind === "recode" ? acts.recode : acts.code}
      onNew={open.kind === "code" ? acts.codeNew : undefined}
      onClose={close}
    />
  );
}

function SourceHead({ source, codings }: { source: SourcePage; codings: number }) {
  const { select, at } = useAddress();
  const key = `source:${source.id}`;
  const counts = [
    source.words ? `${source.words.toLocaleString("en-GB")} words` : "",
    source.pages ? `${source.pages} ${source.pages === 1 ? "page" : "pages"}` : "",
    source.paragraphs ? `${source.paragraphs.toLocaleString("en-GB")} ${source.paragraphs === 1 ? "paragraph" : "paragraphs"}` : "",
    source.statementLines.length
      ? `${source.statementLines.length} ${source.statementLines.length === 1 ? "statement" : "statements"}`
      : "",
    codings ? `${codings} ${codings === 1 ? "coding" : "codings"}` : "",
    source.claimLines.length
      ? `${source.claimLines.length} ${source.claimLines.length === 1 ? "claim rests" : "claims rest"} on it`
      : "carries no claim",
  ].filter(Boolean);
  return (
    <header className="reader-head">
      <p className="reader-kind">
        <span>
          <SourceGlyph kind={source.kind} isNamedBeside /> {[source.kind, source.format, source.language].filter(Boolean).join(" · ")}
        </span>
        <span className="reader-ways">
          <button type="button" className="link-quiet" aria-pressed={at === key} onClick={() => select(key)}>
            {source.grade ? (
              <>
                grade{" "}
                {source.proposed.includes("grade") ? (
                  <Proposed>
                    <b>{source.grade}</b>
                  </Proposed>
                ) : (
                  <b>{source.grade}</b>
                )}
              </>
            ) : (
              "not graded"
            )}
          </button>
          {source.reference && (
            <button type="button" className="link-quiet" aria-pressed={at === key} onClick={() => select(key)}>
              bibliography
            </button>
          )}
        </span>
      </p>
      <h1>{source.proposed.includes("title") ? <Proposed>{source.title}</Proposed> : source.title}</h1>
      <p className="reader-by">
        {[source.authors.join(", "), source.publisher, source.day && dayWords(source.day), source.bloc].filter(Boolean).join(" · ") ||
          source.file}
      </p>
      <p className="reader-counts">{counts.join(" · ")}</p>
      {source.note && <p className="reader-note">{source.note}</p>}
    </header>
  );
}

function Statements({ source, goTo, events }: { source: SourcePage; goTo: (key: string, to: Span) => void; events: EventActs }) {
  const { groups } = events;
  const n = groups.reduce((sum, { all }) => sum + all.length, 0);
  const { shown, left: rest } = useInParts(`statements ${source.id}`, groups);
  return (
    <>
      {n > 0 && (
        <section>
          <h3>
            Statements{" "}
            <span>
              {n}
              {events.open.length > 0 ? `, ${events.open.length} proposed` : ""}
            </span>
          </h3>
          <ul className="statements">
            {shown.map(({ first, all }) => (
              <StatementItem key={first.id} statement={first} times={all.length} goTo={goTo} />
            ))}
          </ul>
          <ShowMore left={rest} of="statements" />
        </section>
      )}
      {source.claimLines.length > 0 && (
        <section>
          <h3>
            Claims that rest on it <span>{source.claimLines.length}</span>
          </h3>
          <ClaimLinks claims={source.claimLines} />
        </section>
      )}
    </>
  );
}

function ClaimLinks({ claims }: { claims: SourcePage["claimLines"] }) {
  const { href } = useAddress();
  return (
    <ul className="said-list">
      {claims.map(({ id, says }) => (
        <li key={id}>
          <Link href={href(`/claims?at=${encodeURIComponent(`claim:${id}`)}`)}>
            <span className="faint">{id}</span> {says}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function StatementItem({ statement, times, goTo }: { statement: StatementLine; times: number; goTo: (key: string, to: Span) => void }) {
  const words = useActWords()(statement);
  return (
    <li>
      <button type="button" onClick={() => goTo(`statement:${statement.id}`, statement)}>
        <span>{isDoubtful(statement) ? `${statement.status}, doubtful` : statement.status}</span>
        <span>
          {statement.proposed ? <Proposed>{words}</Proposed> : words}
          {times > 1 && <span className="faint"> {times} times</span>}
        </span>
      </button>
    </li>
  );
}

/** The span that the address points at: #120-245, in code points. */
function useHashSpan(): Span | null {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = () => setHash(location.hash);
    addEventListener("hashchange", changed);
    addEventListener("popstate", changed);
    addEventListener("pushState", changed);
    addEventListener("replaceState", changed);
    return () => {
      for (const name of ["hashchange", "popstate", "pushState", "replaceState"]) removeEventListener(name, changed);
    };
  }, []);
  return useMemo(() => {
    const [, start, stop] = /^#(\d+)-(\d+)$/.exec(hash) ?? [];
    return start === undefined ? null : { start: Number(start), end: Number(stop) };
  }, [hash]);
}
