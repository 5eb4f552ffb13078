import { expect, it } from "vitest";
import { languageTaken } from "../domain/coding/languages.js";
import { plainLanguage } from "./language.js";

it.each([
  [
    "de",
    "Die Bundesregierung hat den Angriff auf das Lager verurteilt und beide Seiten aufgefordert, die Waffen niederzulegen. Der Botschafter wurde einbestellt.",
  ],
  [
    "it",
    "Il governo ha condannato l’attacco e ha chiesto alle due parti di fermare i combattimenti. L’ambasciatore è stato convocato ieri.",
  ],
  ["uk", "Міністерство закордонних справ засудило обстріл міста і закликало обидві сторони припинити вогонь. Посла викликали до столиці."],
  ["fa", "وزارت امور خارجه حمله به شهر را محکوم کرد و از هر دو طرف خواست که آتش‌بس را رعایت کنند. سفیر برای گفت‌وگو به تهران فراخوانده شد."],
  [
    "en",
    "The ministry condemned the shelling of the town and called on both sides to observe the truce, which had been signed in the capital a week before.",
  ],
])("tells what a text is plainly in: %s", async (language, text) => {
  expect(await plainLanguage(text)).toBe(language);
});

it.each([
  ["a heading", "Communiqué de presse"],
  ["names alone", "Bujumbura, Kigali, Kampala, Goma, Bukavu, Uvira, Gisenyi, Kinshasa, Lubumbashi, Kisangani, Bunia, Beni, Butembo"],
  [
    "two languages",
    "The ministry condemned the shelling of the town and called on both sides to observe the truce. Le ministère a condamné le bombardement de la ville et a appelé les deux parties à respecter la trêve signée une semaine plus tôt.",
  ],
])("leaves open: %s", async (_, text) => {
  expect([null, "en"]).toContain(await plainLanguage(text));
});

it("takes a document to be in what it says, unless the text says otherwise and the coder would read it wrongly", () => {
  expect(languageTaken("en", "fr")).toBe("fr");
  expect(languageTaken(null, "ur")).toBe("ur");
  expect(languageTaken("fr-FR", "en")).toBe("en");
  expect(languageTaken("ps", "fa")).toBe("ps");
  expect(languageTaken("en-GB", null)).toBe("en-GB");
  expect(languageTaken("en-GB", "en")).toBe("en-GB");
});
