import { Canvas, ink, px, Words } from "../drawing/svg-parts.js";
import { cutText, textWidth, wrapText } from "../drawing/text-width.js";
import type { TableRows } from "../figures/figure.js";
import { FigureFrame } from "../figures/figure-frame.js";
import type { MatrixProps } from "../figures/figure-why.js";

/** Evidence × explanations, as letters: what is inconsistent stands on a ground, since it alone counts. */
export function HeldMatrix(props: MatrixProps) {
  return (
    <FigureFrame
      head={props}
      draw={(width) => <HeldMatrixDrawing {...props} width={width} />}
      table={tableOf(props)}
      notes={["CC, C consistent; N says nothing; I, II inconsistent"]}
    />
  );
}

function HeldMatrixDrawing({ width, hypotheses, rows, title, description }: MatrixProps & { readonly width: number }) {
  const isWide = width >= 480;
  const cell = isWide
    ? Math.max(34, Math.min(64, (width * 0.58) / Math.max(1, hypotheses.length)))
    : (width - 4) / Math.max(1, hypotheses.length);
  const room = isWide ? width - cell * hypotheses.length - 12 : width;
  const left = isWide ? room + 12 : 2;
  const isCrowded = hypotheses.some((each) => textWidth(each, 11) > cell - 4);
  const top = 30;
  let y = top;
  const placed = rows.map((row) => {
    const lines = wrapText(row.says, 12, room - 4).slice(0, 3);
    const height = isWide ? Math.max(26, lines.length * 16 + 8) : lines.length * 16 + 30;
    const one = { ...row, lines, top: y, height };
    y += height;
    return one;
  });
  return (
    <Canvas width={width} height={y + 4} label={description ?? `${title}. ${told(hypotheses, rows)}`} isLive={false}>
      {hypotheses.map((each, index) => (
        <Words
          key={each}
          x={left + (index + 0.5) * cell}
          y={isCrowded && index % 2 ? 8 : 19}
          anchor="middle"
          size={isCrowded ? 10 : 11}
          tone="ink-3"
        >
          {cutText(each, isCrowded ? 10 : 11, isCrowded ? cell * 2 - 6 : cell)}
        </Words>
      ))}
      <path d={`M0 ${top - 4}H${width}`} stroke={ink("line-2")} />
      {placed.map((row) => {
        const middle = isWide ? row.top + row.height / 2 - 4 : row.top + row.height - 17;
        return (
          <g key={row.says}>
            {row.lines.map((line, at) => (
              <Words key={line} x={0} y={row.top + 12 + at * 16} tone="ink">
                {line}
              </Words>
            ))}
            {row.marks.map((mark, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of one row never move
              <g key={at}>
                {mark.startsWith("I") && (
                  <rect
                    x={px(left + at * cell + 1)}
                    y={px(middle - 10)}
                    width={px(cell - 2)}
                    height={20}
                    fill={ink("band")}
                    fillOpacity={mark === "II" ? 1 : 0.45}
                  />
                )}
                <Words
                  x={left + (at + 0.5) * cell}
                  y={middle + 4}
                  anchor="middle"
                  isBold={mark.length > 1}
                  tone={mark === "N" ? "ink-3" : "ink"}
                >
                  {mark}
                </Words>
              </g>
            ))}
            <path d={`M0 ${px(row.top + row.height - 4)}H${width}`} stroke={ink("line")} />
          </g>
        );
      })}
    </Canvas>
  );
}

function told(hypotheses: MatrixProps["hypotheses"], rows: MatrixProps["rows"]): string {
  return rows.map(({ says, marks }) => `${says}: ${marks.map((mark, at) => `${hypotheses[at]} ${mark}`).join(", ")}`).join("; ");
}

function tableOf({ hypotheses, rows }: MatrixProps): TableRows {
  return {
    columns: [{ name: "evidence" }, ...hypotheses.map((name) => ({ name }))],
    rows: rows.map(({ says, marks }) => [says, ...marks]),
  };
}
