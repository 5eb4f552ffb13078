import type { CSSProperties } from "react";
import type { EffectsPage } from "../../pages/explanations.js";
import { formatNumber } from "../../views/format-number.js";
import { pWords } from "./law-words.js";

/** Which series tells which, and whether places and kinds set each other off. */
export function WhatSpreads({ data, at }: { data: EffectsPage; at: string | null }) {
  const says = (id: string) => data.series.find((each) => each.id === id)?.says.replace(/ a month/u, "") ?? id;
  if (!data.precedence.length && !data.spread.length) return null;
  return (
    <section className="ruled">
      <h2 className="section-title">{precedenceTitle(data)}</h2>
      <p className="section-says">
        Does the past of one series help to tell the next month of another? Precedence is no cause: a shock that reaches one of two first
        looks the same. q is p after Benjamini and Hochberg over all pairs.
      </p>
      {data.precedence.length > 0 && (
        <section className="wide-table" aria-label="Precedence">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">The past of</th>
                <th scope="col">tells</th>
                <th scope="col">Test</th>
                <th scope="col" className="number">
                  Lags
                </th>
                <th scope="col" className="number">
                  p
                </th>
                <th scope="col" className="number">
                  q
                </th>
                <th scope="col">What is left over</th>
              </tr>
            </thead>
            <tbody>
              {data.precedence.map((each) => (
                <tr key={each.at} data-ev={each.at} className={each.at === at ? "goes is-here" : "goes"}>
                  <td>
                    <button type="button" className="link-quiet" data-ev={each.at} aria-pressed={each.at === at}>
                      {says(each.cause)}
                    </button>
                  </td>
                  <td>{says(each.effect)}</td>
                  <td className="nowrap">{each.method === "granger" ? "Granger" : "Toda and Yamamoto"}</td>
                  <td className="number">{each.lags}</td>
                  <td className="number">{each.p.toFixed(2)}</td>
                  <td className="number">{each.q < 0.05 ? <b>{each.q.toFixed(3)}</b> : each.q.toFixed(2)}</td>
                  <td>{leftWords(each.leftOver)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {data.spread.map((each) => {
        const left = each.terms.filter(({ term }) => term.startsWith("left over"));
        const poor = left.filter(({ p }) => p !== null && p < 0.05);
        return (
          <section key={each.question} className="after-list">
            <h2 className="section-title">{spreadTitle(each)}</h2>
            <p className="section-says">
              {each.says}.{" "}
              {each.method === "hhh4"
                ? "A model of places and periods with own past, neighbours, trend and season."
                : "A daily self-exciting model; nothing within a day."}{" "}
              {poor.length > 0 &&
                `In ${poor.length} of ${left.length} parts what the model leaves over has a pattern, so that it does not describe them well and the test is to be read with care.`}
            </p>
            <section className="wide-table" aria-label={each.says}>
              <table className="list words-last" style={{ "--before": 3 } as CSSProperties}>
                <tbody>
                  {each.terms
                    .filter(({ value }) => value !== null)
                    .map((term) => (
                      <tr key={term.at} data-ev={term.at} className={term.at === at ? "goes is-here" : "goes"}>
                        <td className="nowrap">
                          <button type="button" className="link-quiet" data-ev={term.at} aria-pressed={term.at === at}>
                            {term.term}
                          </button>
                        </td>
                        <td className="number nowrap">
                          <b>{formatNumber(term.value, { digits: 2 })}</b>
                          {term.low !== null &&
                            term.high !== null &&
                            ` (${formatNumber(term.low, { digits: 2 })}–${formatNumber(term.high, { digits: 2 })})`}
                        </td>
                        <td className="nowrap">{pWords(term.q ?? term.p)}</td>
                        <td>{term.note}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </section>
          </section>
        );
      })}
    </section>
  );
}

function precedenceTitle({ precedence }: EffectsPage): string {
  const sure = precedence.filter(({ q }) => q < 0.05);
  if (!precedence.length) return "Does it spread?";
  return sure.length ? `${sure.length} of ${precedence.length} tests find that one series tells another` : "No series tells another";
}

function spreadTitle({ terms, method }: EffectsPage["spread"][number]): string {
  const own = terms.find(({ term }) => term === "neighbours");
  if (method !== "hhh4" || !own) return "Do happenings of one kind set off others?";
  const p = own.q ?? own.p;
  return p !== null && p < 0.05
    ? "What happens next door is followed by a little more here"
    : "What happens next door tells nothing of here";
}

function leftWords(p: number | null): string {
  if (p === null) return "too few months to say";
  return p < 0.05 ? "a pattern: read with care" : "no pattern";
}
