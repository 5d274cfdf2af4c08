import { besluit as crisisbesluit } from './crisis/besluit/hulp.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Antwoord } from '#shared/contract/antwoord.ts';
import type { Eindpunt } from '#shared/contract/eindpunt.ts';
import { leegBezwaar, legeKlacht } from '#shared/domein/bezwaar.ts';
import type { Rol } from '#shared/contract/rechten.ts';
import { antwoordAan, strenger, type Geval, type Poortantwoord } from '#shared/contract/toegangstabel.ts';
import { contract, eindpuntnamen, type Eindpuntnaam } from '#shared/contract/tabel.ts';
import { leegPunt } from '#shared/domein/basisorde.ts';
import { voorbeeld } from './vervolg/stukken.ts';
import { ja, plekvraag } from './crisis/plek/hulp.ts';
import { veiligContact, wieVelden } from './crisis/hulp.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { punt as crisispunt } from './crisis/verblijf-hulp.ts';
import { gast } from './algemeen-hulp.ts';
import { doorverwijzing, sluiting, toestemming, vertegenwoordiger } from './gegevens.ts';
import { clientvelden, logIn, rechteWeg, type Testkern } from './hulp.ts';
import { aankomst, contact, geschil, geschilstap, inkomend } from './regio/hulp.ts';
import { stadsjabloon, vandaag, type Mens, type Stad } from './opstelling.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
let stad: Stad;
beforeEach(async () => {
  k = await opzetten();
  stad = k.met;
});
afterEach(() => k.ruimOp());

type Ids = Record<'clientId' | 'dossierId' | 'besluitId' | 'pasId' | 'documentId' | 'locatieId', string>;
const weg = rechteWeg(vandaag, '');
const nergensId = '0'.repeat(26);
const bijlage = { titel: 'Brief', datum: null, soort: 'anders', onderdeel: null };
const afspraak = { datum: vandaag, tijd: '10:00', plaats: 'Loket', waarover: '', meenemen: '', tolk: '' };
const maaltijd = {
  ...{ soort: 'maaltijd', omschrijving: '', bedrag: 200, eenheid: 'maaltijd', kostprijs: null },
  ...{ vanaf: vandaag, tot: null, afgesprokenOp: vandaag },
};
const opvraging = {
  ...{ bij: 'client', naam: '', wat: 'Bankafschriften', gevraagdOp: vandaag, uiterlijk: vandaag },
  ...{ ontvangenOp: null, opschorting: null, toelichting: '' },
};

const weigerinvoer = (contactpersoonId: string) => ({
  soort: 'weigeren',
  ingangsdatum: null,
  locatieId: null,
  gronden: [],
  motivering: 'x',
  afwijking: '',
  voorwaarden: '',
  contactpersoonId,
});

