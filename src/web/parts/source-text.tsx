import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { CodingLine, Paragraph, SourcePage } from "../../domain/page.js";
import { useAddress } from "../address.js";
import { useText } from "../ask.js";
import { segments } from "./segments.js";
import { Waiting } from "./states.js";

/** Code points of the source's text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly stop: number;
}

/** The text of a source, part by part as it comes into view. */
export function SourceText({ source, span, isPlain }: { source: SourcePage; span: Span | null; isPlain: boolean }) {
  return (
    <div className={isPlain ? "source-text is-plain" : "source-text"}>
      {source.parts.map((part, index) => (
        <Part
          key={part.start}
          source={source}
          part={part}
          stop={source.parts[index + 1]?.start ?? Number.POSITIVE_INFINITY}
          span={span}
          isPlain={isPlain}
          isFirst={index === 0}
        />
      ))}
    </div>
  );
}

interface PartProps {
  readonly source: SourcePage;
  readonly part: SourcePage["parts"][number];
  readonly stop: number;
  readonly span: Span | null;
  readonly isPlain: boolean;
  readonly isFirst: boolean;
}

function Part({ source, part, stop, span, isPlain, isFirst }: PartProps) {
  const holder = useRef<HTMLDivElement>(null);
  const holdsSpan = span !== null && span.start >= part.start && span.start < stop;
  const [isNear, setNear] = useState(isFirst || holdsSpan);
  useEffect(() => {
    if (holdsSpan) setNear(true);
    const node = holder.current;
    if (!node || isNear) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true);
      },
      { rootMargin: "1500px" },
    );
    watcher.observe(node);
    return () => watcher.disconnect();
  }, [isNear, holdsSpan]);
  const { data, error } = useText(source.id, part.start, isNear);
  useEffect(() => {
    if (!data || !holdsSpan) return;
    holder.current?.querySelector(".is-asked")?.scrollIntoView({ block: "center" });
  }, [data, holdsSpan]);
  return (
    <div ref={holder} className="part" style={data ? undefined : { minHeight: `${Math.max(8, part.words / 11) * 28}px` }}>
      {data?.map((paragraph, index) => (
        <ParagraphText
          key={paragraph.start}
          source={source}
          paragraph={paragraph}
          pageBefore={index ? (data[index - 1]?.page ?? null) : null}
          span={span}
          isPlain={isPlain}
        />
      ))}
      {!data && isNear && !error && <Waiting lines={8} />}
      {error && <p className="muted">{error.message}</p>}
    </div>
  );
}

interface ParagraphProps {
  readonly source: SourcePage;
  readonly paragraph: Paragraph;
  readonly pageBefore: number | null;
  readonly span: Span | null;
  readonly isPlain: boolean;
}

const touches = (each: Span, { start, stop }: Span) => each.start < stop && each.stop > start;

