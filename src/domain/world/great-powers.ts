/**
 * Great powers of the present system and since when they count as such: major powers of the Correlates of War list (state system
 * membership, v2016), which are also the superpower and the great powers of Buzan & Wæver (2003), 34 and 455, with the three large states
 * of Europe in the place of the European Union. An outside state that is none of them reaches in as a neighbour does, not as a power.
 */
export const greatPowers: Readonly<Record<string, string>> = {
  USA: "1898-08-13",
  GBR: "1816-01-01",
  FRA: "1945-08-15",
  DEU: "1991-12-11",
  RUS: "1922-01-01",
  CHN: "1950-01-01",
  JPN: "1991-04-01",
};