/** Valid input for every endpoint that names a record of its scope. */
const gegeven = { datum: vandaag, wijze: 'uitgereikt', doorWie: '', bewijs: '' };
const invoerMet = (ids: Ids): Partial<Record<Eindpuntnaam, object>> => {
  const { clientId, dossierId, besluitId, pasId, documentId, locatieId } = ids;
  const invoer = { stap: 'voorwaarden', feiten: weg.voorwaarden };
  const nieuw = { dossierId, id: null, versie: 0 };
  const stuk = { dossierId, id: '0'.repeat(26), versie: 1 };
  return {
    'client.lezen': { clientId },
    'ethos.lezen': { clientId, peildatum: null },
    'verzoek.vanClient': { clientId },
    'ethos.kiezen': { clientId, basis: 0, vanaf: vandaag, klasse: '1', reden: 'Buiten gezien' },
    'ethos.intrekken': { clientId, id: clientId, versie: 1, reden: 'Vergissing' },
    'client.wijzigen': { clientId, versie: 1, velden: clientvelden({ bsn: null, geenBsnReden: 'Geen papieren' }) },
    'dossier.starten': { clientId, feiten: weg.melding },
    'dossier.openen': { dossierId },
    'dossier.tijdlijn': { dossierId, aantal: 10 },
    'stap.proberen': { dossierId, invoer },
    'stap.vastleggen': { dossierId, versie: 0, invoer },
    'onderzoek.lezen': { dossierId },
    'onderzoek.meting': { ...nieuw, inhoud: { datum: vandaag, scores: {} } },
    'onderzoek.opvraging': { ...nieuw, inhoud: opvraging },
    'onderzoek.uitnodigen': { ...nieuw, inhoud: afspraak },
    'onderzoek.afspraakUitkomst': { ...stuk, uitkomst: null, toelichting: '' },
    'onderzoek.hersteltermijn': { ...nieuw, inhoud: { gevraagd: 'Kom', waarom: 'Daarom', uiterlijk: '2026-11-30' } },
    'onderzoek.hersteltermijnVerstuurd': { ...stuk, verstuurdOp: vandaag, wijze: 'uitgereikt' },
    'onderzoek.hersteltermijnUitkomst': { ...stuk, uitkomst: null, uitkomstOp: null, toelichting: '' },
    'onderzoek.vervallen': { ...stuk, reden: null },
    'verslag.bevestigen': {
      ...{ dossierId, stapVersie: 1, wijze: 'ondertekend', datum: vandaag, door: 'Iemand' },
      ...{ controle: '', opmerkingen: '', isAanvraag: false },
    },
    'verslag.heropenen': { ...stuk, reden: 'Nieuwe feiten' },
    'bijlage.toevoegen': { dossierId, ontvangstId: '0'.repeat(26), bestandsnaam: 'a.pdf', inhoud: bijlage },
    'bijlage.wijzigen': { ...stuk, inhoud: bijlage },
    'besluit.voorstel': { dossierId, ingangsdatum: null },
    'besluit.nemen': {
      dossierId,
      dossierVersie: 1,
      soort: 'weigeren',
      ingangsdatum: null,
      locatieId: null,
      gronden: [],
      motivering: 'x',
      afwijking: '',
      voorwaarden: '',
      contactpersoonId: clientId,
    },
    'dagrapport.dienst': { locatieId, datum: null, dienst: null },
    'dagrapport.zoeken': { locatieId, clientId: null, tekst: 'x', categorie: null, van: null, tot: null, voor: null },
    'dagrapport.client': { dossierId, tekst: '', categorie: null, van: null, tot: null, voor: null },
    'dagrapport.schrijven': {
      ...{ locatieId, id: null, versie: 0, clientId: null, datum: null, dienst: null },
      ...{ categorie: 'algemeen', tekst: 'Rustig.', letOp: false, reden: '' },
    },
    'dagrapport.intrekken': { locatieId, id: nergensId, versie: 1, reden: 'x' },
    'dagrapport.afvinken': { locatieId, id: nergensId, versie: 1, gedaan: true },
    'dagrapport.pdf': { locatieId, datum: null, dienst: null },
    'incident.overzicht': { locatieId, van: vandaag, tot: vandaag },
    'incident.koppelen': { dossierId, incidentId: nergensId, gevolgId: nergensId },
    'incident.ontkoppelen': { dossierId, incidentId: nergensId, gevolgId: nergensId },
    'begeleiding.lezen': { dossierId },
    'vertrek.lijst': { locatieId },
    'vertrek.lezen': { dossierId },
    'vertrek.afvinken': { dossierId, punt: 'kamer', versie: 0, stand: 'klaar', toelichting: '' },
    'vertrek.bewijs': { dossierId },
    'vervolg.lezen': { dossierId },
    'crisis.lezen': { dossierId },
    'kluis.vanDossier': { dossierId },
    'crisis.vastleggen': {
      ...nieuw,
      ...{ clientId: null, invoer: { soort: 'veilig-contact', inhoud: veiligContact() }, reden: '' },
    },
    'toezicht.zaak': { dossierId },
    'toezicht.inzagepdf': { dossierId },
    'bescherming.stand': { dossierId },
    'bescherming.alleenWij': { dossierId, versie: 0, kring: [], reden: 'x' },
    'bescherming.uitsluiten': { dossierId, versie: 0, gebruikerId: clientId, relatie: 'netwerk', reden: 'x' },
    'crisis.intrekken': { ...stuk, reden: 'x' },
    'crisisbesluit.voorstel': { dossierId, ingangsdatum: null },
    'crisisbesluit.voorbeeld': crisisbesluit(dossierId),
    'crisisbesluit.nemen': { ...crisisbesluit(dossierId), dossierVersie: 1 },
    'crisisbesluit.bekendmaken': { besluitId, ...gegeven },
    'crisisbesluit.bekendmakingVerbeteren': { besluitId, ...gegeven, versie: 1, reden: 'x' },
    'crisisbesluit.bewaren': { besluitId, toelichting: 'x', opvolgenOp: vandaag },
    'crisisbesluit.brief': { besluitId, datum: vandaag },
    'crisisbesluit.latenVervallen': { besluitId, reden: 'x' },
    'crisisbesluit.bespreken': { besluitId, oordeel: 'gezien', opmerking: '' },
    'crisisverblijf.lezen': { dossierId },
    'crisisverblijf.punten': {
      ...{ dossierId, reden: '' },
      punten: [{ wie: clientId, versie: 0, inhoud: crisispunt('email') }],
    },
    'crisisverblijf.ongedaan': { dossierId, wie: clientId, punt: 'email', versie: 1 },
    'crisisverblijf.afdruk': { dossierId },
    'crisisbijdrage.brief': stuk,
    'crisisintake.overzicht': { dossierId },
    'crisisintake.wie': { clientId, versie: 1, velden: wieVelden },
    'crisisintake.overdrachtsbrief': stuk,
    'crisisintake.afdruk': { dossierId },
    'crisismensen.lezen': { dossierId },
    'crisismensen.toevoegen': {
      dossierId,
      ...{ lidId: null, nieuw: { roepnaam: 'Sam', tussenvoegsel: '', achternaam: '', geboortedatum: null } },
      lid: { rol: 'kind', geschatteLeeftijd: null, geschatOp: null, ongeboren: false, uitgerekendOp: null },
    },
    'crisismensen.wijzigen': {
      ...{ dossierId, lidId: nergensId, versie: 1 },
      velden: { roepnaam: 'Sam', tussenvoegsel: '', achternaam: '', geboortedatum: null },
    },
    'crisisveiligheid.plan': { ...stuk, neutraal: true },
    'vervolg.vastleggen': {
      dossierId,
      id: null,
      versie: 0,
      invoer: { soort: 'nazorg', inhoud: { datum: vandaag, vorm: 'telefoon', gedaanOp: null, verslag: '' } },
      reden: '',
    },
    'vervolg.intrekken': { dossierId, id: nergensId, versie: 1, reden: 'x' },
    'vervolg.verlenging': { dossierId, heronderzoek: null },
    'vervolg.beeindiging': { dossierId, antwoorden: null },
    'vervolg.brief': { dossierId, id: nergensId },
    'vervolg.afdruk': { dossierId },
    'besluit.voorbeeld': { dossierId, ...weigerinvoer(clientId) },
    'besluit.klaarzetten': { dossierId, versie: 0, inhoud: weigerinvoer(clientId), opmerking: '' },
    'besluit.teruggeven': { dossierId, versie: 1, opmerking: 'Nog niet' },
    'besluit.voorstelIntrekken': { dossierId, versie: 1, opmerking: 'Nog niet' },
    'besluit.bekendmaking': { besluitId },
    'besluit.brief': { besluitId, datum: vandaag },
    'besluit.bekendmaken': { besluitId, datum: vandaag, wijze: 'uitgereikt' },
    'besluit.bekendmakingVerbeteren': { besluitId, versie: 1, datum: vandaag, wijze: 'per-post', reden: 'x' },
    'besluit.poging': { besluitId, datum: vandaag, wat: 'klaargelegd', toelichting: '', opvolgenOp: '2026-11-23' },
    'besluit.latenVervallen': { besluitId, reden: 'x' },
    'copas.uitgeven': { besluitId },
    'copas.intrekken': { pasId, reden: 'x' },
    'copas.vervangen': { pasId, soort: 'kwijt', toelichting: '' },
    'acuut.meldbewijs': { dossierId },
    'acuut.stand': { dossierId },
    'acuut.opvolgen': { dossierId, na: 0, gebeurtenis: { soort: 'gemeld', dag: vandaag } },
    'acuut.terugdraaien': { dossierId, na: 0, gebeurtenisId: dossierId, reden: 'x' },
    'document.maken': { dossierId, soort: 'onderzoeksverslag' },
    'vertegenwoordiger.vastleggen': { dossierId, id: null, versie: 0, velden: vertegenwoordiger() },
    'toestemming.vastleggen': { dossierId, id: null, versie: 0, velden: toestemming(vandaag) },
    'toestemming.intrekken': { dossierId, id: clientId, versie: 1, datum: vandaag, reden: '' },
    'toestemming.formulier': { dossierId, doel: 'opvangaanbieder', aan: 'De Kade', van: vandaag, tot: null },
    'betrokken.vervallen': { dossierId, id: clientId, versie: 1, soort: 'toestemming', reden: 'x' },
    'melding.bevestigen': { dossierId, wijze: 'uitgereikt' },
    'melding.aanvraagformulier': { dossierId },
    'melding.doorverwijzen': { dossierId, id: null, versie: 0, velden: doorverwijzing(vandaag) },
    'melding.gekomen': { dossierId, id: clientId, versie: 1, datum: vandaag },
    'dossier.sluiten': { dossierId, dossierVersie: 1, velden: sluiting(vandaag) },
    'dossier.heropenen': { dossierId, id: clientId, versie: 1, reden: 'x' },
    'brief.kopie': { dossierId, documentId, vertegenwoordigerId: clientId },
    'document.bytes': { documentId },
    'register.bytes': { dossierId },
    'regio.stand': { dossierId },
    'regio.brief': { dossierId, brief: { soort: 'contactoverzicht' } },
    'contact.vastleggen': { dossierId, corrigeert: null, contact: contact() },
    'contact.afhandelen': { dossierId, contactId: dossierId, uitkomst: 'x' },
    'contact.vervallen': { dossierId, contactId: dossierId, reden: 'x' },
    'geschil.vastleggen': { dossierId, versie: 0, geschil: geschil() },
    'geschil.stap': { dossierId, corrigeert: null, stap: geschilstap() },
    'geschil.stapVervallen': { dossierId, stapId: dossierId, reden: 'x' },
    'overdracht.aankomst': { dossierId, aankomst: aankomst() },
    'overdracht.aankomstVervallen': { dossierId, aankomstId: dossierId, reden: 'x' },
    'inkomend.starten': { clientId, inkomend: inkomend() },
    'inkomend.wijzigen': { dossierId, versie: 1, inkomend: inkomend() },
    'bezetting.nacht': { locatieId, datum: vandaag },
    'kamers.lezen': { locatieId },
    'kamers.toevoegen': { locatieId, afdeling: '', naam: 'K', van: null, tot: null, bedden: 1, soort: 'gewoon' },
    'kamer.bewaren': { locatieId, kamerId: nergensId, versie: 1, afdeling: '', naam: 'K', bedden: [] },
    'kamer.vervallen': { locatieId, kamerId: nergensId, versie: 1, vervallen: true },
    'kamers.ordenen': { locatieId, kamerIds: [nergensId] },
    'bed.verplaatsen': { locatieId, bedId: nergensId, versie: 1, kamerId: nergensId },
    'bed.terugzetten': { locatieId, bedId: nergensId, versie: 1 },
    'bedden.bord': { locatieId, nacht: null },
    'bed.voorstel': { locatieId, nacht: null, clientIds: [clientId] },
    'bed.geven': { locatieId, nacht: null, plekken: [{ clientId, was: null, bedId: null }], overVasthouding: false },
    'bed.vasthouden': { locatieId, bedId: nergensId, voor: 'x', kenmerk: '', tijd: '23:00' },
    'bed.loslaten': { locatieId, vasthoudingId: nergensId },
    'bed.sluiten': { locatieId, bedId: nergensId, van: vandaag, tot: null, reden: 'x' },
    'bed.openen': { locatieId, dichtId: nergensId },
    'bed.terug': { locatieId, handelingId: nergensId },
    'bedden.handelingen': { locatieId, aantal: 10 },
    'bedden.pdf': { locatieId, nacht: null },
    'huisregels.lezen': { locatieId },
    'huisregels.bewaren': { locatieId, basis: 0, vanaf: vandaag, tekst: 'x' },
    'huisregels.pdf': { locatieId, huisregelsId: nergensId },
    'huisregels.stand': { dossierId },
    'huisregels.uitreiken': { dossierId },
    'huisregels.akkoord': { dossierId, clientId, huisregelsId: nergensId, datum: vandaag },
    'huisregels.akkoordVervallen': { dossierId, id: nergensId, reden: 'x' },
    'afspraak.lijst': { locatieId },
    'afspraak.vastleggen': { locatieId, id: null, versie: 0, velden: maaltijd, reden: '', bestand: null },
    'afspraak.intrekken': { locatieId, id: nergensId, versie: 1, reden: 'x' },
    'afspraak.bytes': { locatieId, bestandId: nergensId },
    'basis.lezen': { dossierId },
    'basis.vastleggen': {
      dossierId,
      punten: [{ wie: clientId, punt: 'huisarts', versie: 0, inhoud: leegPunt(vandaag) }],
      reden: '',
    },
    'basis.ongedaan': { dossierId, wie: clientId, punt: 'huisarts', versie: 1 },
    'basis.afdruk': { dossierId },
    'bewijs.toevoegen': { dossierId, ontvangstId: nergensId, bestandsnaam: 'a.pdf', titel: 'Pas' },
    'verplichtingen.lezen': { dossierId },
    'verplichtingen.weken': {
      dossierId,
      weken: [{ id: null, versie: 0, inhoud: { ...voorbeeld.woningreactie } }],
      reden: '',
    },
    'nacht.register': { locatieId, datum: null },
    'nacht.opslaan': { locatieId, datum: vandaag, versie: 0, extra: 0, rijen: [], reden: '' },
    'nacht.sluiten': { locatieId, datum: vandaag, versie: 0, extra: 0, rijen: [], reden: '', geteld: 0 },
    'nacht.heropenen': { locatieId, datum: vandaag, versie: 0, reden: 'x' },
    'nacht.verloop': { locatieId, datum: vandaag },
    'nacht.pas': { locatieId, datum: vandaag, code: 'x' },
    'nacht.pdf': { locatieId, datum: vandaag, vorm: 'leeg' },
    'afscherming.lezen': { clientId },
    'afscherming.instellen': {
      clientId,
      versie: 0,
      grond: 'anders',
      reden: 'x',
      voor: 'kring',
      eigenaarId: clientId,
      kring: [],
      uitgesloten: [],
    },
    'afscherming.opheffen': { clientId, versie: 1, reden: 'x' },
    'inzage.openen': { clientId, dossierId: null, reden: 'x' },
    'samenvoegen.voorbeeld': { clientId, andereId: clientId },
    'samenvoegen.doen': {
      clientId,
      andereId: clientId,
      vingerafdruk: '',
      velden: clientvelden(),
      nachten: [],
      reden: 'x',
    },
    'samenvoegen.lijst': { clientId },
    'samenvoegen.terug': { clientId, samenvoegingId: clientId, reden: 'x' },
    'dubbel.afwijzen': { clientId, andereId: clientId, reden: 'x' },
    'dubbel.heropenen': { clientId, andereId: clientId, reden: 'x' },
    'bezwaar.lezen': { dossierId },
    'bezwaar.vastleggen': { dossierId, bezwaarId: null, versie: 0, besluitId: nergensId, feiten: leegBezwaar(vandaag) },
    'bezwaar.bevestigen': { dossierId, bezwaarId: nergensId },
    'bezwaar.beslissen': {
      ...{ dossierId, bezwaarId: nergensId, versie: 1 },
      ...{ uitkomst: 'ongegrond', motivering: 'Daarom', herroepen: false },
    },
    'bezwaar.bekendmaken': { dossierId, bezwaarId: nergensId, datum: vandaag, wijze: 'uitgereikt' },
    'klacht.vastleggen': {
      ...{ dossierId, klachtId: null, versie: 0 },
      feiten: { ...legeKlacht(vandaag), onderwerp: 'Daarom', overWie: 'De balie' },
    },
    'klacht.bevestigen': { dossierId, klachtId: nergensId },
    'klacht.afhandelen': {
      ...{ dossierId, klachtId: nergensId, versie: 1 },
      ...{ uitkomst: 'ongegrond', bevindingen: 'Daarom', maatregelen: '' },
    },
    'crisisplek.stand': { dossierId },
    'crisisplek.vragen': { dossierId, vraag: plekvraag(), aan: [{ soort: 'locatie', id: nergensId }] },
    'crisisplek.ookVragen': { dossierId, vraagId: nergensId, aan: [{ soort: 'locatie', id: nergensId }] },
    'crisisplek.vraagIntrekken': { dossierId, vraagId: nergensId, reden: 'x' },
    'crisisplek.antwoord': { dossierId, aanId: nergensId, antwoord: ja(), vasthouden: false },
    'crisisplek.antwoordVervallen': { dossierId, antwoordId: nergensId, reden: 'x' },
    'crisisplek.afdruk': { dossierId, vraagId: nergensId },
    'crisisplek.vasthouden': { dossierId, antwoordId: nergensId, tot: null },
    'crisisplek.verlengen': { dossierId, id: nergensId, versie: 1, tot: `${vandaag}T20:00`, gesprokenMet: 'x' },
    'crisisplek.loslaten': { dossierId, id: nergensId, versie: 1, reden: 'x' },
    'deur.controleren': { locatieId, code: '123' },
    'deur.persoon': { clientId, locatieId },
    'deur.lijst': { locatieId },
    'deur.binnen': { dossierId, locatieId, clientIds: [clientId], mee: [], tijdstip: null },
    'aankomst.schrappen': { dossierId, id: nergensId, reden: 'x' },
    'verblijf.proberen': { dossierId, invoer: { soort: 'schorsing', inhoud: {} } },
    'verblijf.nachten': { dossierId },
    'signaal.beantwoorden': {
      ...{ dossierId, wieId: clientId, soort: 'gesprek-nodig', antwoord: 'opzij' },
      ...{ totNacht: vandaag, reden: 'x' },
    },
    'signaal.schrappen': { dossierId, id: nergensId, reden: 'x' },
    'schorsing.akkoord': { dossierId, id: nergensId, versie: 1 },
    'werk.stand': { dossierId },
    'werk.toewijzen': { dossierId, versie: 0, behandelaarId: null, teamId: null },
    'werk.uitstellen': { dossierId, tot: '2026-11-20', reden: 'x', voorbijTermijn: true },
    'werk.hervatten': { dossierId },
    'werk.overnemen': { dossierId },
    'werk.teruggeven': { dossierId },
    'bijdrage.nacht': { locatieId, nacht: vandaag },
    'bijdrage.maaltijden': { locatieId, nacht: vandaag, regels: [{ wie: clientId, versie: 0, genuttigd: false }] },
    'bijdrage.maand': { locatieId, maand: '2026-11' },
    'bijdrage.sluiten': { locatieId, maand: '2026-11', versie: 0, totaal: 0 },
    'bijdrage.heropenen': { locatieId, maand: '2026-11', versie: 1, reden: 'x' },
    'bijdrage.dossier': { dossierId },
    'bijdrage.document': { dossierId, plaats: locatieId, maand: '2026-11', wie: clientId },
    'bijdrage.bytes': { locatieId, maand: '2026-11', vorm: 'csv' },
    'dagopvang.stand': { locatieId, dag: vandaag },
    'dagopvang.tellen': { locatieId, dag: vandaag, dagdeel: null, groep: null, aantal: 1, reden: '' },
    'dagopvang.scannen': { locatieId, code: '1' },
    'dagopvang.corrigeren': {
      ...{ locatieId, dag: vandaag, dagdeel: 'ochtend', metPas: false, groep: null },
      ...{ aantal: 1, reden: 'x' },
    },
    'winter.nacht': { locatieId, nacht: vandaag },
    'winter.gast': gast(locatieId, vandaag),
    'winter.gastVervallen': { locatieId, nacht: vandaag, id: nergensId, versie: 1, reden: 'x' },
    'winter.nachtSluiten': { locatieId, nacht: vandaag, versie: 0, geteld: 0 },
    'winter.nachtHeropenen': { locatieId, nacht: vandaag, versie: 1, reden: 'x' },
  };
};
const idsVan = (mens: Mens, locatieId: string): Ids => ({ ...mens, documentId: mens.verslagId, locatieId });
const nergens: Ids = {
  clientId: '0'.repeat(26),
  dossierId: '0'.repeat(26),
  besluitId: '0'.repeat(26),
  pasId: '0'.repeat(26),
  documentId: '0'.repeat(26),
  locatieId: '0'.repeat(26),
};
const metRecord = Object.keys(invoerMet(nergens)) as Eindpuntnaam[];
const antwoorden = async (ids: Ids, welke: readonly Eindpuntnaam[] = metRecord) =>
  Object.fromEntries(
    await Promise.all(welke.map(async (naam) => [naam, await k.roep(naam, invoerMet(ids)[naam], true)] as const)),
  );