function ParagraphText({ source, paragraph, pageBefore, span, isPlain }: ParagraphProps) {
  const { at } = useAddress();
  const codings = useMemo(
    () => (isPlain ? [] : source.codingLines.filter((each) => touches(each, paragraph))),
    [source, paragraph, isPlain],
  );
  const pieces = useMemo(() => {
    const spans = isPlain
      ? []
      : [
          ...source.statementLines.map((each) => ({
            ...each,
            key: `statement:${each.id}`,
            kind: each.proposed ? "statement proposed" : "statement",
          })),
          ...source.quotes.map((each) => ({ ...each, key: `claim:${each.claim}`, kind: `quoted ${each.stance}` })),
          ...codings.map((each) => ({ ...each, key: `coding:${each.id}`, kind: "coded" })),
        ].filter((each) => touches(each, paragraph));
    const asked = span && touches(span, paragraph) ? [{ ...span, key: "", kind: "is-asked" }] : [];
    return segments(paragraph, [...spans, ...asked]);
  }, [source, paragraph, codings, span, isPlain]);
  const body = useRef<HTMLParagraphElement>(null);
  return (
    <div className="paragraph" id={`p${paragraph.start}`}>
      {paragraph.page !== null && paragraph.page !== pageBefore && <span className="page-number">p. {paragraph.page}</span>}
      <p ref={body}>
        {pieces.map((piece) => {
          const [first] = piece.spans.filter(({ key }) => key);
          const classes = piece.spans.map(({ kind }) => kind).join(" ");
          const marks = piece.spans.flatMap(({ key }) => (key.startsWith("coding:") ? [key.slice(7)] : []));
          if (!piece.spans.length) return piece.text;
          if (!first || first.kind === "coded")
            return (
              <span key={piece.start} className={classes} data-codings={marks.join(" ")}>
                {piece.text}
              </span>
            );
          const opens = piece.spans.some(({ start }) => start === piece.start);
          return (
            // biome-ignore lint/a11y/useSemanticElements: a button would not break across lines
            <span
              key={piece.start}
              className={`${classes}${piece.spans.some(({ key }) => key === at) ? " is-open" : ""}`}
              data-codings={marks.join(" ")}
              data-ev={first.key}
              role="button"
              tabIndex={opens ? 0 : -1}
              data-step={opens ? "" : undefined}
              aria-pressed={first.key === at}
            >
              {piece.text}
            </span>
          );
        })}
      </p>
      {codings.length > 0 && <Margin codings={codings} bodyRef={body} />}
    </div>
  );
}

interface BarPlace {
  readonly coding: CodingLine;
  readonly top: number;
  readonly height: number;
  readonly lane: number;
}

/** A bar in the margin for each coding, as tall as its words, with the name of its category. */
function Margin({ codings, bodyRef }: { codings: readonly CodingLine[]; bodyRef: React.RefObject<HTMLElement | null> }) {
  const { at } = useAddress();
  const [bars, setBars] = useState<readonly BarPlace[]>([]);
  useLayoutEffect(() => {
    const body = bodyRef.current;
    if (!body) return;
    const measure = () => setBars(placed(codings, body));
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(body);
    return () => watcher.disconnect();
  }, [codings, bodyRef]);
  let lastLabel = -100;
  return (
    <div className="margin">
      {bars.map(({ coding, top, height, lane }) => {
        const labelTop = Math.max(top, lastLabel + 17);
        lastLabel = labelTop;
        const key = `coding:${coding.id}`;
        return (
          <button
            key={coding.id}
            type="button"
            data-ev={key}
            className={`${coding.proposed ? "proposed" : ""}${key === at ? " is-open" : ""}`}
            aria-pressed={key === at}
            aria-label={`${coding.name}, coded by ${coding.coder}${coding.proposed ? ", proposed" : ""}`}
          >
            <i style={{ top, height, right: lane * 7 }} />
            <span style={{ top: labelTop }}>{coding.name}</span>
          </button>
        );
      })}
    </div>
  );
}

function placed(codings: readonly CodingLine[], body: HTMLElement): BarPlace[] {
  const pieces = [...body.querySelectorAll<HTMLElement>("[data-codings]")];
  const ends: number[] = [];
  return codings.flatMap((coding) => {
    const mine = pieces.filter((each) => each.dataset["codings"]?.split(" ").includes(coding.id));
    if (!mine.length) return [];
    const boxes = mine.flatMap((each) => [...each.getClientRects()]);
    const origin = body.getBoundingClientRect().top;
    const top = Math.min(...boxes.map((box) => box.top)) - origin;
    const bottom = Math.max(...boxes.map((box) => box.bottom)) - origin;
    let lane = ends.findIndex((end) => end <= top + 1);
    if (lane < 0) lane = ends.length;
    ends[lane] = bottom;
    return [{ coding, top, height: Math.max(4, bottom - top - 2), lane: Math.min(lane, 3) }];
  });
}
