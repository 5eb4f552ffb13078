/** y delayed by 1 … p periods, rows from `from`; each column as long as the series less `from`. */
export function lagged(values: ArrayLike<number>, p: number, from = p): Float64Array[] {
  return Array.from({ length: p }, (_, lag) =>
    Float64Array.from({ length: values.length - from }, (_unused, i) => values[from + i - lag - 1] as number),
  );
}

export function tailOf(values: ArrayLike<number>, from: number): Float64Array {
  return Float64Array.from({ length: values.length - from }, (_, i) => values[from + i] as number);
}

export function differences(values: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: values.length - 1 }, (_, i) => (values[i + 1] as number) - (values[i] as number));
}
