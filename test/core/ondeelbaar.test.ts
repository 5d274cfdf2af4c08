import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Eindpunt } from '#shared/contract/eindpunt.ts';
import { contract } from '#shared/contract/tabel.ts';
import type { Opslaglaag } from '#core/opslaglaag.ts';
import { standaardsjabloon } from '#shared/taal/sjablonen.ts';
import type { Db } from '#db/openen.ts';
import { aanleverOpdrachten } from './aanlevering/opdrachten.ts';
import { aanbieder, acuutOpdrachten } from './acuut-opdrachten.ts';
import { algemeenOpdrachten } from './algemeen-opdrachten.ts';
import { basisOpdrachten } from './basis/opdrachten.ts';
import { maakPdf } from './bestanden.ts';
import { bedOpdrachten } from './bedden/opdrachten.ts';
import { behoudOpdrachten } from './behoud/opdrachten.ts';
import { begeleidingOpdrachten } from './begeleiding/opdrachten.ts';
import { bezwaarOpdrachten } from './bezwaar/opdrachten.ts';
import { crisisOpdrachten } from './crisis/opdrachten.ts';
import { deurOpdrachten } from './deur/opdrachten.ts';
import { factorOpdrachten } from './factor-opdrachten.ts';
import { importOpdrachten } from './import/opdrachten.ts';
import { doorverwijzing, sluiting, toestemming, vertegenwoordiger } from './gegevens.ts';
import { clientvelden, logIn, rechteWeg, wachtwoord, type Testkern } from './hulp.ts';
import { nachtOpdrachten } from './nacht-opdrachten.ts';
import type { Opdrachten } from './opdracht.ts';
import { havenVelden, stadsjabloon, vandaag, verstrekking, type Stad } from './opstelling.ts';
import { leveringOpdrachten } from './levering-opdrachten.ts';
import { regioOpdrachten } from './regio/opdrachten.ts';
import { breuken, inhoudVan } from './samenhang.ts';
import { leg, voorbeeld } from './vervolg/stukken.ts';
import { botsingOpdrachten } from './werkplek/opdrachten.ts';
import { delendeStad, komtOverAan, type Delend } from './werkplek/delen.ts';

const opzetten = delendeStad();
const alleenstaand = stadsjabloon();
let k: Testkern & { met: Stad & Delend };
let disk: ReturnType<typeof volleSchijf>;
beforeEach(async () => {
  disk = volleSchijf();
  k = await opzetten(disk.verstoor);
});
afterEach(() => k.ruimOp());

const schrijft = /^(schrijf|wijzig|noteer|beeindig|wis|beoordeel|houd|laat|trek)/;

/** A disk that is full at the n-th write of a call, and shows the file that the core has open. */
function volleSchijf() {
  const stand = { nog: Infinity, db: null as Db | null };
  const verstoor = (laag: Opslaglaag): Opslaglaag => {
    const opslag = Object.fromEntries(
      Object.entries(laag.opslag).map(([naam, functie]) => [
        naam,
        (...argumenten: unknown[]) => {
          if (naam === 'inTransactie') stand.db = argumenten[0] as Db;
          if (schrijft.test(naam) && (stand.nog -= 1) < 0)
            throw Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' });
          return (functie as (...a: unknown[]) => unknown)(...argumenten);
        },
      ]),
    );
    return { ...laag, opslag: opslag as unknown as Opslaglaag['opslag'] };
  };
  const db = (): Db => {
    if (!stand.db) throw new Error('nothing is open');
    return stand.db;
  };
  return { stand, verstoor, db };
}

const nieuweUser = { naam: 'Nieuw', inlognaam: 'nieuw', wachtwoord, rollen: ['balie'], locatieId: null };
const zonderLogin = async (inlognaam: string) => {
  const alle = await k.doe('gebruiker.lijst', {});
  const { inlognaam: _, laatstIngelogd: __, ...rest } = alle.find((g) => g.inlognaam === inlognaam) ?? alle[0]!;
  return rest;
};
const weg = () => rechteWeg(vandaag, k.met.kade);
const stap = (naam: 'melding' | 'acuut' | 'onderzoek' | 'voorwaarden') =>
  ({ melding: 'melding', acuut: 'acute-opvang', onderzoek: 'onderzoek', voorwaarden: 'voorwaarden' })[naam];

