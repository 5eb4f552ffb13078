import { memo, type ReactNode, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { CategoryLine, PlacedCoding } from "../../../pages/coding.js";
import { useNearBlocks } from "../../parts/text/near-blocks.js";
import { segments } from "../../parts/text/segments.js";
import { evidenceName } from "../proposed-evidence.js";
import type { Marks } from "./marks.js";
import { useHeld } from "./selecting.js";
import type { Span } from "./spans.js";
import type { TextBlock, TextParagraph, TextParts } from "./text-parts.js";

/** What else stands in the text beside codings: statements and words that claims quote. */
export interface TextMark extends Span {
  readonly key: string;
  /** Class names. */
  readonly kind: string;
}

interface CodedTextProps {
  readonly parts: TextParts;
  readonly marks: Marks;
  readonly others: readonly TextMark[];
  readonly names: ReadonlyMap<string, CategoryLine>;
  readonly asked: Span | null;
  readonly isPlain: boolean;
  readonly at: string | null;
  /** Blocks that are drawn though they are far from view. */
  readonly wanted: ReadonlySet<number>;
  readonly label: string;
  /** Words are being selected: what is drawn stays as it is for so long. */
  readonly isSelecting: boolean;
  readonly holder: React.RefObject<HTMLDivElement | null>;
}

/** The whole text of a source; blocks far from view keep their place without being drawn. */
export function CodedText({
  parts,
  marks,
  others,
  names,
  asked,
  isPlain,
  at,
  wanted,
  label,
  isSelecting,
  holder,
}: CodedTextProps): ReactNode {
  const near = useNearBlocks(holder, parts);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame what needs no frame
    <div
      ref={holder}
      className={isPlain ? "source-text is-plain" : "source-text"}
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys select and code its words
      tabIndex={0}
    >
      {parts.blocks.map((block) => {
        const isDrawn = near.has(block.index) || wanted.has(block.index);
        const own = asked && asked.start < block.end && asked.end > block.start ? asked : null;
        return (
          <Block
            key={block.start}
            block={block}
            marks={marks}
            others={others}
            names={names}
            asked={own}
            isPlain={isPlain}
            at={isDrawn ? at : null}
            isDrawn={isDrawn}
            isHeld={isSelecting}
          />
        );
      })}
    </div>
  );
}

interface BlockProps {
  readonly block: TextBlock;
  readonly marks: Marks;
  readonly others: readonly TextMark[];
  readonly names: ReadonlyMap<string, CategoryLine>;
  readonly asked: Span | null;
  readonly isPlain: boolean;
  readonly at: string | null;
  readonly isDrawn: boolean;
  readonly isHeld: boolean;
}

const Block = memo(function Block({ block, isDrawn, ...rest }: BlockProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  useLayoutEffect(() => {
    if (!isDrawn) return;
    const node = holder.current;
    return () => {
      if (node) setHeight(node.offsetHeight);
    };
  }, [isDrawn]);
  const guess = ((block.end - block.start) / 68) * 28 + block.paragraphs.length * 26;
  return (
    <div ref={holder} className="part" data-block={block.index} style={isDrawn ? undefined : { height: `${height ?? guess}px` }}>
      {isDrawn && <BlockText block={block} {...rest} />}
    </div>
  );
});

function BlockText({ block, marks, others, names, asked, isPlain, at, isHeld }: Omit<BlockProps, "isDrawn">) {
  const here = useSyncExternalStore(marks.subscribe, () => marks.within(block.start, block.end));
  const codings = useHeld(here, isHeld);
  const shown = isPlain ? none : codings;
  const now = useMemo(
    () => (isPlain ? [] : others.filter((each) => each.start < block.end && each.end > block.start)),
    [others, block, isPlain],
  );
  const beside = useHeld(now, isHeld);
  return (
    <div className="block">
      {block.paragraphs.map((paragraph, index) => (
        <ParagraphText
          key={paragraph.start}
          paragraph={paragraph}
          pageBefore={index ? (block.paragraphs[index - 1]?.page ?? null) : block.pageBefore}
          codings={inside(shown, paragraph)}
          others={beside}
          asked={asked}
          at={at}
        />
      ))}
      {shown.length > 0 && <Margin codings={shown} names={names} at={at} />}
    </div>
  );
}
const none: readonly PlacedCoding[] = [];

function inside(codings: readonly PlacedCoding[], { start, end }: TextParagraph): readonly PlacedCoding[] {
  const own = codings.filter((each) => each.start < end && each.end > start);
  return own.length ? own : none;
}

interface ParagraphProps {
  readonly paragraph: TextParagraph;
  readonly pageBefore: number | null;
  readonly codings: readonly PlacedCoding[];
  readonly others: readonly TextMark[];
  readonly asked: Span | null;
  readonly at: string | null;
}

const sameParagraph = (a: ParagraphProps, b: ParagraphProps) =>
  a.paragraph === b.paragraph &&
  a.others === b.others &&
  a.asked === b.asked &&
  a.at === b.at &&
  a.codings.length === b.codings.length &&
  a.codings.every((each, index) => each === b.codings[index]);

