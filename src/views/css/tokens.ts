/** Colours of both themes: the same as in tokens.css, for drawings that leave the page. */
export const colours = {
  light: {
    paper: "#fbfaf7",
    panel: "#f5f2ec",
    raised: "#fffefb",
    ink: "#1c1f23",
    "ink-2": "#50555c",
    "ink-3": "#6a6e73",
    line: "#e4e0d8",
    "line-2": "#c9c3b6",
    context: "#857e71",
    band: "#d8d2c6",
    water: "#fbfaf7",
    land: "#efece4",
    "land-2": "#e3ded2",
    border: "#bfb8a8",
    accent: "#3d4fa3",
    "accent-wash": "#e6e9f6",
    amity: "#1d7687",
    enmity: "#b84e28",
    "amity-wash": "#dcecee",
    "enmity-wash": "#f6e3da",
  },
  dark: {
    paper: "#14171a",
    panel: "#191d21",
    raised: "#1e2327",
    ink: "#e8e6e1",
    "ink-2": "#b4b4b0",
    "ink-3": "#94969a",
    line: "#2a2e33",
    "line-2": "#454a50",
    context: "#70757b",
    band: "#3a4046",
    water: "#14171a",
    land: "#1d2226",
    "land-2": "#272d32",
    border: "#4b5157",
    accent: "#9daaf2",
    "accent-wash": "#242a45",
    amity: "#6cc4d3",
    enmity: "#f0936b",
    "amity-wash": "#17343a",
    "enmity-wash": "#43281d",
  },
} as const satisfies Record<string, Record<string, string>>;

export type Theme = keyof typeof colours;
export type Colour = keyof (typeof colours)["light"];

export const fonts = {
  serif: '"Source Serif 4 Variable", "Source Serif 4", Charter, "Iowan Old Style", Georgia, "Noto Serif", serif',
  sans: '"Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  mono: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace',
} as const;
