import type { Registerpoort } from '#core/register/levering/poort.ts';
import type { Invoer } from '#shared/contract/tabel.ts';
import { clientvelden, logIn, rechteWeg, voegGebruikersToe, wachtwoord, type Testkern } from '../hulp.ts';
import { gemeentesjabloon, havenVelden, sjabloon, vandaag, verstrekking } from '../opstelling.ts';

/** An aanbieder with its own file, its users and two locaties that the college has too, by name and postcode. */
const maakAanbieder = sjabloon(async (a: Testkern) => {
  await a.doe('installatie.inrichten', {
    organisatie: { soort: 'opvangaanbieder', naam: 'Stichting De Kade', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  await voegGebruikersToe(
    a,
    { inlognaam: 'nacht', rollen: ['aanbieder'] },
    { inlognaam: 'fenna', rollen: ['begeleider'] },
    { inlognaam: 'manager', rollen: ['locatiemanager'] },
  );
  const velden = { ...havenVelden, naam: 'De Kade', postcode: '3011 AA', capaciteit: 40 };
  const { id: kade } = await a.doe('locatie.toevoegen', velden);
  const { id: gezin } = await a.doe('locatie.toevoegen', {
    ...havenVelden,
    naam: 'Het Anker',
    soort: 'gezinsopvang',
    keten: 'gezin',
    postcode: '3013 AA',
  });
  const { tekst } = await a.doe('sleutel.eigen', {});
  return { kade, gezin, kaart: tekst };
});
const maakCollege = gemeentesjabloon();

export type College = Testkern & { met: { locatieId: string } };
export type Aanbieder = Testkern & { met: { kade: string; gezin: string; kaart: string } };

/** A fresh file of the same aanbieder, that knows the key of a college; the manager is logged in. */
export async function versAanbieder(kaart: string, register?: Registerpoort): Promise<Aanbieder> {
  const a = await maakAanbieder(undefined, register);
  await logIn(a, 'bea');
  await a.doe('sleutel.toevoegen', { tekst: kaart });
  await logIn(a, 'manager');
  return a;
}

/** A college and an aanbieder that know each other's key; the aanbieder runs De Kade and Het Anker. */
export async function tweetal(register?: Registerpoort): Promise<{
  k: College;
  a: Aanbieder;
  aanbiederId: string;
  anker: string;
  kaart: string;
}> {
  const k = await maakCollege(undefined, register);
  const a = await maakAanbieder(undefined, register);
  await logIn(k, 'bea');
  const { id: anker } = await k.doe('locatie.toevoegen', {
    ...havenVelden,
    naam: 'Het anker',
    soort: 'gezinsopvang',
    keten: 'gezin',
    postcode: '3013aa',
  });
  await k.doe('sleutel.toevoegen', { tekst: a.met.kaart });
  const { organisaties } = await k.doe('uitwisseling.aanbieders', {});
  const aanbiederId = organisaties[0]?.id ?? '';
  for (const locatieId of [k.met.locatieId, anker])
    await k.doe('uitwisseling.aanbieder', { locatieId, was: null, organisatieId: aanbiederId });
  const { tekst: kaart } = await k.doe('sleutel.eigen', {});
  await logIn(a, 'bea');
  await a.doe('sleutel.toevoegen', { tekst: kaart });
  await logIn(k, 'balie');
  await logIn(a, 'manager');
  return { k, a, aanbiederId, anker, kaart };
}

/** The file for the other side, made by who may. */
export async function maakBestand(van: Testkern, alles = false): Promise<Uint8Array> {
  const { partners } = await van.doe('uitwisseling.stand', {});
  const organisatieId = partners[0]?.organisatie.id ?? '';
  return (await van.doe('uitwisseling.bestand', { organisatieId, alles })).bytes;
}

export const leesIn = (bij: Testkern, bytes: Uint8Array) =>
  bij.doe('register.inlezenBytes', { bestandsnaam: 'uitwisseling.zip', bytes });

/** Everything that one side has not told yet, read in by the other. */
export const breng = async (van: Testkern, naar: Testkern) => leesIn(naar, await maakBestand(van));

export type Vastleggen = Invoer<'vervolg.vastleggen'>['invoer'];

/** The words of a gezin that stay with the college, whatever the aanbieder gets. */
export const geheim = {
  onderzoek: 'Zeegrasonderzoek',
  motivering: 'Kwartsmotivering',
  adres: 'Basaltstraat',
  nietMee: 'Veldspaatkind',
  huisgenoot: 'Granietbroer',
  ander: 'Marmerbuur',
  toelichting: 'Agaattoelichting',
  vertegenwoordiger: 'Opaalbewind',
  mail: 'turkoois@voorbeeld.example',
};
/** Who sleeps there, as the aanbieder may know them. */
export const gezinsnamen = { ouder: 'Amrani', partner: 'Lapislazuli', kind: 'Kiezelkind' };

/** A gezin from melding to besluit at Het Anker, with much in the dossier that is nobody else's business. */
export async function helpGezin(k: College, anker: string) {
  const weg = rechteWeg(vandaag, anker);
  await logIn(k, 'balie');
  const velden = clientvelden({
    achternaam: gezinsnamen.ouder,
    voornamen: 'Fatima',
    bsn: '111222333',
    geslacht: 'vrouw',
  });
  const { id: clientId } = await k.doe('client.aanmaken', {
    velden: { ...velden, straat: geheim.adres, email: geheim.mail, bijzonderheden: geheim.toelichting },
  });
  const kind = { gezag: null, gezagdrager: '', omgang: '', clientId: null };
  const melding = {
    ...weg.melding,
    heeftPartner: true,
    partnerNaam: `Yusuf ${gezinsnamen.partner}`,
    partnerGeboortedatum: '1985-02-03',
    kinderen: [
      { ...kind, naam: gezinsnamen.kind, geboortedatum: '2018-03-04', inwonend: true },
      { ...kind, naam: geheim.nietMee, geboortedatum: '2019-03-04', inwonend: false },
    ],
    huisgenoten: [
      { naam: `Ali ${geheim.huisgenoot}`, relatie: 'broer', geboortedatum: null, clientId: null, komtMee: null },
    ],
    tolk: 'Berbers',
    aanpassingen: ['rolstoel' as const],
    toelichting: geheim.toelichting,
  };
  const { dossierId } = await k.doe('dossier.starten', { clientId, feiten: melding });
  const onderdelen = { ...weg.onderzoek.onderdelen };
  onderdelen['reden-dakloosheid'] = { stand: 'vastgesteld', bevinding: geheim.onderzoek };
  const kinderen = { 'kinderen-en-gezag': { stand: 'vastgesteld' as const, bevinding: geheim.onderzoek } };
  for (const invoer of [
    { stap: 'onderzoek' as const, feiten: { ...weg.onderzoek, onderdelen: { ...onderdelen, ...kinderen } } },
    { stap: 'voorwaarden' as const, feiten: weg.voorwaarden },
  ])
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer } as never);
  await logIn(k, 'beslisser');
  const besluit = await verstrekking(k, dossierId, anker);
  const { besluitId } = await k.doe('besluit.nemen', {
    ...besluit,
    motivering: geheim.motivering,
    afwijking: geheim.motivering,
  });
  await k.doe('besluit.bekendmaken', { besluitId, datum: vandaag, wijze: 'uitgereikt' });
  await logIn(k, 'balie');
  return { clientId, dossierId, besluitId, melding };
}