/** A dossier in which a besluit can be taken. */
async function beslisbaar(): Promise<string> {
  const { dossierId } = k.met.piet;
  await logIn(k, 'balie');
  for (const naam of ['acuut', 'onderzoek', 'voorwaarden'] as const)
    await k.doe('stap.vastleggen', {
      dossierId,
      versie: 0,
      invoer: { stap: stap(naam), feiten: weg()[naam] } as never,
    });
  return dossierId;
}
async function genomen(): Promise<string> {
  const dossierId = await beslisbaar();
  await logIn(k, 'beslisser');
  return (await k.doe('besluit.nemen', await verstrekking(k, dossierId, k.met.kade))).besluitId;
}
const nieuwSjabloon = {
  soort: 'weigeren' as const,
  keten: 'volwassenen' as const,
  basis: 0,
  tekst: standaardsjabloon('weigeren', 'volwassenen'),
  toelichting: 'Geen wijziging',
};
async function klaarTeZetten() {
  const dossierId = await beslisbaar();
  const { dossierVersie: _, dossierId: __, ...inhoud } = await verstrekking(k, dossierId, k.met.kade);
  return { dossierId, versie: 0, inhoud, opmerking: '' };
}
async function klaargezet() {
  const invoer = await klaarTeZetten();
  await k.doe('besluit.klaarzetten', invoer);
  return invoer;
}
async function voorstel(): Promise<string> {
  await logIn(k, 'bea');
  const { id } = await k.doe('beleid.voorstellen', {
    naam: 'bezwaartermijn',
    waarde: 49,
    vanaf: '2027-01-01',
    bron: 'Test',
  });
  return id;
}

const nieuwStuk = () => ({ dossierId: k.met.thomas.dossierId, id: null, versie: 0 });
const afspraak = { datum: vandaag, tijd: '10:00', plaats: 'Loket', waarover: '', meenemen: '', tolk: '' };
const kans = { gevraagd: 'Kom langs', waarom: 'Daarom', uiterlijk: '2026-11-30' };
const opvraging = {
  ...{ bij: 'client' as const, naam: '', wat: 'Afschriften', gevraagdOp: vandaag, uiterlijk: vandaag },
  ...{ ontvangenOp: null, opschorting: null, toelichting: '' },
};
const gegevenKans = async (versie: number) => {
  const { id } = await k.doe('onderzoek.hersteltermijn', { ...nieuwStuk(), inhoud: kans });
  return { dossierId: k.met.thomas.dossierId, id, versie };
};
const bevestiging = () => ({
  ...{ dossierId: k.met.thomas.dossierId, stapVersie: 1, wijze: 'ondertekend' as const, datum: vandaag },
  ...{ door: 'de cliënt', controle: '', opmerkingen: '', isAanvraag: true },
});
async function bijlageInvoer() {
  const bytes = await maakPdf();
  const { ontvangstId } = await k.doe('bijlage.beginnen', { grootte: bytes.length });
  await k.doe('bijlage.deel', { ontvangstId, vanaf: 0, inhoud: bytes.toString('base64') });
  const inhoud = { titel: 'Brief', datum: null, soort: 'anders' as const, onderdeel: null };
  return { dossierId: k.met.thomas.dossierId, ontvangstId, bestandsnaam: 'brief.pdf', inhoud };
}
const mensen = async (): Promise<Record<string, string>> => {
  await logIn(k, 'bea');
  const alle = await k.doe('gebruiker.lijst', {});
  return Object.fromEntries(alle.map(({ inlognaam, id }) => [inlognaam, id]));
};
async function scherming(als: string) {
  const { beslisser = '', balie = '' } = await mensen();
  await logIn(k, als);
  const { clientId } = k.met.piet;
  const gewoon = { grond: 'publiek-persoon' as const, reden: 'Bekend', voor: 'kring' as const, uitgesloten: [] };
  return { clientId, versie: 0, ...gewoon, eigenaarId: beslisser, kring: [beslisser], balie };
}
async function afgeschermd(): Promise<string> {
  const { balie: _, ...invoer } = await scherming('beslisser');
  await k.doe('afscherming.instellen', invoer);
  return invoer.clientId;
}
async function inzage(): Promise<string> {
  const clientId = await afgeschermd();
  await logIn(k, 'balie');
  await k.doe('inzage.openen', { clientId, dossierId: null, reden: 'Loket' });
  await logIn(k, 'beslisser');
  return (await k.doe('inzage.lijst', { alles: false }))[0]?.id ?? '';
}
async function samen() {
  await logIn(k, 'balie');
  const [clientId, andereId] = [k.met.thomas.clientId, k.met.fatima.clientId];
  const { vingerafdruk, blijft } = await k.doe('samenvoegen.voorbeeld', { clientId, andereId });
  const { id: _, versie: __, weergavenaam: ___, ...velden } = blijft.client;
  return { clientId, andereId, vingerafdruk, velden, nachten: [], reden: 'Zelfde persoon' };
}
/** A dossier in the hands of a colleague who is away. */
async function vanAfwezige(): Promise<{ dossierId: string; gebruikerId: string }> {
  const { beslisser: gebruikerId = '' } = await mensen();
  const { dossierId } = k.met.piet;
  await k.doe('afwezigheid.vastleggen', { id: null, versie: 0, gebruikerId, van: vandaag, tot: '2026-11-20' });
  await logIn(k, 'balie');
  await k.doe('werk.toewijzen', { dossierId, versie: 0, behandelaarId: gebruikerId, teamId: null });
  return { dossierId, gebruikerId };
}
async function overgenomen(): Promise<{ dossierId: string; gebruikerId: string }> {
  const wat = await vanAfwezige();
  await k.doe('werk.overnemen', { dossierId: wat.dossierId });
  return wat;
}
const teamvelden = { naam: 'CO Jongeren', ketens: ['jongeren' as const], leden: [], actief: true };

