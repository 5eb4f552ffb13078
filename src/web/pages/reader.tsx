import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Link } from "wouter";
import type { SourcePage } from "../../pages/page.js";
import { Proposed } from "../../views/signs.js";
import { useAddress } from "../addresses/address.js";
import { useSource } from "../ask/ask.js";
import { ReadingFor } from "../claims/writing/reading-for.js";
import { AskAssistant } from "../coding/ask-assistant.js";
import { type Coding, useCoding } from "../coding/ask-coding.js";
import { CodingAside, CodingDetails, codingKeys } from "../coding/coding-panel.js";
import { CorrectEvent } from "../coding/events/correct-event.js";
import { EventButtons, eventParts, useEventActs } from "../coding/events/event-acts.js";
import { FoundBar, foundKeys, useFoundPlaces } from "../coding/finding/found-places.js";
import { Foot } from "../coding/foot.js";
import { SourceHead } from "../coding/reading/source-head.js";
import { Statements } from "../coding/reading/statements.js";
import { Windows } from "../coding/reading/windows.js";
import { CodedText, type TextMark } from "../coding/text/coded-text.js";
import { useFocusAtOnce } from "../coding/text/focus-at-once.js";
import type { Span } from "../coding/text/spans.js";
import { pointOf } from "../coding/text/text-place.js";
import { type Reading, useReading } from "../coding/text/use-reading.js";
import { type CodingActs, useCodingActs } from "../coding/use-coding-acts.js";
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