describe('the scope', () => {
  it('is tried here for every endpoint that names a record', () => {
    const nodig = eindpuntnamen.filter((naam) => {
      const { bereik, uitvoerder }: Eindpunt = contract[naam];
      return !['geen', 'organisatie', 'eigen'].includes(bereik) && uitvoerder !== 'schil';
    });
    expect([...metRecord].sort()).toEqual([...nodig].sort());
  });

  it('knows no record of another administratie', async () => {
    const buren = await opzetten();
    await logIn(buren, 'balie');
    const { id } = await buren.doe('client.aanmaken', { velden: clientvelden({ bsn: null, geenBsnReden: 'Kwijt' }) });
    const { dossierId } = await buren.doe('dossier.starten', { clientId: id, feiten: weg.melding });
    buren.ruimOp();
    await logIn(k, 'beslisser');
    await k.weigert('client.lezen', { clientId: id }, 'niet-gevonden');
    await k.weigert('dossier.openen', { dossierId }, 'niet-gevonden');
    const bijCollege = await antwoorden(nergens);
    // What only an aanbieder may do is refused to the beslisser before the record is looked for.
    await logIn(k, 'manager');
    const bijAanbieder = await antwoorden(nergens);
    await logIn(k, 'tess');
    const bijVeiligThuis = await antwoorden(nergens);
    const isGeenRecht = (antwoord?: Antwoord<unknown>): boolean =>
      antwoord?.ok === false && antwoord.code === 'geen-recht';
    for (const naam of metRecord) {
      const wie = [bijCollege, bijAanbieder, bijVeiligThuis].find((alle) => !isGeenRecht(alle[naam]));
      expect(wie?.[naam], naam).toMatchObject({ ok: false, code: 'niet-gevonden' });
    }
    expect(k.fouten).toEqual([]);
  });

  it('answers an aanbieder about a client of another locatie exactly as about nobody', async () => {
    await logIn(k, 'kade');
    const elders = await antwoorden(idsVan(stad.fatima, stad.haven));
    expect(elders).toEqual(await antwoorden(nergens));
    const codes = new Set(Object.values(elders).map((antwoord) => (antwoord.ok ? 'ok' : antwoord.code)));
    expect(codes).toEqual(new Set(['niet-gevonden', 'geen-recht']));
    await k.weigert('dossier.openen', { dossierId: stad.piet.dossierId }, 'niet-gevonden');
  });
});

