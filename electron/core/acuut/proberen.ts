import { toetsen } from '#shared/beleid/index.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Keten } from '#shared/domein/basis.ts';
import { legeStap, type Stapfeiten } from '#shared/domein/stappen.ts';
import { acuutteksten as tekst } from '#shared/taal/acuut.ts';
import { schrijfDag } from '#shared/taal/datum.ts';
import type { Context } from '../context.ts';
import { lokaalVanMoment } from '../klok.ts';
import { leesBedden } from './bedden.ts';
import { geschatteGeboortedatum } from './client.ts';
import { nachtVan } from './nacht.ts';
import { toetsAcuut } from './stand.ts';

type Vraag = GelezenInvoer<'acuut.proberen'>;

/** Aanbieders place only while Centraal Onthaal is closed (5.2.3). */
export const isAanbieder = ({ sessie }: Pick<Context, 'sessie'>): boolean =>
  sessie.organisatie.soort === 'opvangaanbieder';

/** The facts of the acute step as they come from the one screen. */
export function acuteFeiten(
  { nu, vandaag }: Pick<Context, 'nu' | 'vandaag'>,
  invoer: Pick<Vraag, 'veiligeOpvangInNetwerk' | 'alternatieveVeiligeOvernachting' | 'kanZichHandhaven' | 'tijdstip'>,
): Stapfeiten['acute-opvang'] {
  const { veiligeOpvangInNetwerk, alternatieveVeiligeOvernachting, kanZichHandhaven } = invoer;
  const tijdstip = invoer.tijdstip ?? lokaalVanMoment(nu);
  return {
    ...legeStap(vandaag)['acute-opvang'],
    veiligeOpvangInNetwerk,
    alternatieveVeiligeOvernachting,
    kanZichHandhaven,
    tijdstip,
  };
}

/** 5.2.1 as far as it goes at the door: by age and whether children come along. The onderzoek looks again. */
function ketenAanDeDeur({ vandaag, beleid }: Context, invoer: Vraag): Keten | null {
  if (invoer.kinderenMee) return 'gezin';
  const { geboortedatum, geschatteLeeftijd: leeftijd } = invoer;
  const dag = geboortedatum ?? (leeftijd === null ? null : geschatteGeboortedatum(leeftijd, vandaag));
  if (!dag || dag > vandaag) return null;
  return toetsen.doelgroep.beoordeel({ geboortedatum: dag, kinderen: [] }, vandaag, beleid).gevolg.keten;
}

/** Whether Centraal Onthaal is open at a moment, so that an aanbieder sends the client there; the sentence says when. */
export function waaromNietPlaatsen(context: Context, feiten: Stapfeiten['acute-opvang']): string | null {
  if (!isAanbieder(context)) return null;
  const nee = { veiligeOpvangInNetwerk: false, alternatieveVeiligeOvernachting: false, kanZichHandhaven: false };
  const { door } = toetsAcuut(context, { ...feiten, ...nee }).gevolg;
  if (door === 'zorgaanbieder') return null;
  const isNu = feiten.tijdstip === lokaalVanMoment(context.nu);
  return tekst.loketOpen(isNu ? tekst.nu : `${schrijfDag((feiten.tijdstip ?? '').slice(0, 10))} ${tekst.dan}`);
}

/** Everything that lives along while the one screen is filled in. */
export function probeerAcuut(context: Context, invoer: Vraag): Uitvoer<'acuut.proberen'> {
  const { vandaag, beleid, instellingen } = context;
  const feiten = acuteFeiten(context, invoer);
  const tijdstip = feiten.tijdstip ?? '';
  const keten = ketenAanDeDeur(context, invoer);
  const nacht = nachtVan(tijdstip, instellingen.openVan);
  const bedden = leesBedden(context, nacht, keten);
  const gemeldOp = tijdstip.slice(0, 10);
  const termijn = toetsen.onderzoekstermijn.beoordeel({ gemeldOp }, vandaag, beleid).gevolg;
  return {
    uitleg: toetsAcuut(context, feiten),
    tijdstip,
    keten,
    nacht,
    bedden,
    // Without an age nobody can say which kind of locatie fits: then a person chooses, unless there is only one.
    voorstelId:
      keten || bedden.length === 1 ? (bedden.find(({ past, vrij }) => past && vrij > 0)?.locatieId ?? null) : null,
    onderzoekUiterlijk: termijn.onderzoekUiterlijk,
    waaromNiet: waaromNietPlaatsen(context, feiten),
  };
}