const ParagraphText = memo(function ParagraphText({ paragraph, pageBefore, codings, others, asked, at }: ParagraphProps) {
  const touching = (each: Span) => each.start < paragraph.end && each.end > paragraph.start;
  const spans = [
    ...others.filter(touching),
    ...codings.map((each) => ({
      start: each.start,
      end: each.end,
      key: `coding:${each.key}`,
      kind: each.proposed ? "coded proposed" : "coded",
    })),
    ...(asked && touching(asked) ? [{ ...asked, key: "", kind: "is-asked" }] : []),
  ];
  return (
    <div className="paragraph" id={`p${paragraph.start}`}>
      {paragraph.page !== null && paragraph.page !== pageBefore && <span className="page-number">p. {paragraph.page}</span>}
      <p>
        {segments(paragraph, spans).map((piece) => {
          const first = piece.spans.find(({ key }) => key && !key.startsWith("coding:"));
          const coded = piece.spans.flatMap(({ key }) => (key.startsWith("coding:") ? [key] : []));
          const classes = [...new Set(piece.spans.map(({ kind }) => kind))].join(" ");
          const isOpen = piece.spans.some(({ key }) => key === at);
          const shared = {
            className: isOpen ? `${classes} is-open` : classes || undefined,
            "data-point": piece.start,
            "data-codings": coded.length ? coded.join(" ") : undefined,
          };
          if (!first)
            return (
              <span key={piece.start} {...shared}>
                {piece.text}
              </span>
            );
          const opens = piece.spans.some(({ key, start }) => key === first.key && start === piece.start);
          return (
            // biome-ignore lint/a11y/useSemanticElements: a button would not break across lines
            <span
              key={piece.start}
              {...shared}
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
    </div>
  );
}, sameParagraph);

interface BarPlace {
  readonly coding: PlacedCoding;
  readonly top: number;
  readonly height: number;
  readonly lane: number;
}

/** Bars beside each other before they lie on one another. */
const lanes = 6;

/** A bar in the margin for each coding, as tall as its words, with the name of its code. */
function Margin({ codings, names, at }: { codings: readonly PlacedCoding[]; names: ReadonlyMap<string, CategoryLine>; at: string | null }) {
  const margin = useRef<HTMLDivElement>(null);
  const [bars, setBars] = useState<readonly BarPlace[]>([]);
  useLayoutEffect(() => {
    const body = margin.current?.parentElement;
    if (!body) return;
    setBars(placed(codings, body));
    let width = body.clientWidth;
    const watcher = new ResizeObserver(() => {
      if (body.clientWidth === width) return;
      width = body.clientWidth;
      setBars(placed(codings, body));
    });
    watcher.observe(body);
    return () => watcher.disconnect();
  }, [codings]);
  let lastLabel = -100;
  const taken = 1 + Math.max(2, ...bars.map(({ lane }) => lane));
  return (
    <div className="margin" ref={margin}>
      {bars.map(({ coding, top, height, lane }) => {
        const labelTop = Math.max(top, lastLabel + 17);
        const isLabelled = labelTop < top + Math.max(height, 60);
        if (isLabelled) lastLabel = labelTop;
        const key = `coding:${coding.key}`;
        const category = coding.category === null ? undefined : names.get(coding.category);
        const name =
          category?.name ?? coding.category ?? (coding.evidence ? evidenceName(coding.evidence) : coding.statement ? "Statement" : "Memo");
        return (
          <button
            key={coding.key}
            type="button"
            tabIndex={-1}
            data-ev={key}
            data-reader=""
            className={`${coding.proposed ? "proposed" : ""}${key === at ? " is-open" : ""}`}
            aria-pressed={key === at}
            aria-label={`${name}, coded by ${coding.coder}${coding.proposed ? ", proposed" : ""}`}
          >
            <i
              style={{ top, height, right: `calc(${lane} * var(--lane))`, ...(category?.colour && { backgroundColor: category.colour }) }}
            />
            {isLabelled && (
              <span style={{ top: labelTop, right: `calc(${taken + 1} * var(--lane))` }}>{coding.memo ? `${name} ·` : name}</span>
            )}
          </button>
        );
      })}
    </div>
  );
}

function placed(codings: readonly PlacedCoding[], body: HTMLElement): BarPlace[] {
  const reach = new Map<string, [number, number]>();
  const origin = body.getBoundingClientRect().top;
  for (const piece of body.querySelectorAll<HTMLElement>("[data-codings]")) {
    const box = piece.getBoundingClientRect();
    for (const key of piece.dataset["codings"]?.split(" ") ?? []) {
      const known = reach.get(key);
      reach.set(key, known ? [Math.min(known[0], box.top), Math.max(known[1], box.bottom)] : [box.top, box.bottom]);
    }
  }
  const ends: number[] = [];
  return codings.flatMap((coding) => {
    const own = reach.get(`coding:${coding.key}`);
    if (!own) return [];
    const [top, bottom] = [own[0] - origin, own[1] - origin];
    let lane = ends.findIndex((end) => end <= top + 1);
    if (lane < 0) lane = ends.length;
    ends[lane] = bottom;
    return [{ coding, top, height: Math.max(4, bottom - top - 2), lane: lane % lanes }];
  });
}