/** Everybody of the city with one role; `kade` and `haven` only see their own locatie. */
const wieHeeft: readonly (readonly [login: string, rol: Rol, gebonden: boolean])[] = [
  ['balie', 'balie', false],
  ['beslisser', 'beslisser', false],
  ['auditor', 'auditor', false],
  ['bea', 'functioneel-beheer', false],
  ['kade', 'aanbieder', true],
  ['overal', 'aanbieder', false],
  ['manager', 'locatiemanager', false],
  ['gids', 'begeleider', false],
  ['vera', 'veilig-thuis', false],
  ['tess', 'teamleider', false],
];
const poortcodes = ['geen-recht', 'niet-gevonden', 'afgeschermd'] as const;

describe('every endpoint, for every role, about every kind of record', () => {
  /** What the kernel said; `door` when the use case itself answered, whatever that was. */
  const gezegd = (antwoord: Antwoord<unknown>): string =>
    antwoord.ok ? 'door' : (poortcodes.find((code) => code === antwoord.code) ?? 'door');
  /** A use case may say by itself that a part of the record is not there. */
  const past = (naam: Eindpuntnaam, verwacht: Poortantwoord, gekregen: string): boolean =>
    gekregen === verwacht ||
    (verwacht === 'door' && (gekregen === 'niet-gevonden' || gekregen === strenger[naam]?.antwoord));

  async function loopNa(geval: Geval, ids: Ids, wie = wieHeeft, welke = metRecord): Promise<void> {
    const mis: string[] = [];
    for (const [login, rol, gebonden] of wie) {
      await logIn(k, login);
      const gekregen = await antwoorden(ids, welke);
      for (const naam of welke) {
        const verwacht = antwoordAan(contract[naam], rol, geval, gebonden);
        const kreeg = gezegd(gekregen[naam] ?? { ok: true, waarde: null });
        if (!past(naam, verwacht, kreeg)) mis.push(`${login} ${naam}: ${kreeg}, not ${verwacht}`);
      }
    }
    expect(mis).toEqual([]);
    expect(k.fouten).toEqual([]);
  }

  it('answers as the table says about a record of the own organisation', async () => {
    // Calls that succeed change the record: each role begins anew.
    for (const login of ['kade', 'beslisser', 'tess', 'auditor']) {
      await loopNa(
        'eigen',
        idsVan(stad.thomas, stad.kade),
        wieHeeft.filter(([naam]) => naam === login),
      );
      k.ruimOp();
      k = await opzetten();
    }
  });

  it('answers as the table says about a client of another locatie, to who is bound to one', async () => {
    const gebonden = wieHeeft.filter(([, , bij]) => bij);
    await loopNa('andere-locatie', idsVan(stad.fatima, stad.haven), gebonden);
  });

  it('answers as the table says about a record of another organisation', () => loopNa('andere-organisatie', nergens));

  it('answers as the table says about a shielded client, outside the circle', async () => {
    await logIn(k, 'bea');
    const eigenaarId =
      (await k.doe('gebruiker.lijst', {})).find(({ inlognaam }) => inlognaam === 'beslisser')?.id ?? '';
    await logIn(k, 'beslisser');
    await k.doe('afscherming.instellen', {
      ...{ clientId: stad.thomas.clientId, versie: 0, grond: 'publiek-persoon', reden: 'Krant', voor: 'kring' },
      ...{ eigenaarId, kring: [eigenaarId], uitgesloten: [] },
    });
    const buiten = wieHeeft.filter(([naam]) => naam !== 'beslisser');
    // Those that may be called about a shielded client break the glass, and then everything is open: they come last.
    const mag = metRecord.filter((naam) => contract[naam].bereik === 'afgeschermd');
    await loopNa(
      'afgeschermd',
      idsVan(stad.thomas, stad.kade),
      buiten,
      metRecord.filter((naam) => !mag.includes(naam)),
    );
    await loopNa('afgeschermd', idsVan(stad.thomas, stad.kade), buiten, mag);
  });
});

