/*
 * A letter, a list and a record of the case never hold an address (5.1.3): that stands in the vault alone. What somebody types
 * is looked at for the shape of one, so that a slip is caught before it is stored. Rather once too often: a sentence can be said
 * in other words, an address that went out cannot be taken back.
 */
const postcode = /(?<![\d.,])[1-9]\d{3}(?:\s?(?!SA|SD|SS)[A-Z]{2}|(?!sa|sd|ss)[a-z]{2})(?![\p{L}\d])/gu;
const straat =
  /\p{L}*(?:straat|laan|weg|plein|singel|kade|gracht|dijk|hof|steeg|pad|dreef|plantsoen|haven|markt|boulevard|park|ring)\s+\d{1,4}(?!\p{L}{2}|\d)\s?(?:[a-z]\b)?/giu;
/** A word and a number behind it, as far as that is no amount, article, time, year or telephone number. */
const woordEnNummer =
  /(?<![\p{L}\d])(\p{L}[\p{L}'’-]*)\s+(?!(?:19|20)\d{2}\b)[1-9]\d{0,3}(?![.,:/-]?\d)(?:\s?[a-zA-Z])?(?!\p{L}|\d|\s?[%€])/gu;

/** What is counted or numbered and is no street. */
const geenStraat = new Set(
  (
    'januari februari maart april mei juni juli augustus september oktober november december ' +
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag dag nacht week maand jaar kwartaal halfjaar uur leeftijd ' +
    'kamer bed afdeling verdieping etage gang loket balie deur tafel spoor perron lijn tram bus metro groep klas fase stap ' +
    'punt vraag artikel art lid bijlage bladzijde pagina blz deel hoofdstuk paragraaf regel versie nummer nr kenmerk zaak ' +
    'code niveau wmo awb wet telefoon tel bel toestel bedrag kosten betaal betaalt bijdrage euro eur kind kinderen personen ' +
    'om in op aan na voor vanaf tot sinds rond circa ongeveer nog met van bij per de het een en of ruim bijna al zeker ' +
    'minstens hooguit hoogstens elke iedere alle deze die over binnen is zijn was waren heeft hebben had hadden krijgt zo dus ' +
    'zij hij ze wij we u er daar dat dit maar ook pas maximaal minimaal totaal'
  ).split(' '),
);
/** What is counted: "Zij bleef 12 nachten". */
const eenheid =
  /^\s+(?:uur|minuten|minuut|dag|dagen|nacht|nachten|week|weken|maand|maanden|jaar|jaren|keer|maal|euro|procent|meter|km|kilometer|personen|mensen|kinderen|volwassenen|kamers|bedden|plekken|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?!\p{L})/iu;
/** Behind these a word without a capital is a street as well. */
const aanDe = /(?<!\p{L})aan\s+(?:de|het|['’]t)\s+$/iu;

interface Spoor {
  van: number;
  tekst: string;
}

function benoemdeStraten(tekst: string): Spoor[] {
  return [...tekst.matchAll(woordEnNummer)].flatMap((gevonden) => {
    const [heel, woord = ''] = gevonden;
    if (geenStraat.has(woord.toLowerCase()) || eenheid.test(tekst.slice(gevonden.index + heel.length))) return [];
    const genoemd = /^\p{Lu}/u.test(woord) || aanDe.test(tekst.slice(0, gevonden.index));
    return genoemd ? [{ van: gevonden.index, tekst: heel }] : [];
  });
}

/** Everything in a text that looks like an address, from left to right; what overlaps is one. */
function sporen(tekst: string): Spoor[] {
  const alle = [postcode, straat]
    .flatMap((vorm) => [...tekst.matchAll(vorm)].map((een): Spoor => ({ van: een.index, tekst: een[0] })))
    .concat(benoemdeStraten(tekst))
    .sort((a, b) => a.van - b.van || b.tekst.length - a.tekst.length);
  return alle.filter((een, i) => alle.slice(0, i).every((eerder) => eerder.van + eerder.tekst.length <= een.van));
}

/** The words of a text that look like an address, or null. */
export const adresspoor = (tekst: string): string | null => sporen(tekst)[0]?.tekst.trim() ?? null;

/** A text in which `weg` stands for whatever looks like an address. */
export const zonderAdressporen = (tekst: string, weg: string): string =>
  sporen(tekst).reduceRight((over, { van, tekst: spoor }) => {
    const einde = van + spoor.trimEnd().length;
    return over.slice(0, van) + weg + over.slice(einde);
  }, tekst);