/** The commands around a melding, on the case of Piet who has only that. */
function rondMelding(): Opdrachten {
  const nieuw = () => ({ dossierId: k.met.piet.dossierId, id: null, versie: 0 });
  const als = 'balie';
  /** Makes something first, then names it. */
  const na = async <N extends 'toestemming.vastleggen' | 'vertegenwoordiger.vastleggen' | 'melding.doorverwijzen'>(
    naam: N,
    velden: object,
  ) => {
    await logIn(k, als);
    const { id, versie } = await k.doe(naam, { ...nieuw(), velden } as never);
    return { dossierId: k.met.piet.dossierId, id, versie };
  };
  const elders = async () => {
    await logIn(k, als);
    const feiten = { ...weg().melding, gemeldBij: 'andere-instantie' as const };
    const { dossierId } = k.met.piet;
    await k.doe('stap.vastleggen', { dossierId, versie: 1, invoer: { stap: 'melding', feiten } });
  };
  const dicht = async () => {
    await logIn(k, als);
    const { dossierId } = k.met.piet;
    const { versie: dossierVersie } = await k.doe('dossier.openen', { dossierId });
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
      invoer: () => ({ dossierId: k.met.piet.dossierId, doel: 'netwerk', aan: 'Zus', van: vandaag, tot: null }),
    },
    'betrokken.vervallen': {
      als,
      invoer: async () => ({
        ...(await na('vertegenwoordiger.vastleggen', vertegenwoordiger())),
        soort: 'vertegenwoordiger',
        reden: 'Vergissing',
      }),
    },
    'melding.bevestigen': { als, invoer: () => ({ dossierId: k.met.piet.dossierId, wijze: 'uitgereikt' }) },
    'melding.aanvraagformulier': { als, invoer: () => ({ dossierId: k.met.piet.dossierId }) },
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
        const { id, versie } = await k.doe('dossier.sluiten', await dicht());
        return { dossierId: k.met.piet.dossierId, id, versie, reden: 'Toch weer' };
      },
    },
    'brief.kopie': {
      als,
      invoer: async () => {
        const { dossierId, id } = await na('vertegenwoordiger.vastleggen', vertegenwoordiger());
        const { documentId } = await k.doe('melding.bevestigen', { dossierId, wijze: 'per-post' });
        return { dossierId, documentId, vertegenwoordigerId: id };
      },
    },
  };
}