describe('an aanbieder at one locatie', () => {
  beforeEach(() => logIn(k, 'kade'));

  it('finds the clients who stay there and nobody else, by name, BSN, kenmerk and pass number', async () => {
    await logIn(k, 'balie');
    const kenmerken = await Promise.all(
      [stad.thomas, stad.fatima, stad.piet].map(
        async ({ dossierId }) => (await k.doe('dossier.openen', { dossierId })).kenmerk,
      ),
    );
    const vragen = ['zuiderveld', 'amrani', 'jansen', '999900006', '111222333', '6-5-1984', ...kenmerken];
    vragen.push(stad.thomas.pasnummer, stad.fatima.pasnummer);
    await logIn(k, 'kade');
    const gevonden = new Set<string>();
    for (const tekst of vragen)
      for (const { clientId } of (await k.doe('client.zoeken', { tekst, aantal: 50 })).resultaten)
        gevonden.add(clientId);
    expect([...gevonden]).toEqual([stad.thomas.clientId]);
  });

  it('sees them alone in the Werkvoorraad and the list of dossiers, counts included', async () => {
    const lijst = await k.doe('dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 50 });
    expect(lijst).toMatchObject({ totaal: 1, regels: [{ dossierId: stad.thomas.dossierId }] });
    const werk = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 50 });
    expect(werk.regels.map(({ dossierId }) => dossierId)).toEqual([stad.thomas.dossierId]);
    expect(Object.values(werk.aantallen).reduce((som, n) => som + n, 0)).toBeLessThanOrEqual(1);
  });

  it('sees the beds of the own locatie only', async () => {
    const overzicht = await k.doe('bezetting.overzicht', { tot: vandaag, dagen: 7 });
    expect(overzicht.map(({ locatieId }) => locatieId)).toEqual([stad.kade]);
    expect(await k.doe('bezetting.nacht', { locatieId: stad.kade, datum: vandaag })).toEqual([]);
  });

  it('lets in who holds a pass for this locatie, not for another one (5.2.8)', async () => {
    expect(await k.doe('copas.controleren', { code: stad.thomas.pasnummer })).toMatchObject({ geldig: true });
    expect(await k.doe('copas.controleren', { code: stad.fatima.pasnummer })).toMatchObject({ geldig: false });
    await logIn(k, 'overal');
    expect(await k.doe('copas.controleren', { code: stad.fatima.pasnummer })).toMatchObject({ geldig: true });
  });
});

