const narrow = "\u202f";

export interface NumberStyle {
  /** Digits after the point; as many as the size of the number asks for where not given. */
  readonly digits?: number | null | undefined;
  /** `%` and `×` join the number, other units follow it after a space. */
  readonly unit?: string | null | undefined;
  /** Millions and thousands of millions in words: `2.9 million`. */
  readonly compact?: boolean | undefined;
  /** A plus before what is above zero: for changes. */
  readonly signed?: boolean | undefined;
}

/** `1,885`, `2.9 million`, `79 %` (narrow space), `×1.64`, `−3`; an en dash where there is no number. The same on every machine. */
export function formatNumber(value: number | null | undefined, style: NumberStyle = {}): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  const { unit, digits, compact, signed } = style;
  const size = Math.abs(value);
  let words = size === Number.POSITIVE_INFINITY ? "∞" : grouped(size, digits ?? null);
  if (compact && size >= 999_500 && size !== Number.POSITIVE_INFINITY) {
    const [by, name] = size >= 999_500_000 ? [1e9, "billion"] : [1e6, "million"];
    words = `${grouped(size / by, digits ?? (size / by >= 100 ? 0 : 1)).replace(/\.0+$/, "")} ${name}`;
  }
  const isZero = !/[1-9∞]/.test(words);
  const sign = value < 0 && !isZero ? "−" : signed && value > 0 && !isZero ? "+" : "";
  if (unit === "×") return `${sign}×${words}`;
  if (unit === "%") return `${sign}${words}${narrow}%`;
  return unit ? `${sign}${words} ${unit}` : sign + words;
}

/** The number as it stands on a mark: with `%` and `×`, without units of more letters. */
export function formatOnMark(value: number | null | undefined, style: NumberStyle = {}): string {
  return formatNumber(value, { ...style, unit: style.unit === "%" || style.unit === "×" ? style.unit : null });
}

/** `low–high` with the unit once. */
export function formatRange(low: number, high: number, style: NumberStyle = {}): string {
  const bare = { ...style, unit: null };
  const from = formatNumber(low, bare);
  const to = formatNumber(high, bare);
  const joined = low < 0 || high < 0 || style.compact ? `${from} to ${to}` : `${from}–${to}`;
  if (style.unit === "×") return `×${joined}`;
  return style.unit === "%" ? `${joined}${narrow}%` : style.unit ? `${joined} ${style.unit}` : joined;
}

function grouped(size: number, digits: number | null): string {
  if (size >= 1e21) return size.toExponential(2);
  const fixed = digits === null ? shortest(size) : size.toFixed(Math.min(Math.max(Math.trunc(digits), 0), 20));
  const [whole = "0", part] = fixed.split(".");
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined ? commas : `${commas}.${part}`;
}

function shortest(size: number): string {
  if (Number.isInteger(size)) return size.toFixed(0);
  const digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : Math.min(20, 1 - Math.floor(Math.log10(size)));
  const fixed = size.toFixed(digits);
  return fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed;
}
