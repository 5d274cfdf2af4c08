import { maandtermijn, plusDagen, toetsen } from '#shared/beleid/index.ts';
import type { Sjabloonketen, Sjabloonsoort } from '#shared/sjabloon/model.ts';
import { besluitteksten } from '#shared/taal/besluit.ts';
import { sjabloonvoorbeeld as v } from '#shared/taal/sjabloonvoorbeeld.ts';
import { adresEnAfzender } from '../besluit/briefhoofd.ts';
import type { Context } from '../context.ts';
import type { BeschikkingInhoud } from '../documenten/inhoud.ts';

const metOpvang: ReadonlySet<Sjabloonsoort> = new Set(['verstrekken', 'verlengen', 'wijzigen']);
const opAanvraag: ReadonlySet<Sjabloonsoort> = new Set(['verstrekken', 'weigeren', 'buiten-behandeling']);

/** What an invented client gets, or loses, so that every part of the letter has something to show. */
function opvang(soort: Sjabloonsoort, keten: Sjabloonketen, vandaag: string, vol: boolean) {
  const begin = opAanvraag.has(soort) ? vandaag : plusDagen(vandaag, -60);
  const einde = maandtermijn(begin, 3);
  const copas = keten === 'volwassenen';
  const verstrekking = {
    locatie: vol ? { naam: v.locatie, adres: v.locatieadres } : null,
    ingangsdatum: begin,
    laatsteDag: soort === 'verlengen' ? maandtermijn(plusDagen(einde, 1), 3) : einde,
    perspectiefUiterlijk: vol ? plusDagen(begin, 56) : null,
    kinderenMee: keten === 'gezin' && vol,
    copas,
    alleenOnderdak: vol && soort === 'verstrekken' && keten === 'volwassenen',
    afspraken: vol ? v.afspraken : '',
  };
  return {
    verstrekking: metOpvang.has(soort) ? verstrekking : null,
    eerder: opAanvraag.has(soort) ? null : { genomenOp: begin, laatsteDag: einde },
    per:
      opAanvraag.has(soort) || soort === 'niet-verlengen'
        ? null
        : soort === 'intrekken'
          ? begin
          : plusDagen(vandaag, 14),
    terugwerkend: soort === 'intrekken',
    laatsteDag: soort === 'beeindigen' ? plusDagen(vandaag, 13) : einde,
    copas,
  };
}

/** The content of a letter to an invented client, sent by this organisation; `kort`: with as little as a letter can have. */
export function voorbeeldInhoud(
  context: Context,
  soort: Sjabloonsoort,
  keten: Sjabloonketen,
  met: 'volledig' | 'kort',
): BeschikkingInhoud {
  const { vandaag, beleid } = context;
  const vol = met === 'volledig';
  const bezwaar = toetsen.bezwaartermijn.beoordeel({ bekendgemaaktOp: vandaag }, vandaag, beleid).gevolg.laatsteDag;
  const { afzender, ondertekenaar, clientondersteuning, bezwaaradres } = adresEnAfzender(context);
  // Opvang is always in a keten; only what is not given can be to somebody whose keten is unknown.
  const bekend = keten === 'onbekend' ? (metOpvang.has(soort) ? ('volwassenen' as const) : null) : keten;
  return {
    soort,
    keten: bekend,
    afzender,
    geadresseerde: { naam: v.client, geslacht: 'vrouw', adres: vol ? [...v.adres] : [] },
    kenmerk: v.kenmerk,
    dagtekening: vandaag,
    clientondersteuning: vol ? clientondersteuning || v.clientondersteuning : '',
    ondertekenaar,
    aangevraagdOp: plusDagen(vandaag, -15),
    besluitOp: vandaag,
    gesprekken: vol
      ? [
          { datum: plusDagen(vandaag, -12), fysiek: true },
          { datum: plusDagen(vandaag, -5), fysiek: false },
        ]
      : [],
    resultaten: v.resultaten.slice(0, vol ? 3 : 1).map(({ titel, bevinding }) => ({ titel, bevinding })),
    onderbouwing: vol ? v.onderbouwing.map((punt) => ({ ...punt })) : [],
    motivering: v.motivering,
    afwijking: vol ? v.afwijking : null,
    gronden: v.gronden.slice(0, vol ? 2 : 1).map((grond) => ({ ...grond })),
    ...opvang(soort, keten, vandaag, vol),
    andereHulp: vol ? v.andereHulp : '',
    zienswijze: vol && !opAanvraag.has(soort) ? v.zienswijze : '',
    aanvulling: {
      brief: vol ? plusDagen(vandaag, -20) : null,
      uiterlijk: plusDagen(vandaag, -6),
      ontbreekt: v.ontbreekt,
    },
    contactpersoon: { ...v.contactpersoon },
    bezwaar: {
      bekendmakingOp: vandaag,
      uiterlijk: bezwaar ?? vandaag,
      adres: bezwaaradres,
      digitaal: vol ? v.digitaal : '',
    },
    beleidsbron: besluitteksten.beleidsbron,
  };
}
