import { gemeentenaam } from '#shared/domein/gemeenten.ts';
import { criteriumIds, kandidatenVan, type Toegankelijkheid, type WijstNaar } from '#shared/domein/toegankelijkheid.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import type { Centrumregio } from '#shared/domein/regio.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { deelbaarteksten, regioteksten } from '#shared/taal/regio.ts';
import { schermStappen } from '#shared/taal/scherm-stappen.ts';
import { briefhoofd } from '../besluit/inhoud.ts';
import { leesStand, type Stand } from '../besluit/nemen.ts';
import type { Context } from '../context.ts';
import type { Documentomgeving } from '../documenten/lettertypen.ts';
import { contactoverzichtPdf, geschildossierPdf } from '../documenten/regiodossier.ts';
import { antwoordPdf, informatieverzoekPdf, overdrachtsbriefPdf, type Regiohoofd } from '../documenten/regiobrief.ts';
import { reiskaartPdf } from '../documenten/reiskaart.ts';
import { kinderenKomenMee } from '../dossier/feiten.ts';
import { dagVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';
import { leesDeeltoestemming } from './deling.ts';
import { andereRegioVan, leesRegiobron, levend, type Regiobron } from './lezen.ts';
import { leesRegiotabel } from './regios.ts';
import { waaromGeenOverdrachtsbrief } from './stand.ts';

type Brief = GelezenInvoer<'regio.brief'>['brief'];
const tekst = regioteksten.brief;

/** A letter that cannot be made yet says what is missing, first things first. */
const nogNiet = (redenen: readonly string[]): never =>
  weiger('stap-niet-mogelijk', { melding: redenen.slice(0, 3).join(' ') });

interface Zaak {
  context: Context;
  dossierId: string;
  stand: Stand;
  bron: Regiobron;
  client: NonNullable<ReturnType<Context['opslag']['leesClient']>>;
  omgeving: Documentomgeving;
}

function geadresseerde(regio: Centrumregio | null, naam: string): Regiohoofd['geadresseerde'] {
  const organisatie = regio?.organisatie || `Gemeente ${naam}`;
  const adres = [regio?.contactpersoon && `t.a.v. ${regio.contactpersoon}`, ...(regio?.adres ?? '').split(',')];
  return {
    naam: { voornamen: '', tussenvoegsel: '', achternaam: organisatie },
    geslacht: null,
    adres: adres.flatMap((regel) => regel?.trim() || []).slice(0, 4),
  };
}

/** Head of a letter to another gemeente; of the client only the name, unless more may go along. */
function hoofd({ context, stand, bron, client }: Zaak, meer: { geboortedatum: boolean; alles: boolean }): Regiohoofd {
  const regio = andereRegioVan(bron);
  if (!regio?.naam) return nogNiet([tekst.regio]);
  const rij = leesRegiotabel(context).find(({ id }) => id === regio.regioId) ?? null;
  const { afzender, kenmerk, dagtekening, clientondersteuning, ondertekenaar } = briefhoofd(
    context,
    client,
    stand.dossier,
  );
  const { instellingen: i, sessie } = context;
  return {
    afzender,
    kenmerk,
    dagtekening,
    clientondersteuning,
    ondertekenaar,
    geadresseerde: geadresseerde(rij, regio.naam),
    client: {
      naam: weergavenaam(client).slice(0, 200),
      geboortedatum: meer.geboortedatum || meer.alles ? client.geboortedatum : null,
      bsn: meer.alles ? client.bsn : null,
      telefoon: meer.alles ? client.telefoon : '',
      woonplaats: gemeentenaam(stand.beeld.bron.stappen.melding?.laatsteWoonplaats ?? '') ?? '',
    },
    contact: { naam: sessie.naam, telefoon: i.telefoon, email: i.email },
  };
}

function kantnaam(feiten: Toegankelijkheid, kant: WijstNaar): string {
  const { rotterdam, 'geen-verschil': geen } = schermStappen.toegankelijkheid;
  if (kant === null) return '';
  if (kant === 'rotterdam') return rotterdam;
  if (kant === 'geen-verschil') return geen;
  return (
    kandidatenVan(feiten).find(({ sleutel }) => sleutel === kant)?.naam ??
    schermStappen.toegankelijkheid['andere-regio']
  );
}

/** The criteria in words; those of the children only where there are children and they may be told of. */
function criteria(feiten: Toegankelijkheid, metKinderen: boolean) {
  return criteriumIds.map((id) => ({
    id,
    client: kantnaam(feiten, feiten.criteria[id]?.wijstNaar ?? null),
    kinderen: metKinderen ? kantnaam(feiten, feiten.criteria[id]?.kinderen ?? null) : null,
  }));
}

const komenMee = ({ stand }: Zaak): boolean => kinderenKomenMee(stand.beeld.bron.stappen.melding) === true;

function overdrachtsbrief(zaak: Zaak): Promise<Uint8Array> {
  const { context, dossierId, bron, stand, omgeving } = zaak;
  const verslag = context.opslag
    .leesDocumenten(context.db, dossierId)
    .find(({ soort }) => soort === 'onderzoeksverslag');
  const toestemming = leesDeeltoestemming(context, dossierId).geldig;
  const redenen = waaromGeenOverdrachtsbrief(bron, stand.beeld, { toestemming, heeftVerslag: Boolean(verslag) });
  const f = bron.toegankelijkheid;
  if (redenen.length > 0 || !f || !verslag || !f.datumOverdracht) return nogNiet(redenen);
  const mag = (wat: string): boolean => f.gedeeld.some((regel) => regel.wat === wat);
  const inhoud = {
    ...hoofd(zaak, { geboortedatum: true, alles: mag('persoonsgegevens') }),
    regio: andereRegioVan(bron)?.naam ?? '',
    motivering: f.motivering,
    criteria: criteria(f, komenMee(zaak) && mag('kinderen')),
    datum: f.datumOverdracht,
    vertrek: [f.vertrekTijd, f.vertrekPlaats].filter(Boolean).join(', ').slice(0, 200),
    aanbieder: f.aanbieder,
    ontvanger: [f.ontvanger, f.ontvangerTelefoon].filter(Boolean).join(', ').slice(0, 200),
    adres: f.aankomstAdres,
    vervoer: f.vervoer,
    reisbegeleiding: f.reisbegeleiding,
    reisbegeleider: f.reisbegeleider,
    gedeeld: f.gedeeld.flatMap(({ wat, grond, reden }) => (grond ? [{ wat: deelbaarteksten[wat], grond, reden }] : [])),
    verslagVan: dagVanMoment(verslag.gemaaktOp),
  };
  return overdrachtsbriefPdf(inhoud, omgeving);
}

function reiskaart({ context, bron, client, stand, omgeving }: Zaak): Promise<Uint8Array> {
  const f = bron.toegankelijkheid;
  const regio = andereRegioVan(bron)?.naam;
  if (f?.aangewezenRegio !== 'andere-regio') return nogNiet([tekst.nietAangewezen]);
  if (!regio || !f.datumOverdracht || !f.vervoer || !f.aanbieder)
    return nogNiet([
      ...(regio ? [] : [tekst.regio]),
      ...(f.datumOverdracht ? [] : [tekst.datum]),
      ...(f.vervoer ? [] : [tekst.vervoer]),
      ...(f.aanbieder ? [] : [tekst.aanbieder]),
    ]);
  const { afzender, kenmerk } = briefhoofd(context, client, stand.dossier);
  const inhoud = {
    kenmerk,
    afzender: afzender.naam,
    telefoon: afzender.telefoon,
    naam: weergavenaam(client).slice(0, 200),
    regio,
    datum: f.datumOverdracht,
    vertrekTijd: f.vertrekTijd ?? '',
    vertrekPlaats: f.vertrekPlaats,
    vervoer: f.vervoer,
    reisbegeleiding: f.reisbegeleiding,
    reisbegeleider: f.reisbegeleider,
    aanbieder: f.aanbieder,
    adres: f.aankomstAdres,
    ontvanger: f.ontvanger,
    ontvangerTelefoon: f.ontvangerTelefoon,
  };
  return reiskaartPdf(inhoud, omgeving);
}

const bladbasis = ({ context, client, stand }: Zaak) => ({
  kenmerk: stand.dossier.kenmerk,
  afzender: context.instellingen.organisatienaam,
  vandaag: context.vandaag,
  naam: weergavenaam(client).slice(0, 200),
  alleenOnderdak: stand.beeld.regime === 'alleen-onderdak',
});

function geschildossier(zaak: Zaak): Promise<Uint8Array> {
  const { bron, omgeving } = zaak;
  if (!bron.geschil || !bron.toegankelijkheid) return nogNiet([regioteksten.geschil.eerst]);
  const inhoud = {
    ...bladbasis(zaak),
    geschil: bron.geschil.feiten,
    stappen: levend(bron.geschilstappen),
    criteria: criteria(bron.toegankelijkheid, komenMee(zaak)),
    contacten: levend(bron.contacten).filter(({ met }) => met === 'andere-gemeente'),
  };
  return geschildossierPdf(inhoud, omgeving);
}

function antwoord(zaak: Zaak): Promise<Uint8Array> {
  const { context, bron, omgeving } = zaak;
  const f = bron.inkomend?.feiten;
  if (!f) return nogNiet([regioteksten.inkomend.geen]);
  if (f.antwoord === null) return nogNiet([tekst.antwoord]);
  const locatie = f.locatieId ? context.opslag.leesLocatie(context.db, f.locatieId) : null;
  const inhoud = {
    ...hoofd(zaak, { geboortedatum: true, alles: false }),
    antwoord: f.antwoord,
    ontvangenOp: f.ontvangenOp,
    reden: f.antwoordReden,
    afgesprokenOp: f.afgesprokenOp,
    locatie: locatie?.naam ?? '',
    vervoer: f.vervoer,
    reisbegeleiding: f.reisbegeleiding,
  };
  return antwoordPdf(inhoud, omgeving);
}

function informatieverzoek(zaak: Zaak, brief: Extract<Brief, { soort: 'informatieverzoek' }>): Promise<Uint8Array> {
  const { vragen, antwoordVoor } = brief;
  if (antwoordVoor < zaak.context.vandaag)
    weiger('ongeldige-invoer', { velden: [{ pad: 'brief.antwoordVoor', bericht: tekst.dagVoorbij }] });
  return informatieverzoekPdf(
    { ...hoofd(zaak, { geboortedatum: true, alles: false }), vragen, antwoordVoor },
    zaak.omgeving,
  );
}

/** Draws one of the letters of 5.2.5. @throws Geweigerd with what is missing, in Dutch */
export async function tekenRegiobrief(
  context: Context,
  dossierId: string,
  brief: Brief,
  omgeving: Documentomgeving,
): Promise<Uint8Array> {
  const { db, opslag } = context;
  const stand = leesStand(context, dossierId);
  const client = opslag.leesClient(db, stand.dossier.clientId) ?? weiger('niet-gevonden');
  const bron = leesRegiobron(context, dossierId);
  const zaak: Zaak = { context, dossierId, stand, bron, client, omgeving };
  switch (brief.soort) {
    case 'informatieverzoek':
      return informatieverzoek(zaak, brief);
    case 'overdrachtsbrief':
      return overdrachtsbrief(zaak);
    case 'reiskaart':
      return reiskaart(zaak);
    case 'geschildossier':
      return geschildossier(zaak);
    case 'antwoord':
      return antwoord(zaak);
    case 'contactoverzicht':
      return contactoverzichtPdf({ ...bladbasis(zaak), contacten: bron.contacten }, omgeving);
  }
}
