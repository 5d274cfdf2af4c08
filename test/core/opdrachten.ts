import { standaardsjabloon } from '#shared/taal/sjablonen.ts';
import { aanleverOpdrachten } from './aanlevering/opdrachten.ts';
import { acuutOpdrachten } from './acuut-opdrachten.ts';
import { algemeenOpdrachten } from './algemeen-opdrachten.ts';
import { basisOpdrachten } from './basis/opdrachten.ts';
import { maakPdf } from './bestanden.ts';
import { bedOpdrachten } from './bedden/opdrachten.ts';
import { behoudOpdrachten } from './behoud/opdrachten.ts';
import { uitdienstOpdrachten } from './sleutels/opdrachten.ts';
import { begeleidingOpdrachten } from './begeleiding/opdrachten.ts';
import { bezwaarOpdrachten } from './bezwaar/opdrachten.ts';
import { verzoekOpdrachten } from './inzage/opdrachten.ts';
import { crisisOpdrachten } from './crisis/opdrachten.ts';
import { deurOpdrachten } from './deur/opdrachten.ts';
import { bewaarOpdrachten } from './bewaren/opdrachten.ts';
import { factorOpdrachten } from './factor-opdrachten.ts';
import { importOpdrachten } from './import/opdrachten.ts';
import { doorverwijzing, sluiting, toestemming, vertegenwoordiger } from './gegevens.ts';
import { nachtOpdrachten } from './nacht-opdrachten.ts';
import { leveringOpdrachten } from './levering-opdrachten.ts';
import { regioOpdrachten } from './regio/opdrachten.ts';
import { leg, voorbeeld } from './vervolg/stukken.ts';
import type { Db } from '#db/openen.ts';
import { clientvelden, logIn, rechteWeg, wachtwoord } from './hulp.ts';
import type { Opdrachten, Stadskern } from './opdracht.ts';
import { havenVelden, vandaag, verstrekking } from './opstelling.ts';

type Kern = () => Stadskern;

const nieuweUser = { naam: 'Nieuw', inlognaam: 'nieuw', wachtwoord, rollen: ['balie'], locatieId: null };
const zonderLogin = async (kern: Kern, inlognaam: string) => {
  const alle = await kern().doe('gebruiker.lijst', {});
  const { inlognaam: _, laatstIngelogd: __, ...rest } = alle.find((g) => g.inlognaam === inlognaam) ?? alle[0]!;
  return rest;
};
const weg = (kern: Kern) => rechteWeg(vandaag, kern().met.kade);
const stap = (naam: 'melding' | 'acuut' | 'onderzoek' | 'voorwaarden') =>
  ({ melding: 'melding', acuut: 'acute-opvang', onderzoek: 'onderzoek', voorwaarden: 'voorwaarden' })[naam];

/** A dossier in which a besluit can be taken. */
async function beslisbaar(kern: Kern): Promise<string> {
  const { dossierId } = kern().met.piet;
  await logIn(kern(), 'balie');
  for (const naam of ['acuut', 'onderzoek', 'voorwaarden'] as const)
    await kern().doe('stap.vastleggen', {
      dossierId,
      versie: 0,
      invoer: { stap: stap(naam), feiten: weg(kern)[naam] } as never,
    });
  return dossierId;
}
async function genomen(kern: Kern): Promise<string> {
  const dossierId = await beslisbaar(kern);
  await logIn(kern(), 'beslisser');
  return (await kern().doe('besluit.nemen', await verstrekking(kern(), dossierId, kern().met.kade))).besluitId;
}
const nieuwSjabloon = {
  soort: 'weigeren' as const,
  keten: 'volwassenen' as const,
  basis: 0,
  tekst: standaardsjabloon('weigeren', 'volwassenen'),
  toelichting: 'Geen wijziging',
};
async function klaarTeZetten(kern: Kern) {
  const dossierId = await beslisbaar(kern);
  const { dossierVersie: _, dossierId: __, ...inhoud } = await verstrekking(kern(), dossierId, kern().met.kade);
  return { dossierId, versie: 0, inhoud, opmerking: '' };
}
async function klaargezet(kern: Kern) {
  const invoer = await klaarTeZetten(kern);
  await kern().doe('besluit.klaarzetten', invoer);
  return invoer;
}
const uitgeversleutel = `MCowBQYDK2VwAyEA${'0'.repeat(43)}=`;
async function sleutelvoorstel(kern: Kern): Promise<{ vingerafdruk: string }> {
  await logIn(kern(), 'bea');
  const { voorstel: nu } = await kern().doe('uitgeversleutel.voorstellen', { wat: 'erbij', tekst: uitgeversleutel });
  return { vingerafdruk: nu?.vingerafdruk ?? '' };
}
async function voorstel(kern: Kern): Promise<string> {
  await logIn(kern(), 'bea');
  const { id } = await kern().doe('beleid.voorstellen', {
    naam: 'bezwaartermijn',
    waarde: 49,
    vanaf: '2027-01-01',
    bron: 'Test',
  });
  return id;
}

