import type { Invoer } from '#shared/contract/tabel.ts';
import type { Opslaglaag } from '#core/opslaglaag.ts';
import { logIn, testkern, voegGebruikersToe, wachtwoord } from './hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from './opdracht.ts';
import { havenVelden, vandaag } from './opstelling.ts';

type Plaatsen = Invoer<'acuut.plaatsen'>;
const plaatsing = (locatieId: string, over: Partial<Plaatsen> = {}): Plaatsen => ({
  client: {
    soort: 'nieuw',
    achternaam: 'Bakker',
    voornamen: 'Ilse',
    geboortedatum: '1990-02-03',
    geschatteLeeftijd: null,
    herkenning: '',
  },
  veiligeOpvangInNetwerk: false,
  alternatieveVeiligeOvernachting: false,
  kanZichHandhaven: false,
  tijdstip: null,
  kinderenMee: false,
  locatieId,
  overboeken: '',
  geplaatstDoor: '',
  toelichting: '',
  ...over,
});

interface Nachtwerk {
  sleutel: string;
  bytes: Uint8Array;
}
let nachtwerk: Promise<Nachtwerk> | null = null;
/** The key of an aanbieder and the file of a night there: two people, at a locatie that Centraal Onthaal does not know. */
const vanAanbieder = () => (nachtwerk ??= maakNachtwerk());
/** An aanbieder on Friday evening, with a locatie; whoever has the night shift is logged in. */
export async function aanbieder(verstoor?: (laag: Opslaglaag) => Opslaglaag) {
  const a = testkern(undefined, '2026-11-13T21:10:00Z', verstoor);
  await a.doe('installatie.inrichten', {
    organisatie: { soort: 'opvangaanbieder', naam: 'Stichting De Kade', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  await voegGebruikersToe(a, { inlognaam: 'nacht', rollen: ['aanbieder'] });
  const { id } = await a.doe('locatie.toevoegen', { ...havenVelden, naam: 'Nachtopvang Zuid' });
  const { tekst: sleutel } = await a.doe('sleutel.eigen', {});
  await logIn(a, 'nacht');
  const plaats = async (achternaam: string): Promise<string> => {
    const client = { ...plaatsing(id).client, achternaam } as Plaatsen['client'];
    return (await a.doe('acuut.plaatsen', plaatsing(id, { client }))).dossierId;
  };
  return { a, sleutel, plaats };
}
async function maakNachtwerk(): Promise<Nachtwerk> {
  const { a, sleutel, plaats } = await aanbieder();
  const { bytes } = await a.doe('acuut.bestand', { dossierIds: [await plaats('Bakker'), await plaats('Visser')] });
  a.ruimOp();
  return { sleutel, bytes };
}

/** Acute opvang, its beds and its follow-up; what aanbieders send in and the keys by which that is read. */
export function acuutOpdrachten(kern: () => Stadskern): Opdrachten {
  const balie = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'balie', invoer });
  const beheer = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'bea', invoer });
  const geplaatst = async (): Promise<string> => {
    await logIn(kern(), 'balie');
    const vrijdagavond = { tijdstip: '2026-11-13T22:10', geplaatstDoor: 'Stichting De Kade' };
    return (await kern().doe('acuut.plaatsen', plaatsing(kern().met.kade, vrijdagavond))).dossierId;
  };
  const einde = { soort: 'beeindigd', aanleiding: 'niet-gemeld', dag: null, reden: 'Niet gekomen' } as const;
  const sleutel = async () => {
    await logIn(kern(), 'bea');
    return kern().doe('sleutel.toevoegen', { tekst: (await vanAanbieder()).sleutel });
  };
  const bestand = async () => {
    await sleutel();
    await logIn(kern(), 'balie');
    return { bestandsnaam: 'nacht.zip', bytes: (await vanAanbieder()).bytes };
  };
  /** A record that waits, because its locatie is not known here. */
  const wachtend = async () => {
    await kern().doe('register.inlezenBytes', await bestand());
    const regel = (await kern().doe('register.wachtrij', {}))[0];
    return { recordId: regel?.recordId ?? '', ref: regel?.locaties[0]?.ref ?? '' };
  };
  /** An aanbieder that is known, and the locatie that it will run. */
  const metAanbieder = async () => {
    await sleutel();
    const { organisaties } = await kern().doe('uitwisseling.aanbieders', {});
    return { locatieId: kern().met.kade, was: null, organisatieId: organisaties[0]?.id ?? '' };
  };
  return {
    'acuut.vasthouden': balie(() => ({ locatieId: kern().met.kade })),
    'acuut.plaatsen': balie(() => plaatsing(kern().met.kade)),
    'acuut.meldbewijs': balie(async () => ({ dossierId: await geplaatst() })),
    'acuut.opvolgen': balie(async () => ({ dossierId: await geplaatst(), na: 0, gebeurtenis: einde })),
    'acuut.terugdraaien': balie(async () => {
      const dossierId = await geplaatst();
      const { gebeurtenissen } = await kern().doe('acuut.opvolgen', { dossierId, na: 0, gebeurtenis: einde });
      return { dossierId, na: 1, gebeurtenisId: gebeurtenissen[0]?.id ?? '', reden: 'Kwam toch' };
    }),
    'register.inlezenBytes': balie(bestand),
    'register.bekijkenBytes': balie(bestand),
    'register.verwerken': balie(async () => {
      const { recordId, ref } = await wachtend();
      return { recordId, na: 0, mensen: {}, locaties: { [ref]: kern().met.haven } };
    }),
    'register.terzijde': balie(async () => ({
      recordId: (await wachtend()).recordId,
      na: 0,
      terug: false,
      reden: `Dubbel gestuurd op ${vandaag}`,
    })),
    'uitwisseling.aanbieder': beheer(async () => metAanbieder()),
    'uitwisseling.bestand': balie(async () => {
      const aanbieder = await metAanbieder();
      await logIn(kern(), 'bea');
      await kern().doe('uitwisseling.aanbieder', aanbieder);
      return { organisatieId: aanbieder.organisatieId, alles: false };
    }),
    'sleutel.eigen': beheer(() => ({})),
    'sleutel.toevoegen': beheer(async () => ({ tekst: (await vanAanbieder()).sleutel })),
    'sleutel.intrekken': beheer(async () => ({ sleutelId: (await sleutel()).sleutelId, reden: 'Laptop gestolen' })),
    'copas.vervangen': balie(() => ({ pasId: kern().met.thomas.pasId, soort: 'gestolen', toelichting: 'Aangifte' })),
  };
}
