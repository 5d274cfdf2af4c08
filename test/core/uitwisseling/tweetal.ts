import type { Invoer } from '#shared/contract/tabel.ts';
import { logIn, voegGebruikersToe, wachtwoord, type Testkern } from '../hulp.ts';
import { gemeentesjabloon, havenVelden, sjabloon } from '../opstelling.ts';

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

/** A college and an aanbieder that know each other's key; the aanbieder runs De Kade and Het Anker. */
export async function tweetal(): Promise<{ k: College; a: Aanbieder; aanbiederId: string; anker: string }> {
  const k = await maakCollege();
  const a = await maakAanbieder();
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
  const { tekst } = await k.doe('sleutel.eigen', {});
  await logIn(a, 'bea');
  await a.doe('sleutel.toevoegen', { tekst });
  await logIn(k, 'balie');
  await logIn(a, 'manager');
  return { k, a, aanbiederId, anker };
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