describe('an aanbieder gets nothing of the onderzoek (5.2.4)', () => {
  /** Words that stand in the facts of the onderzoek and the voorwaarden, and in nothing else. */
  const uitOnderzoek = ['Rustig gesprek', 'Relatie voorbij', 'Hulp bij schulden', 'Een zus', 'Beperkt.', 'Uitkering'];
  const motivering = 'geen andere plek';

  for (const wie of ['kade', 'overal']) {
    it(`on no page and in no document, as ${wie}`, async () => {
      await logIn(k, 'balie');
      const alles = JSON.stringify(await k.doe('dossier.openen', { dossierId: stad.thomas.dossierId }));
      for (const woord of [...uitOnderzoek, motivering]) expect(alles).toContain(woord);

      await logIn(k, wie);
      const gezien = await antwoorden(idsVan(stad.thomas, stad.kade));
      const tekst = JSON.stringify(gezien);
      for (const woord of [...uitOnderzoek, motivering]) expect(tekst, woord).not.toContain(woord);
      const open = await k.doe('dossier.openen', { dossierId: stad.thomas.dossierId });
      expect(open.toetsen).toEqual([]);
      expect(open.stappen).toMatchObject({ melding: null, onderzoek: null, toegankelijkheid: null, voorwaarden: null });
      expect(open.documenten.map(({ soort }) => soort)).toEqual(['copas']);
      expect(open.besluiten).toMatchObject([
        { toetsen: [], gronden: [], motivering: '', voorwaarden: 'U werkt mee aan de begeleiding.' },
      ]);
      await k.weigert('document.bytes', { documentId: stad.thomas.verslagId }, 'niet-gevonden');
      await k.weigert('document.bytes', { documentId: stad.thomas.beschikkingId }, 'niet-gevonden');
    });
  }

  it('but does get the pass, without the onderzoek on it', async () => {
    await logIn(k, 'kade');
    const open = await k.doe('dossier.openen', { dossierId: stad.thomas.dossierId });
    const { bytes } = await k.doe('document.bytes', { documentId: open.documenten[0]?.id ?? '' });
    const { tekst } = await leesPdf(bytes);
    expect(tekst).toContain('Zuiderveld');
    for (const woord of uitOnderzoek) expect(tekst).not.toContain(woord);
  });
});
