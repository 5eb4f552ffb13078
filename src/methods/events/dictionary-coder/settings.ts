import type { DictionaryOptions } from "./code-with-dictionaries.js";

/** A setting as PETRARCH's files of records write it: `{option: "comma_max", value: "0"}`. */
export interface Setting {
  readonly option: string;
  readonly value: string;
}

/** Settings with later ones laid over them; in a file of records they hold from the record behind them on. */
export function withSettings(before: readonly Setting[], more: readonly Setting[]): readonly Setting[] {
  if (more.length === 0) return before;
  return [...new Map([...before, ...more].map((setting) => [setting.option, setting])).values()];
}

/** What PETRARCH's settings say of coding: `require_dyad`, and `comma_min` to `comma_bmax`; others say nothing here. */
export function optionsOf(settings: readonly Setting[]): DictionaryOptions {
  const values = new Map(settings.map(({ option, value }) => [option, value]));
  const limits = (least: string, most: string, usual: number) => ({
    least: number(values.get(least), 2),
    most: number(values.get(most), usual),
  });
  return {
    isDyadic: !/^false$/iu.test(values.get("require_dyad") ?? "true"),
    commas: {
      middle: limits("comma_min", "comma_max", 8),
      end: limits("comma_emin", "comma_emax", 8),
      start: limits("comma_bmin", "comma_bmax", 0),
    },
  };
}

function number(text: string | undefined, usual: number): number {
  const value = Number(text);
  return text === undefined || !Number.isInteger(value) ? usual : value;
}
