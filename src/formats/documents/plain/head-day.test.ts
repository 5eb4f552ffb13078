import { expect, it } from "vitest";
import { headDay } from "./head-day.js";

const body = "The two governments agreed to withdraw their forces from the river. They will meet again within a month.";

it.each([
  ["Date: 24 March 2021", "2021-03-24"],
  ["DATE: March 24th, 2021", "2021-03-24"],
  ["**Date:** 2021-03-24", "2021-03-24"],
  ["Published: Wed, 24 Mar 2021 10:00:00 +0000", "2021-03-24"],
  ["Fecha: 24 de marzo de 2021", "2021-03-24"],
  ["Publié le : 1er août 2021", "2021-08-01"],
  ["Data: 5 de março de 2020", "2020-03-05"],
  ["Datum: 3. März 2020", "2020-03-03"],
  ["Дата: 24 февраля 2022 г.", "2022-02-24"],
  ["Tarih: 15 Temmuz 2016", "2016-07-15"],
  ["Date: 24/03/2021", "2021-03-24"],
  ["Date: 03/24/2021", "2021-03-24"],
])("takes the day behind a label: %s", (line, day) => {
  expect(headDay(`Communiqué on the border\n${line}\n\n${body}`)).toBe(day);
});

it.each([
  ["24 March 2021", "2021-03-24"],
  ["Wednesday, March 24, 2021", "2021-03-24"],
  ["Bogotá, 24 de marzo de 2021", "2021-03-24"],
  ["Kinshasa, le 24 mars 2021", "2021-03-24"],
  ["Ankara, 19 Mayıs 2019", "2019-05-19"],
  ["Miércoles, 24 de marzo de 2021", "2021-03-24"],
  ["Geneva, 12 May 2021.", "2021-05-12"],
  ["2021/03/24", "2021-03-24"],
  ["By Jane Doe, 24 March 2021", "2021-03-24"],
  ["KINSHASA, 2 December 2024", "2024-12-02"],
  ["Cotonou, le 2 décembre 2024", "2024-12-02"],
  ["Maputo, 2 dezembro 2024", "2024-12-02"],
  ["Rio de Janeiro, 24 de março de 2021", "2021-03-24"],
  ["Frankfurt am Main, 24. März 2021", "2021-03-24"],
  ["La Paz, 24 de marzo de 2021", "2021-03-24"],
  ["Владимир, 24 марта 2021 года", "2021-03-24"],
  ["İstanbul, 24 Mart 2021", "2021-03-24"],
  ["Fort-de-France, le 24 mars 2021", "2021-03-24"],
  ["Santa Fe de la Vera Cruz, 24 de marzo de 2021", "2021-03-24"],
])("takes a day on a line of its own: %s", (line, day) => {
  expect(headDay(`Statement of the Foreign Ministry\n\n${line}\n\n${body}`)).toBe(day);
});

it.each([
  ["ARAUCA, March 24, 2021 (Reuters) - Two soldiers were killed on Monday.", "2021-03-24"],
  ["GOMA, DR Congo, 13 June 2022 — M23 rebels seized Bunagana.", "2022-06-13"],
  ["NAIROBI, 3 Nov 2022 (AFP) -- The parties signed.", "2022-11-03"],
  ["UNITED NATIONS, New York, 12 May 2003 – The Council met.", "2003-05-12"],
])("takes the dateline of a story: %s", (line, day) => {
  expect(headDay(`${line}\n\n${body}`)).toBe(day);
});

it.each([
  ["no year in the dateline", "BOGOTA, March 24 (Reuters) - Two soldiers were killed."],
  ["nobody says which number is the month", "Date: 03/04/2021"],
  ["the day of another thing", "Agreement of 12 May 1994 on a ceasefire"],
  ["when it was fetched or changed", "Retrieved: 24 March 2021\nUpdated: 25 March 2021"],
  ["two labels that differ", "Date: 24 March 2021\nPublished: 26 March 2021"],
  ["a chronicle", "12 May 1994\nShusha falls.\n16 May 1994\nA truce holds."],
  ["a title that tells what happened on a day", "The fall of Shusha, 8 May 1992"],
  ["a title of two words", "Srebrenica massacre, 11 July 1995"],
  ["a title in French", "La prise de Kidal, 14 novembre 2023"],
  ["a title in French with an article that runs into its word", "Journal de l’offensive, 3 mars 2022"],
  ["a title in Spanish", "Masacre de Bojayá, 2 de mayo de 2002"],
  ["a title in Portuguese", "Independência de Angola, 11 de novembro de 1975"],
  ["a title in German", "Schlacht um Aleppo, 22. Dezember 2016"],
  ["a title in Italian", "L’attentato di Nassiriya, 12 novembre 2003"],
  ["a title in Turkish", "Halepçe katliamı, 16 Mart 1988"],
  ["a title in Russian", "Штурм Грозного, 31 декабря 1994 года"],
  ["a title in Ukrainian", "Звільнення Херсона, 11 листопада 2022"],
  ["a title in capitals", "GUERRE DES SIX JOURS, 5 juin 1967"],
  ["a number that no month or day has", "Date: 24/24/2021"],
  ["a day in the running text", "On 24 March 2021, the army said - again - that it had withdrawn."],
  ["no day of the calendar", "Date: 31 February 2021"],
  ["a year alone", "Date: 2021"],
  ["a bound", "Until 24 March 2021"],
  ["a sentence with a dash", "The accord was signed on Monday, 12 May 2003 — the parties never met again."],
  ["a day behind a preposition", "After the attack of Monday, 11 September 2001 – the worst so far – Congress acted."],
  ["a life", "Born, 12 May 1968"],
  ["when it was changed, without a colon", "Last updated, 12 May 2020"],
])("abstains: %s", (_, line) => {
  expect(headDay(`${line}\n\n${body}`)).toBeUndefined();
});

it("reads the head alone", () => {
  expect(headDay(`${Array.from({ length: 12 }, () => body).join("\n")}\nDate: 24 March 2021`)).toBeUndefined();
});
