import type { DisputedBorder } from "../figures/figure.js";

const kashmir = "lines in Kashmir, which India, Pakistan and China each claim otherwise";

/** Borders that a side does not recognise, as the atlas draws them. The stretches in degrees are ours and coarse. */
export const knownDisputes: readonly DisputedBorder[] = [
  { between: ["AFG", "PAK"], note: "the Durand line, which Kabul does not recognise" },
  { between: ["IND", "PAK"], within: [72, 32.4, 81, 37.6], note: kashmir },
  { between: ["CHN", "IND"], within: [74, 32, 80.5, 37.6], note: kashmir },
  { between: ["CHN", "PAK"], within: [72, 34.5, 81, 38], note: kashmir },
  { between: ["IND", "XSG"], note: kashmir },
  { between: ["PAK", "XSG"], note: kashmir },
  { between: ["CHN", "XSG"], note: kashmir },
  { between: ["CHN", "IND"], within: [91, 26, 98, 30], note: "the McMahon line, which China does not recognise" },
  { between: ["ISR", "PSE"], note: "the lines of 1949 between Israel and the Palestinian territories" },
  { between: ["ISR", "SYR"], note: "the Golan, which Syria claims and Israel holds" },
  { between: ["SRB", "XKX"], note: "the border of Kosovo, which Serbia does not recognise" },
  { between: ["CYP", "XNC"], note: "the line of 1974 in Cyprus" },
  { between: ["ESH", "MAR"], note: "Western Sahara, which Morocco holds for the most part" },
  { between: ["SOM", "XSL"], note: "the border of Somaliland, which Somalia does not recognise" },
  { between: ["PRK", "KOR"], note: "the armistice line in Korea" },
  {
    between: ["RUS", "UKR"],
    within: [32.5, 45, 36.8, 46.4],
    note: "the line at Crimea, which Russia holds and the UN counts as Ukraine’s",
  },
  { between: ["SDN", "SSD"], within: [27, 9, 30, 11], note: "Abyei, which Sudan and South Sudan claim" },
];
