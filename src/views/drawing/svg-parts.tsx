import type { KeyboardEvent, ReactNode, SVGProps } from "react";
import type { Colour } from "../css/tokens.js";
import { lineHeight, type PlacedLabel } from "./place-labels.js";
import { textWidth } from "./text-width.js";

export const ink = (name: Colour | "halo" | "sans" | "serif"): string => `var(--${name})`;

/** Two decimals: the same text on every machine, and short. */
export const px = (value: number): number => Math.round(value * 100) / 100;

export interface Choice {
  readonly onSelect?: ((evidence: string) => void) | undefined;
  readonly selected?: string | undefined;
}

interface Chosen {
  readonly "data-ev"?: string;
  readonly tabIndex?: number;
  readonly role?: "button";
  readonly "aria-label"?: string;
  readonly "aria-pressed"?: boolean;
  readonly className?: string;
  readonly onClick?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** What makes a mark with evidence focusable, named and selectable; nothing for a mark without. */
export function chosen(evidence: string | undefined, says: string, choice: Choice): Chosen {
  if (!evidence) return {};
  const isSelected = choice.selected === evidence;
  const open = choice.onSelect;
  return {
    "data-ev": evidence,
    tabIndex: 0,
    role: "button",
    "aria-label": says,
    className: isSelected ? "mark selected" : "mark",
    ...(choice.selected === undefined ? {} : { "aria-pressed": isSelected }),
    ...(open && {
      onClick: () => open(evidence),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        open(evidence);
      },
    }),
  };
}

/**
 * A mark: a group that opens its evidence, with its words for those who point at it. Text that belongs to it stands beside the group, so that
 * its name is read once.
 */
export function Mark({
  evidence,
  says,
  choice,
  text,
  children,
}: {
  evidence?: string | undefined;
  says: string;
  choice: Choice;
  text?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <g {...chosen(evidence, says, choice)}>
        <title>{says}</title>
        {children}
      </g>
      {text && (
        <g className="mark-text" pointerEvents="none" {...(evidence && { "aria-hidden": true })}>
          {text}
        </g>
      )}
    </>
  );
}

type Tone = "ink" | "ink-2" | "ink-3" | "amity" | "enmity";

export interface WordsProps {
  readonly x: number;
  readonly y: number;
  readonly children: string;
  readonly anchor?: "start" | "middle" | "end" | undefined;
  readonly size?: number | undefined;
  readonly isBold?: boolean | undefined;
  readonly isItalic?: boolean | undefined;
  readonly tone?: Tone | undefined;
  /** Paints the ground behind the letters, so that lines do not run through them. */
  readonly halo?: "halo" | "land" | "land-2" | undefined;
  readonly className?: string | undefined;
}

/** A line of text in a drawing. */
export function Words({ x, y, children, anchor, size = 12, isBold, isItalic, tone, halo, className }: WordsProps) {
  const ground: SVGProps<SVGTextElement> = halo
    ? { paintOrder: "stroke", stroke: ink(halo), strokeWidth: halo === "halo" ? 4 : 3, strokeLinejoin: "round" }
    : {};
  return (
    <text
      x={px(x)}
      y={px(y)}
      fontSize={size}
      fill={ink(tone ?? (isBold ? "ink" : "ink-2"))}
      {...(anchor && anchor !== "start" && { textAnchor: anchor })}
      {...(isBold && { fontWeight: 600 })}
      {...(isItalic && { fontStyle: "italic" })}
      {...ground}
      className={className}
    >
      {children}
    </text>
  );
}

/** A placed label, one line under the other; all but the last bold where they name what it counts. */
export function PlacedWords({
  label,
  tone,
  halo = "halo",
  bold,
}: {
  label: PlacedLabel;
  tone?: Tone | undefined;
  halo?: WordsProps["halo"];
  bold?: "names" | undefined;
}) {
  return label.lines.map((line, index) => (
    <Words
      // biome-ignore lint/suspicious/noArrayIndexKey: lines of one label never move
      key={index}
      x={label.x}
      y={label.y + index * label.size * lineHeight}
      anchor={label.anchor}
      size={label.size}
      isBold={label.isBold || (bold === "names" && index < label.lines.length - 1)}
      tone={tone}
      halo={halo}
    >
      {line}
    </Words>
  ));
}

/** Path of slanting lines in a rectangle: no rows. */
export function hatch(x: number, y: number, width: number, height: number, step = 7): string {
  let path = "";
  for (let at = step; at < width + height; at += step) {
    const x0 = Math.max(0, at - height);
    const x1 = Math.min(width, at);
    path += `M${px(x + x0)} ${px(y + at - x0)}L${px(x + x1)} ${px(y + at - x1)}`;
  }
  return path;
}

/** A hatched field with its reason, where there is room for it. */
export function NoRows({
  x,
  y,
  width,
  height,
  says = "no rows",
}: {
  x: number;
  y: number;
  width: number;
  height: number;
  says?: string | undefined;
}) {
  if (width <= 0 || height <= 0) return null;
  const words = says.split("\n");
  const hasRoom = Math.max(...words.map((line) => textWidth(line, 11))) < width - 6 && height > 14 * words.length;
  return (
    <g>
      <title>{says.replaceAll("\n", " ")}</title>
      <rect x={px(x)} y={px(y)} width={px(width)} height={px(height)} fill={ink("halo")} />
      <path d={hatch(x, y, width, height)} stroke={ink("line-2")} strokeWidth={0.8} fill="none" />
      {hasRoom &&
        words.map((line, index) => (
          <Words
            key={line}
            x={x + width / 2}
            y={y + height / 2 + 4 + (index - (words.length - 1) / 2) * 14}
            anchor="middle"
            size={11}
            tone="ink-3"
            halo="halo"
          >
            {line}
          </Words>
        ))}
    </g>
  );
}

/** The SVG of a drawing: its words for those who cannot see it, and no ids, so that any number can stand on a page. */
export function Canvas({
  width,
  height,
  label,
  isLive,
  children,
}: {
  width: number;
  height: number;
  label: string;
  isLive: boolean;
  children: ReactNode;
}) {
  return (
    <svg
      className="drawing"
      viewBox={`0 0 ${px(width)} ${px(height)}`}
      width={px(width)}
      height={px(height)}
      fontFamily={ink("sans")}
      role={isLive ? "group" : "img"}
      aria-label={label}
    >
      {children}
    </svg>
  );
}