const nieuwStuk = (kern: Kern) => ({ dossierId: kern().met.thomas.dossierId, id: null, versie: 0 });
const afspraak = { datum: vandaag, tijd: '10:00', plaats: 'Loket', waarover: '', meenemen: '', tolk: '' };
const kans = { gevraagd: 'Kom langs', waarom: 'Daarom', uiterlijk: '2026-11-30' };
const opvraging = {
  ...{ bij: 'client' as const, naam: '', wat: 'Afschriften', gevraagdOp: vandaag, uiterlijk: vandaag },
  ...{ ontvangenOp: null, opschorting: null, toelichting: '' },
};
const gegevenKans = async (kern: Kern, versie: number) => {
  const { id } = await kern().doe('onderzoek.hersteltermijn', { ...nieuwStuk(kern), inhoud: kans });
  return { dossierId: kern().met.thomas.dossierId, id, versie };
};
const bevestiging = (kern: Kern) => ({
  ...{ dossierId: kern().met.thomas.dossierId, stapVersie: 1, wijze: 'ondertekend' as const, datum: vandaag },
  ...{ door: 'de cliënt', controle: '', opmerkingen: '', isAanvraag: true },
});
async function bijlageInvoer(kern: Kern) {
  const bytes = await maakPdf();
  const { ontvangstId } = await kern().doe('bijlage.beginnen', { grootte: bytes.length });
  await kern().doe('bijlage.deel', { ontvangstId, vanaf: 0, inhoud: bytes.toString('base64') });
  const inhoud = { titel: 'Brief', datum: null, soort: 'anders' as const, onderdeel: null };
  return { dossierId: kern().met.thomas.dossierId, ontvangstId, bestandsnaam: 'brief.pdf', inhoud };
}
const mensen = async (kern: Kern): Promise<Record<string, string>> => {
  await logIn(kern(), 'bea');
  const alle = await kern().doe('gebruiker.lijst', {});
  return Object.fromEntries(alle.map(({ inlognaam, id }) => [inlognaam, id]));
};
async function scherming(kern: Kern, als: string) {
  const { beslisser = '', balie = '' } = await mensen(kern);
  await logIn(kern(), als);
  const { clientId } = kern().met.piet;
  const gewoon = { grond: 'publiek-persoon' as const, reden: 'Bekend', voor: 'kring' as const, uitgesloten: [] };
  return { clientId, versie: 0, ...gewoon, eigenaarId: beslisser, kring: [beslisser], balie };
}
async function afgeschermd(kern: Kern): Promise<string> {
  const { balie: _, ...invoer } = await scherming(kern, 'beslisser');
  await kern().doe('afscherming.instellen', invoer);
  return invoer.clientId;
}
async function inzage(kern: Kern): Promise<string> {
  const clientId = await afgeschermd(kern);
  await logIn(kern(), 'balie');
  await kern().doe('inzage.openen', { clientId, dossierId: null, reden: 'Loket' });
  await logIn(kern(), 'beslisser');
  return (await kern().doe('inzage.lijst', { alles: false }))[0]?.id ?? '';
}
async function samen(kern: Kern) {
  await logIn(kern(), 'balie');
  const [clientId, andereId] = [kern().met.thomas.clientId, kern().met.fatima.clientId];
  const { vingerafdruk, blijft } = await kern().doe('samenvoegen.voorbeeld', { clientId, andereId });
  const { id: _, versie: __, weergavenaam: ___, ...velden } = blijft.client;
  return { clientId, andereId, vingerafdruk, velden, nachten: [], reden: 'Zelfde persoon' };
}
/** A dossier in the hands of a colleague who is away. */
async function vanAfwezige(kern: Kern): Promise<{ dossierId: string; gebruikerId: string }> {
  const { beslisser: gebruikerId = '' } = await mensen(kern);
  const { dossierId } = kern().met.piet;
  await kern().doe('afwezigheid.vastleggen', { id: null, versie: 0, gebruikerId, van: vandaag, tot: '2026-11-20' });
  await logIn(kern(), 'balie');
  await kern().doe('werk.toewijzen', { dossierId, versie: 0, behandelaarId: gebruikerId, teamId: null });
  return { dossierId, gebruikerId };
}
async function overgenomen(kern: Kern): Promise<{ dossierId: string; gebruikerId: string }> {
  const wat = await vanAfwezige(kern);
  await kern().doe('werk.overnemen', { dossierId: wat.dossierId });
  return wat;
}
const teamvelden = { naam: 'CO Jongeren', ketens: ['jongeren' as const], leden: [], actief: true };