/** Every command of the core, with input that succeeds. Typed against the table, so that none is forgotten. */
const opdrachten: Opdrachten = {
  ...regioOpdrachten(() => k),
  ...acuutOpdrachten(() => k),
  ...crisisOpdrachten(() => k),
  ...aanleverOpdrachten(() => k),
  ...factorOpdrachten(() => k),
  ...importOpdrachten(() => k),
  ...deurOpdrachten(() => k),
  ...leveringOpdrachten(() => k),
  ...behoudOpdrachten(
    () => k,
    () => disk.db(),
  ),
  ...bezwaarOpdrachten(() => k),
  ...nachtOpdrachten(() => k),
  ...algemeenOpdrachten(() => k),
  ...bedOpdrachten(() => k),
  ...begeleidingOpdrachten(() => k),
  ...basisOpdrachten(() => k),
  ...botsingOpdrachten(
    () => k,
    () => disk.db(),
  ),
  'client.aanmaken': { als: 'balie', invoer: () => ({ velden: clientvelden({ bsn: null, geenBsnReden: 'Kwijt' }) }) },
  'client.wijzigen': {
    als: 'balie',
    invoer: () => ({ clientId: k.met.thomas.clientId, versie: 1, velden: clientvelden({ achternaam: 'Anders' }) }),
  },
  'dossier.starten': { als: 'balie', invoer: () => ({ clientId: k.met.thomas.clientId, feiten: weg().melding }) },
  'stap.vastleggen': {
    als: 'balie',
    invoer: () => ({
      dossierId: k.met.piet.dossierId,
      versie: 0,
      invoer: { stap: 'acute-opvang', feiten: weg().acuut },
    }),
  },
  'concept.bewaren': { als: 'balie', invoer: () => ({ sleutel: 'melding', inhoud: { a: 1 }, basisVersie: 0 }) },
  'concept.weggooien': {
    als: 'balie',
    invoer: async () => {
      await k.doe('concept.bewaren', { sleutel: 'melding', inhoud: 1, basisVersie: 0 });
      return { sleutel: 'melding' };
    },
  },
  'besluit.nemen': {
    als: 'beslisser',
    invoer: async () => {
      const dossierId = await beslisbaar();
      await logIn(k, 'beslisser');
      return verstrekking(k, dossierId, k.met.kade);
    },
  },
  'besluit.klaarzetten': { als: 'balie', invoer: klaarTeZetten },
  'besluit.teruggeven': {
    als: 'beslisser',
    invoer: async () => ({ dossierId: (await klaargezet()).dossierId, versie: 1, opmerking: 'Schrijf meer op.' }),
  },
  'besluit.voorstelIntrekken': {
    als: 'balie',
    invoer: async () => ({ dossierId: (await klaargezet()).dossierId, versie: 1, opmerking: 'Toch niet' }),
  },
  'besluit.brief': { als: 'balie', invoer: async () => ({ besluitId: await genomen(), datum: '2026-11-18' }) },
  'besluit.bekendmakingVerbeteren': {
    als: 'balie',
    invoer: () => ({
      besluitId: k.met.thomas.besluitId,
      versie: 1,
      datum: vandaag,
      wijze: 'per-post',
      reden: 'Het was per post',
    }),
  },
  'besluit.poging': {
    als: 'balie',
    invoer: async () => ({
      besluitId: await genomen(),
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
      await logIn(k, 'bea');
      await k.doe('sjabloon.bewaren', nieuwSjabloon);
      const { versies } = await k.doe('sjabloon.lezen', { soort: 'weigeren', keten: 'volwassenen' });
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
    invoer: async () => ({ besluitId: await genomen(), datum: vandaag, wijze: 'per-post' }),
  },
  'besluit.latenVervallen': {
    als: 'beslisser',
    invoer: async () => {
      const besluitId = await genomen();
      await k.doe('copas.uitgeven', { besluitId });
      return { besluitId, reden: 'Vergissing' };
    },
  },
  'vervolg.vastleggen': {
    als: 'balie',
    invoer: () => ({
      dossierId: k.met.thomas.dossierId,
      id: null,
      versie: 0,
      invoer: { soort: 'uitstroom', inhoud: voorbeeld.uitstroom },
      reden: '',
    }),
  },
  'vervolg.intrekken': {
    als: 'balie',
    invoer: async () => {
      const { dossierId } = k.met.thomas;
      return { dossierId, id: await leg(k, dossierId, 'uitstroom'), versie: 1, reden: 'Hij is er nog' };
    },
  },
  'vervolg.brief': {
    als: 'balie',
    invoer: async () => {
      const { dossierId } = k.met.thomas;
      return { dossierId, id: await leg(k, dossierId, 'waarschuwing') };
    },
  },
  'vervolg.afdruk': { als: 'balie', invoer: () => ({ dossierId: k.met.thomas.dossierId }) },
  'copas.uitgeven': { als: 'balie', invoer: async () => ({ besluitId: await genomen() }) },
  'copas.intrekken': { als: 'balie', invoer: () => ({ pasId: k.met.thomas.pasId, reden: 'Verloren' }) },
  'document.maken': {
    als: 'balie',
    invoer: () => ({ dossierId: k.met.thomas.dossierId, soort: 'ontvangstbevestiging' }),
  },
  'onderzoek.meting': {
    als: 'balie',
    invoer: () => ({
      ...nieuwStuk(),
      inhoud: { datum: vandaag, scores: { financien: { score: 2, toelichting: '' } } },
    }),
  },
  'onderzoek.opvraging': { als: 'balie', invoer: () => ({ ...nieuwStuk(), inhoud: opvraging }) },
  'onderzoek.uitnodigen': { als: 'balie', invoer: () => ({ ...nieuwStuk(), inhoud: afspraak }) },
  'onderzoek.afspraakUitkomst': {
    als: 'balie',
    invoer: async () => {
      const { id } = await k.doe('onderzoek.uitnodigen', { ...nieuwStuk(), inhoud: afspraak });
      return { dossierId: k.met.thomas.dossierId, id, versie: 1, uitkomst: 'gesproken', toelichting: '' };
    },
  },
  'onderzoek.hersteltermijn': { als: 'balie', invoer: () => ({ ...nieuwStuk(), inhoud: kans }) },
  'onderzoek.hersteltermijnVerstuurd': {
    als: 'balie',
    invoer: async () => ({ ...(await gegevenKans(1)), verstuurdOp: vandaag, wijze: 'uitgereikt' }),
  },
  'onderzoek.hersteltermijnUitkomst': {
    als: 'balie',
    invoer: async () => {
      const brief = await gegevenKans(1);
      await k.doe('onderzoek.hersteltermijnVerstuurd', { ...brief, verstuurdOp: vandaag, wijze: 'uitgereikt' });
      return { ...brief, versie: 2, uitkomst: 'meegewerkt', uitkomstOp: vandaag, toelichting: '' };
    },
  },
  'onderzoek.vervallen': { als: 'balie', invoer: async () => ({ ...(await gegevenKans(1)), reden: 'Vergissing' }) },
  'verslag.bevestigen': { als: 'balie', invoer: () => bevestiging() },
  'verslag.heropenen': {
    als: 'balie',
    invoer: async () => {
      const { id, versie } = await k.doe('verslag.bevestigen', bevestiging());
      return { dossierId: k.met.thomas.dossierId, id, versie, reden: 'Nieuwe feiten' };
    },
  },
  'bijlage.toevoegen': { als: 'balie', blijft: true, invoer: () => bijlageInvoer() },
  'bijlage.wijzigen': {
    als: 'balie',
    invoer: async () => {
      const { inhoud, ...rest } = await bijlageInvoer();
      await k.doe('bijlage.toevoegen', { ...rest, inhoud });
      const { dossierId } = k.met.thomas;
      const [stuk] = (await k.doe('onderzoek.lezen', { dossierId })).bijlagen;
      return { dossierId, id: stuk?.id ?? '', versie: 1, inhoud: { ...inhoud, titel: 'Anders' } };
    },
  },
  ...rondMelding(),
  'register.bytes': { als: 'balie', invoer: () => ({ dossierId: k.met.thomas.dossierId }) },
  'gebruiker.toevoegen': { als: 'bea', invoer: () => nieuweUser },
  'gebruiker.wijzigen': { als: 'bea', invoer: async () => ({ ...(await zonderLogin('balie')), actief: false }) },
  'gebruiker.wachtwoordInstellen': {
    als: 'bea',
    invoer: async () => ({ id: (await zonderLogin('balie')).id, wachtwoord: 'vijf andere losse woorden' }),
  },
  'sessie.wachtwoordWijzigen': {
    als: 'balie',
    invoer: () => ({ huidig: wachtwoord, nieuw: 'vijf andere losse woorden' }),
  },
  'locatie.toevoegen': { als: 'bea', invoer: () => ({ ...havenVelden, naam: 'Nog een' }) },
  'locatie.wijzigen': {
    als: 'bea',
    invoer: () => ({ ...havenVelden, id: k.met.haven, versie: 1, capaciteit: 12 }),
  },
  'instelling.opslaan': { als: 'bea', invoer: () => k.doe('instelling.lezen', {}) },
  'beleid.voorstellen': {
    als: 'bea',
    invoer: () => ({ naam: 'bezwaartermijn', waarde: 49, vanaf: '2027-01-01', bron: 'Test' }),
  },
  'beleid.vergelijken': { als: 'bea', invoer: async () => ({ voorstelId: await voorstel(), casus: '' }) },
  'beleid.bekrachtigen': {
    als: 'bob',
    invoer: async () => {
      const voorstelId = await voorstel();
      await k.doe('beleid.vergelijken', { voorstelId, casus: '' });
      return { voorstelId };
    },
  },
  'beleid.afwijzen': { als: 'bob', invoer: async () => ({ voorstelId: await voorstel(), reden: 'Nee' }) },
  'afscherming.instellen': {
    als: 'beslisser',
    invoer: async () => {
      const { balie: _, ...invoer } = await scherming('beslisser');
      return invoer;
    },
  },
  'afscherming.opheffen': {
    als: 'beslisser',
    invoer: async () => ({ clientId: await afgeschermd(), versie: 1, reden: 'Niet meer nodig' }),
  },
  'inzage.openen': {
    als: 'balie',
    invoer: async () => ({ clientId: await afgeschermd(), dossierId: null, reden: 'Aan het loket' }),
  },
  'inzage.beoordelen': {
    als: 'beslisser',
    invoer: async () => ({ inzageId: await inzage(), oordeel: 'terecht', toelichting: '' }),
  },
  'samenvoegen.doen': { als: 'balie', invoer: samen },
  'samenvoegen.terug': {
    als: 'balie',
    invoer: async () => {
      const invoer = await samen();
      const { samenvoegingId } = await k.doe('samenvoegen.doen', invoer);
      return { clientId: invoer.clientId, samenvoegingId, reden: 'Toch niet' };
    },
  },
  'dubbel.bijwerken': { als: 'balie', invoer: () => ({ aantal: 10 }) },
  'dubbel.afwijzen': {
    als: 'balie',
    invoer: () => ({ clientId: k.met.thomas.clientId, andereId: k.met.piet.clientId, reden: 'Broers' }),
  },
  'dubbel.heropenen': {
    als: 'balie',
    invoer: async () => {
      const paar = { clientId: k.met.thomas.clientId, andereId: k.met.piet.clientId };
      await k.doe('dubbel.afwijzen', { ...paar, reden: 'Broers' });
      return { ...paar, reden: 'Toch kijken' };
    },
  },
  'werkvoorraad.pdf': { als: 'balie', invoer: () => ({ groep: null, namen: false }) },
  'werk.toewijzen': {
    als: 'balie',
    invoer: () => ({ dossierId: k.met.piet.dossierId, versie: 0, behandelaarId: null, teamId: null }),
  },
  'werk.uitstellen': {
    als: 'balie',
    invoer: () => ({ dossierId: k.met.piet.dossierId, tot: '2026-11-20', reden: 'Wacht', voorbijTermijn: false }),
  },
  'werk.hervatten': {
    als: 'balie',
    invoer: async () => {
      const { dossierId } = k.met.piet;
      await k.doe('werk.uitstellen', { dossierId, tot: '2026-11-20', reden: 'Wacht', voorbijTermijn: false });
      return { dossierId };
    },
  },
  'werk.overnemen': { als: 'balie', invoer: async () => ({ dossierId: (await vanAfwezige()).dossierId }) },
  'werk.allesOvernemen': { als: 'balie', invoer: async () => ({ gebruikerId: (await vanAfwezige()).gebruikerId }) },
  'werk.teruggeven': { als: 'balie', invoer: async () => ({ dossierId: (await overgenomen()).dossierId }) },
  'werk.allesTeruggeven': { als: 'balie', invoer: async () => ({ gebruikerId: (await overgenomen()).gebruikerId }) },
  'afwezigheid.vastleggen': {
    als: 'bea',
    invoer: async () => ({
      id: null,
      versie: 0,
      gebruikerId: (await mensen())['balie'] ?? '',
      van: vandaag,
      tot: '2026-11-20',
    }),
  },
  'afwezigheid.vervallen': {
    als: 'bea',
    invoer: async () => {
      const { balie: gebruikerId = '' } = await mensen();
      return k.doe('afwezigheid.vastleggen', { id: null, versie: 0, gebruikerId, van: vandaag, tot: '2026-11-20' });
    },
  },
  'team.toevoegen': { als: 'bea', invoer: () => teamvelden },
  'team.wijzigen': {
    als: 'bea',
    invoer: async () => ({ ...(await k.doe('team.toevoegen', teamvelden)), naam: 'CO' }),
  },
};

/** Node compares the bytes of a letter at once, toEqual one by one: that is asked only to show what differs. */
function staatNog(voor: Record<string, unknown[]>, wanneer: string): void {
  const nu = inhoudVan(disk.db());
  if (!isDeepStrictEqual(nu, voor)) expect(nu, wanneer).toEqual(voor);
}

/** They write no rows; and those that exchange or copy whole files, whose power cuts are tried in test/core/behoud. */
const buitenBeschouwing = new Set([
  'import.beginnen',
  'import.deel',
  'sessie.vergrendelen',
  'sessie.actief',
  'bijlage.beginnen',
  'bijlage.deel',
  'reservekopie.elders',
  'reservekopie.terugzetten',
]);

/** They begin the sharing, or send at once what a desk that shares sends when others can have it: tried at a desk that does not share. */
const alleen = new Set(['werkplek.delen', 'werkplek.uitnodigen', 'werkplek.intrekken', 'uitwisseling.bestand']);

/** Every third command goes to another desk too; with OVERAL=1 all of them. */
const elders = (naam: string): boolean =>
  process.env['OVERAL'] === '1' || Object.keys(opdrachten).indexOf(naam) % 3 === 0;

/** Calls a command with a disk that is full at its first write, at its second, and so on until it succeeds. */
async function faalOveral(kern: Testkern, naam: string, invoer: object): Promise<void> {
  const voor = inhoudVan(disk.db());
  let plek = 0;
  for (; ; plek += 1) {
    disk.stand.nog = plek;
    const antwoord = await kern.roep(naam, invoer, true);
    disk.stand.nog = Infinity;
    if (antwoord.ok) break;
    expect(antwoord, `write ${plek + 1}`).toMatchObject({ code: 'opslag-vol' });
    staatNog(voor, `write ${plek + 1}`);
    expect(plek).toBeLessThan(60);
  }
  expect(plek).toBeGreaterThan(0);
  expect(inhoudVan(disk.db())).not.toEqual(voor);
  expect(breuken(disk.db())).toEqual([]);
}

describe('a command that fails midway', () => {
  it('is tried here for every command that writes', () => {
    const nodig = Object.entries<Eindpunt>(contract)
      .filter(
        ([, { soort, uitvoerder, toegang }]) =>
          soort === 'opdracht' && uitvoerder !== 'schil' && toegang !== 'openbaar',
      )
      .map(([naam]) => naam)
      .filter((naam) => !buitenBeschouwing.has(naam));
    expect([...Object.keys(opdrachten), 'acuut.bestand'].sort()).toEqual(nodig.sort());
  });

  it.each(Object.entries(opdrachten))(
    'leaves nothing behind, at whichever write it fails, and comes to the same at another desk: %s',
    async (naam, { als, invoer, blijft }) => {
      if (alleen.has(naam)) {
        k.ruimOp();
        // It has no log to go on with, and is asked for none.
        k = (await alleenstaand(disk.verstoor)) as typeof k;
      }
      await logIn(k, als);
      const klaar = await invoer();
      if (!blijft) await logIn(k, als);
      await faalOveral(k, naam, klaar);
      // Whoever logged out has closed the file.
      if (disk.db().open && !alleen.has(naam) && elders(naam)) komtOverAan(disk.db(), k);
    },
  );

  // Only an aanbieder has placements to hand over.
  it('leaves nothing behind, at whichever write it fails: acuut.bestand', async () => {
    const { a, plaats } = await aanbieder(disk.verstoor);
    await faalOveral(a, 'acuut.bestand', { dossierIds: [await plaats('Bakker')] });
    a.ruimOp();
  });

  it('shows nothing without its line in the log: when the log cannot be written, nothing is read', async () => {
    await logIn(k, 'balie');
    disk.stand.nog = 0;
    const { dossierId } = k.met.thomas;
    expect(await k.roep('dossier.openen', { dossierId })).toEqual({
      ok: false,
      code: 'opslag-vol',
      melding: expect.stringContaining('De schijf is vol') as string,
    });
  });
});
