import { toetsen } from '#shared/beleid/index.ts';
import type { Instellingen } from '#shared/contract/groepen/beheer.ts';
import type { Besluitsoort } from '#shared/contract/groepen/besluit.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { onderdeelIds } from '#shared/domein/stappen.ts';
import { onderdeelteksten } from '#shared/taal/onderdelen.ts';
import { besluitteksten } from '#shared/taal/besluit.ts';
import type { Clientrij, Dossierrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import type { BeschikkingInhoud, Briefhoofd } from '../documenten/inhoud.ts';
import { grondenUit, onderbouwingUit } from '../documenten/onderbouwing.ts';
import { kinderenKomenMee } from '../dossier/feiten.ts';
import type { Dossierbeeld } from '../dossier/beeld.ts';
import { weiger } from '../weigering.ts';

/** The address lines of a client, without empty ones. */
export function adresregels(client: Pick<Clientrij, 'straat' | 'huisnummer' | 'postcode' | 'plaats'>): string[] {
  return [`${client.straat} ${client.huisnummer}`, `${client.postcode} ${client.plaats}`]
    .map((regel) => regel.trim())
    .filter(Boolean);
}

/** Head of every letter: who sends, to whom, about what. */
export function briefhoofd(context: Context, client: Clientrij, dossier: Dossierrij): Briefhoofd {
  const i: Instellingen = context.instellingen;
  return {
    afzender: {
      gemeente: i.organisatienaam.replace(/^gemeente\s+/i, ''),
      naam: i.organisatienaam,
      bezoekadres: i.bezoekadres,
      postadres: i.postadres,
      telefoon: i.telefoon,
      email: i.email,
    },
    geadresseerde: { naam: client, geslacht: client.geslacht, adres: adresregels(client) },
    kenmerk: dossier.kenmerk,
    dagtekening: context.vandaag,
    clientondersteuning: i.clientondersteuning,
    ondertekenaar: { naam: i.ondertekenaar || context.sessie.naam, functie: besluitteksten.functie },
  };
}

function gedeeld(
  context: Context,
  invoer: GelezenInvoer<'besluit.nemen'>,
  client: Clientrij,
  dossier: Dossierrij,
  beeld: Dossierbeeld,
) {
  const { instellingen: i, vandaag, beleid, db, opslag } = context;
  const { onderzoek, melding } = beeld.bron.stappen;
  const contact = opslag.leesGebruiker(db, invoer.contactpersoonId) ?? weiger('niet-gevonden');
  const bezwaar = toetsen.bezwaartermijn.beoordeel({ bekendgemaaktOp: vandaag }, vandaag, beleid);
  const { geadresseerde, ...hoofd } = briefhoofd(context, client, dossier);
  const { voornamen, tussenvoegsel, achternaam, roepnaam } = client;
  return {
    ...hoofd,
    geadresseerde: { ...geadresseerde, naam: { voornamen, tussenvoegsel, achternaam, roepnaam } },
    keten: beeld.toetsing.keten,
    aangevraagdOp: melding?.aanvraagOp ?? dossier.gemeldOp,
    gesprekken: (onderzoek?.gesprekken ?? []).flatMap(({ datum, fysiek }) =>
      datum ? [{ datum, fysiek: fysiek === true }] : [],
    ),
    resultaten: onderdeelIds.flatMap((id) => {
      const bevinding = onderzoek?.onderdelen[id]?.bevinding ?? '';
      return bevinding ? [{ titel: onderdeelteksten[id], bevinding }] : [];
    }),
    // The conditions in both letters: a refusal names its gronden by themselves, not those that do not hold.
    onderbouwing: onderbouwingUit(beeld.toetsing.verstrekking),
    motivering: invoer.motivering,
    afwijking: invoer.afwijking || null,
    contactpersoon: { naam: contact.naam, functie: '', telefoon: i.telefoon, email: i.email },
    bezwaar: {
      bekendmakingOp: vandaag,
      uiterlijk: bezwaar.gevolg.laatsteDag ?? weiger('onverwacht'),
      adres: i.bezwaaradres || i.postadres || i.organisatienaam,
      digitaal: '',
    },
    beleidsbron: besluitteksten.beleidsbron,
  };
}

/** Fills in everything that 5.2.8 asks of a beschikking from the dossier and what the beslisser wrote. */
export function beschikkingInhoud(
  context: Context,
  invoer: GelezenInvoer<'besluit.nemen'>,
  client: Clientrij,
  dossier: Dossierrij,
  beeld: Dossierbeeld,
): BeschikkingInhoud {
  const basis = gedeeld(context, invoer, client, dossier, beeld);
  if (invoer.soort === 'weigeren') {
    const gronden = grondenUit(invoer.gronden);
    return { ...basis, soort: 'weigeren', gronden, andereHulp: invoer.voorwaarden };
  }
  const keten = basis.keten ?? weiger('stap-niet-mogelijk');
  const ingangsdatum =
    invoer.ingangsdatum ??
    weiger('ongeldige-invoer', {
      velden: [{ pad: 'ingangsdatum', bericht: 'Vul in vanaf welke dag de opvang geldt.' }],
    });
  const geldigheid = toetsen.geldigheid.beoordeel({ keten, ingangsdatum }, context.vandaag, context.beleid).gevolg;
  const locatie = invoer.locatieId ? context.opslag.leesLocatie(context.db, invoer.locatieId) : null;
  return {
    ...basis,
    keten,
    soort: 'verstrekken',
    verstrekking: {
      locatie: locatie && {
        naam: locatie.naam,
        adres: [locatie.straat, `${locatie.postcode} ${locatie.plaats}`.trim()].filter(Boolean).join(', '),
      },
      ingangsdatum,
      laatsteDag: geldigheid.laatsteDag ?? weiger('onverwacht'),
      perspectiefUiterlijk: geldigheid.perspectiefUiterlijk,
      kinderenMee: kinderenKomenMee(beeld.bron.stappen.melding) === true,
      copas: geldigheid.copas === true,
      alleenOnderdak: beeld.regime === 'alleen-onderdak',
      afspraken: invoer.voorwaarden,
    },
  };
}

/** Title of the document in lists; says what it is, not about whom. */
export const beschikkingTitel = (soort: Besluitsoort): string => besluitteksten.titel[soort];

/** Name for the pass and lists. */
export const naamVan = (client: Clientrij): string => weergavenaam(client);