/** The commands around a melding, on the case of Piet who has only that. */
function rondMelding(kern: Kern): Opdrachten {
  const nieuw = () => ({ dossierId: kern().met.piet.dossierId, id: null, versie: 0 });
  const als = 'balie';
  /** Makes something first, then names it. */
  const na = async <N extends 'toestemming.vastleggen' | 'vertegenwoordiger.vastleggen' | 'melding.doorverwijzen'>(
    naam: N,
    velden: object,
  ) => {
    await logIn(kern(), als);
    const { id, versie } = await kern().doe(naam, { ...nieuw(), velden } as never);
    return { dossierId: kern().met.piet.dossierId, id, versie };
  };
  const elders = async () => {
    await logIn(kern(), als);
    const feiten = { ...weg(kern).melding, gemeldBij: 'andere-instantie' as const };
    const { dossierId } = kern().met.piet;
    await kern().doe('stap.vastleggen', { dossierId, versie: 1, invoer: { stap: 'melding', feiten } });
  };
  const dicht = async () => {
    await logIn(kern(), als);
    const { dossierId } = kern().met.piet;
    const { versie: dossierVersie } = await kern().doe('dossier.openen', { dossierId });
    return { dossierId, dossierVersie, velden: sluiting(vandaag) };
  };
  return {
    'vertegenwoordiger.vastleggen': { als, invoer: () => ({ ...nieuw(), velden: vertegenwoordiger() }) },
    'toestemming.vastleggen': { als, invoer: () => ({ ...nieuw(), velden: toestemming(vandaag) }) },
    'toestemming.intrekken': {
      als,
      invoer: async () => ({
        ...(await na('toestemming.vastleggen', toestemming(vandaag))),
        datum: vandaag,
        reden: '',
      }),
    },
    'toestemming.formulier': {
      als,
      invoer: () => ({ dossierId: kern().met.piet.dossierId, doel: 'netwerk', aan: 'Zus', van: vandaag, tot: null }),
    },
    'betrokken.vervallen': {
      als,
      invoer: async () => ({
        ...(await na('vertegenwoordiger.vastleggen', vertegenwoordiger())),
        soort: 'vertegenwoordiger',
        reden: 'Vergissing',
      }),
    },
    'melding.bevestigen': { als, invoer: () => ({ dossierId: kern().met.piet.dossierId, wijze: 'uitgereikt' }) },
    'melding.aanvraagformulier': { als, invoer: () => ({ dossierId: kern().met.piet.dossierId }) },
    'melding.doorverwijzen': {
      als,
      invoer: async () => {
        await elders();
        return { ...nieuw(), velden: doorverwijzing(vandaag) };
      },
    },
    'melding.gekomen': {
      als,
      invoer: async () => {
        await elders();
        return { ...(await na('melding.doorverwijzen', doorverwijzing(vandaag))), datum: vandaag };
      },
    },
    'dossier.sluiten': { als, invoer: dicht },
    'dossier.heropenen': {
      als,
      invoer: async () => {
        const { id, versie } = await kern().doe('dossier.sluiten', await dicht());
        return { dossierId: kern().met.piet.dossierId, id, versie, reden: 'Toch weer' };
      },
    },
    'brief.kopie': {
      als,
      invoer: async () => {
        const { dossierId, id } = await na('vertegenwoordiger.vastleggen', vertegenwoordiger());
        const { documentId } = await kern().doe('melding.bevestigen', { dossierId, wijze: 'per-post' });
        return { dossierId, documentId, vertegenwoordigerId: id };
      },
    },
  };
}

/**
 * Every command of the core but those about desks that share, with input that succeeds in a {@link Stad}. Typed against the table, so that none is forgotten.
 * @param kern the core of the moment
 * @param bestand the file that it has open
 */
export const alleOpdrachten = (kern: Kern, bestand: () => Db): Opdrachten => ({
  ...regioOpdrachten(kern),
  ...acuutOpdrachten(kern),
  ...crisisOpdrachten(kern),
  ...aanleverOpdrachten(kern),
  ...factorOpdrachten(kern),
  'nieuw.gezien': { als: 'balie', invoer: () => ({}) },
  ...bewaarOpdrachten(kern),
  ...importOpdrachten(kern),
  ...deurOpdrachten(kern),
  ...leveringOpdrachten(kern),
  ...behoudOpdrachten(kern, bestand),
  ...uitdienstOpdrachten(kern),
  ...bezwaarOpdrachten(kern),
  ...verzoekOpdrachten(kern),
  ...nachtOpdrachten(kern),
  ...algemeenOpdrachten(kern),
  ...bedOpdrachten(kern),
  ...begeleidingOpdrachten(kern),
  ...basisOpdrachten(kern),
  'client.aanmaken': { als: 'balie', invoer: () => ({ velden: clientvelden({ bsn: null, geenBsnReden: 'Kwijt' }) }) },
  'client.wijzigen': {
    als: 'balie',
    invoer: () => ({ clientId: kern().met.thomas.clientId, versie: 1, velden: clientvelden({ achternaam: 'Anders' }) }),
  },
  'dossier.starten': {
    als: 'balie',
    invoer: () => ({ clientId: kern().met.thomas.clientId, feiten: weg(kern).melding }),
  },
  'stap.vastleggen': {
    als: 'balie',
    invoer: () => ({
      dossierId: kern().met.piet.dossierId,
      versie: 0,
      invoer: { stap: 'acute-opvang', feiten: weg(kern).acuut },
    }),
  },
  'concept.bewaren': { als: 'balie', invoer: () => ({ sleutel: 'melding', inhoud: { a: 1 }, basisVersie: 0 }) },
  'concept.weggooien': {
    als: 'balie',
    invoer: async () => {
      await kern().doe('concept.bewaren', { sleutel: 'melding', inhoud: 1, basisVersie: 0 });
      return { sleutel: 'melding' };
    },
  },
  'besluit.nemen': {
    als: 'beslisser',
    invoer: async () => {
      const dossierId = await beslisbaar(kern);
      await logIn(kern(), 'beslisser');
      return verstrekking(kern(), dossierId, kern().met.kade);
    },
  },
  'besluit.klaarzetten': { als: 'balie', invoer: () => klaarTeZetten(kern) },
  'besluit.teruggeven': {
    als: 'beslisser',
    invoer: async () => ({ dossierId: (await klaargezet(kern)).dossierId, versie: 1, opmerking: 'Schrijf meer op.' }),
  },
  'besluit.voorstelIntrekken': {
    als: 'balie',
    invoer: async () => ({ dossierId: (await klaargezet(kern)).dossierId, versie: 1, opmerking: 'Toch niet' }),
  },
  'besluit.brief': { als: 'balie', invoer: async () => ({ besluitId: await genomen(kern), datum: '2026-11-18' }) },
  'besluit.bekendmakingVerbeteren': {
    als: 'balie',
    invoer: () => ({
      besluitId: kern().met.thomas.besluitId,
      versie: 1,
      datum: vandaag,
      wijze: 'per-post',
      reden: 'Het was per post',
    }),
  },
  'besluit.poging': {
    als: 'balie',
    invoer: async () => ({
      besluitId: await genomen(kern),
      datum: vandaag,
      wat: 'klaargelegd',
      toelichting: '',
      opvolgenOp: '2026-11-23',
    }),
  },
  'sjabloon.bewaren': { als: 'bea', invoer: () => nieuwSjabloon },
  'sjabloon.beoordelen': {
    als: 'bob',
    invoer: async () => {
      await logIn(kern(), 'bea');
      await kern().doe('sjabloon.bewaren', nieuwSjabloon);
      const { versies } = await kern().doe('sjabloon.lezen', { soort: 'weigeren', keten: 'volwassenen' });
      return { sjabloonId: versies[0]?.id ?? '', akkoord: true, reden: '' };
    },
  },
  'bouwsteen.bewaren': {
    als: 'bea',
    invoer: () => ({
      id: null,
      versie: 0,
      inhoud: { titel: 'Nieuw', soorten: ['weigeren'], tekst: 'Nieuwe tekst.', actief: true },
    }),
  },
  'besluit.bekendmaken': {
    als: 'balie',
    invoer: async () => ({ besluitId: await genomen(kern), datum: vandaag, wijze: 'per-post' }),
  },
  'besluit.latenVervallen': {
    als: 'beslisser',
    invoer: async () => {
      const besluitId = await genomen(kern);
      await kern().doe('copas.uitgeven', { besluitId });
      return { besluitId, reden: 'Vergissing' };
    },
  },
  'vervolg.vastleggen': {
    als: 'balie',
    invoer: () => ({
      dossierId: kern().met.thomas.dossierId,
      id: null,
      versie: 0,
      invoer: { soort: 'uitstroom', inhoud: voorbeeld.uitstroom },
      reden: '',
    }),
  },
  'vervolg.intrekken': {
    als: 'balie',
    invoer: async () => {
      const { dossierId } = kern().met.thomas;
      return { dossierId, id: await leg(kern(), dossierId, 'uitstroom'), versie: 1, reden: 'Hij is er nog' };
    },
  },
  'vervolg.brief': {
    als: 'balie',
    invoer: async () => {
      const { dossierId } = kern().met.thomas;
      return { dossierId, id: await leg(kern(), dossierId, 'waarschuwing') };
    },
  },
  'vervolg.afdruk': { als: 'balie', invoer: () => ({ dossierId: kern().met.thomas.dossierId }) },
  'copas.uitgeven': { als: 'balie', invoer: async () => ({ besluitId: await genomen(kern) }) },
  'copas.intrekken': { als: 'balie', invoer: () => ({ pasId: kern().met.thomas.pasId, reden: 'Verloren' }) },
  'document.maken': {
    als: 'balie',
    invoer: () => ({ dossierId: kern().met.thomas.dossierId, soort: 'ontvangstbevestiging' }),
  },
  'onderzoek.meting': {
    als: 'balie',
    invoer: () => ({
      ...nieuwStuk(kern),
      inhoud: { datum: vandaag, scores: { financien: { score: 2, toelichting: '' } } },
    }),
  },
  'onderzoek.opvraging': { als: 'balie', invoer: () => ({ ...nieuwStuk(kern), inhoud: opvraging }) },
  'onderzoek.uitnodigen': { als: 'balie', invoer: () => ({ ...nieuwStuk(kern), inhoud: afspraak }) },
  'onderzoek.afspraakUitkomst': {
    als: 'balie',
    invoer: async () => {
      const { id } = await kern().doe('onderzoek.uitnodigen', { ...nieuwStuk(kern), inhoud: afspraak });
      return { dossierId: kern().met.thomas.dossierId, id, versie: 1, uitkomst: 'gesproken', toelichting: '' };
    },
  },
  'onderzoek.hersteltermijn': { als: 'balie', invoer: () => ({ ...nieuwStuk(kern), inhoud: kans }) },
  'onderzoek.hersteltermijnVerstuurd': {
    als: 'balie',
    invoer: async () => ({ ...(await gegevenKans(kern, 1)), verstuurdOp: vandaag, wijze: 'uitgereikt' }),
  },
  'onderzoek.hersteltermijnUitkomst': {
    als: 'balie',
    invoer: async () => {
      const brief = await gegevenKans(kern, 1);
      await kern().doe('onderzoek.hersteltermijnVerstuurd', { ...brief, verstuurdOp: vandaag, wijze: 'uitgereikt' });
      return { ...brief, versie: 2, uitkomst: 'meegewerkt', uitkomstOp: vandaag, toelichting: '' };
    },
  },
  'onderzoek.vervallen': {
    als: 'balie',
    invoer: async () => ({ ...(await gegevenKans(kern, 1)), reden: 'Vergissing' }),
  },
  'verslag.bevestigen': { als: 'balie', invoer: () => bevestiging(kern) },
  'verslag.heropenen': {
    als: 'balie',
    invoer: async () => {
      const { id, versie } = await kern().doe('verslag.bevestigen', bevestiging(kern));
      return { dossierId: kern().met.thomas.dossierId, id, versie, reden: 'Nieuwe feiten' };
    },
  },
  'bijlage.toevoegen': { als: 'balie', blijft: true, invoer: () => bijlageInvoer(kern) },
  'bijlage.wijzigen': {
    als: 'balie',
    invoer: async () => {
      const { inhoud, ...rest } = await bijlageInvoer(kern);
      await kern().doe('bijlage.toevoegen', { ...rest, inhoud });
      const { dossierId } = kern().met.thomas;
      const [stuk] = (await kern().doe('onderzoek.lezen', { dossierId })).bijlagen;
      return { dossierId, id: stuk?.id ?? '', versie: 1, inhoud: { ...inhoud, titel: 'Anders' } };
    },
  },
  ...rondMelding(kern),
  'register.bytes': { als: 'balie', invoer: () => ({ dossierId: kern().met.thomas.dossierId }) },
  'gebruiker.toevoegen': { als: 'bea', invoer: () => nieuweUser },
  'gebruiker.wijzigen': { als: 'bea', invoer: async () => ({ ...(await zonderLogin(kern, 'balie')), actief: false }) },
  'gebruiker.wachtwoordInstellen': {
    als: 'bea',
    invoer: async () => ({ id: (await zonderLogin(kern, 'balie')).id, wachtwoord: 'vijf andere losse woorden' }),
  },
  'sessie.wachtwoordWijzigen': {
    als: 'balie',
    invoer: () => ({ huidig: wachtwoord, nieuw: 'vijf andere losse woorden' }),
  },
  'locatie.toevoegen': { als: 'bea', invoer: () => ({ ...havenVelden, naam: 'Nog een' }) },
  'locatie.wijzigen': {
    als: 'bea',
    invoer: () => ({ ...havenVelden, id: kern().met.haven, versie: 1, capaciteit: 12 }),
  },
  'instelling.opslaan': {
    als: 'bea',
    invoer: async () => {
      const { versie, waarden } = await kern().doe('instelling.lezen', {});
      return { versie, waarden: { ...waarden, telefoon: '14 010', email: 'balie@example.org' } };
    },
  },
  'uitgeversleutel.voorstellen': { als: 'bea', invoer: () => ({ wat: 'erbij', tekst: uitgeversleutel }) },
  'uitgeversleutel.bevestigen': { als: 'bob', invoer: () => sleutelvoorstel(kern) },
  'uitgeversleutel.intrekken': { als: 'bea', invoer: () => sleutelvoorstel(kern) },
  'beleid.voorstellen': {
    als: 'bea',
    invoer: () => ({ naam: 'bezwaartermijn', waarde: 49, vanaf: '2027-01-01', bron: 'Test' }),
  },
  'beleid.vergelijken': { als: 'bea', invoer: async () => ({ voorstelId: await voorstel(kern), casus: '' }) },
  'beleid.bekrachtigen': {
    als: 'bob',
    invoer: async () => {
      const voorstelId = await voorstel(kern);
      await kern().doe('beleid.vergelijken', { voorstelId, casus: '' });
      return { voorstelId };
    },
  },
  'beleid.afwijzen': { als: 'bob', invoer: async () => ({ voorstelId: await voorstel(kern), reden: 'Nee' }) },
  'afscherming.instellen': {
    als: 'beslisser',
    invoer: async () => {
      const { balie: _, ...invoer } = await scherming(kern, 'beslisser');
      return invoer;
    },
  },
  'afscherming.opheffen': {
    als: 'beslisser',
    invoer: async () => ({ clientId: await afgeschermd(kern), versie: 1, reden: 'Niet meer nodig' }),
  },
  'inzage.openen': {
    als: 'balie',
    invoer: async () => ({ clientId: await afgeschermd(kern), dossierId: null, reden: 'Aan het loket' }),
  },
  'inzage.beoordelen': {
    als: 'beslisser',
    invoer: async () => ({ inzageId: await inzage(kern), oordeel: 'terecht', toelichting: '' }),
  },
  'samenvoegen.doen': { als: 'balie', invoer: () => samen(kern) },
  'samenvoegen.terug': {
    als: 'balie',
    invoer: async () => {
      const invoer = await samen(kern);
      const { samenvoegingId } = await kern().doe('samenvoegen.doen', invoer);
      return { clientId: invoer.clientId, samenvoegingId, reden: 'Toch niet' };
    },
  },
  'dubbel.bijwerken': { als: 'balie', invoer: () => ({ aantal: 10 }) },
  'dubbel.afwijzen': {
    als: 'balie',
    invoer: () => ({ clientId: kern().met.thomas.clientId, andereId: kern().met.piet.clientId, reden: 'Broers' }),
  },
  'dubbel.heropenen': {
    als: 'balie',
    invoer: async () => {
      const paar = { clientId: kern().met.thomas.clientId, andereId: kern().met.piet.clientId };
      await kern().doe('dubbel.afwijzen', { ...paar, reden: 'Broers' });
      return { ...paar, reden: 'Toch kijken' };
    },
  },
  'werkvoorraad.pdf': { als: 'balie', invoer: () => ({ groep: null, namen: false }) },
  'werk.toewijzen': {
    als: 'balie',
    invoer: () => ({ dossierId: kern().met.piet.dossierId, versie: 0, behandelaarId: null, teamId: null }),
  },
  'werk.uitstellen': {
    als: 'balie',
    invoer: () => ({ dossierId: kern().met.piet.dossierId, tot: '2026-11-20', reden: 'Wacht', voorbijTermijn: false }),
  },
  'werk.hervatten': {
    als: 'balie',
    invoer: async () => {
      const { dossierId } = kern().met.piet;
      await kern().doe('werk.uitstellen', { dossierId, tot: '2026-11-20', reden: 'Wacht', voorbijTermijn: false });
      return { dossierId };
    },
  },
  'werk.overnemen': { als: 'balie', invoer: async () => ({ dossierId: (await vanAfwezige(kern)).dossierId }) },
  'werk.allesOvernemen': { als: 'balie', invoer: async () => ({ gebruikerId: (await vanAfwezige(kern)).gebruikerId }) },
  'werk.teruggeven': { als: 'balie', invoer: async () => ({ dossierId: (await overgenomen(kern)).dossierId }) },
  'werk.allesTeruggeven': {
    als: 'balie',
    invoer: async () => ({ gebruikerId: (await overgenomen(kern)).gebruikerId }),
  },
  'afwezigheid.vastleggen': {
    als: 'bea',
    invoer: async () => ({
      id: null,
      versie: 0,
      gebruikerId: (await mensen(kern))['balie'] ?? '',
      van: vandaag,
      tot: '2026-11-20',
    }),
  },
  'afwezigheid.vervallen': {
    als: 'bea',
    invoer: async () => {
      const { balie: gebruikerId = '' } = await mensen(kern);
      return kern().doe('afwezigheid.vastleggen', {
        id: null,
        versie: 0,
        gebruikerId,
        van: vandaag,
        tot: '2026-11-20',
      });
    },
  },
  'team.toevoegen': { als: 'bea', invoer: () => teamvelden },
  'team.wijzigen': {
    als: 'bea',
    invoer: async () => ({ ...(await kern().doe('team.toevoegen', teamvelden)), naam: 'CO' }),
  },
});
