import type { Clientvelden } from '#shared/contract/groepen/client.ts';
import type { Keten } from '#shared/domein/basis.ts';
import { normaliseer } from '#shared/domein/naam.ts';
import type { Loting } from './loting.ts';
import { naamgroepen, postcodeletters, roepnamen, straten, type Naamgroep } from './namen.ts';

/** Ages in whole years at which somebody of this keten reports. */
const leeftijden: Readonly<Record<Keten, readonly [van: number, tot: number]>> = {
  volwassenen: [24, 71],
  jongeren: [18, 22],
  gezin: [24, 47],
};

export interface Proefmens {
  velden: Clientvelden;
  groep: Naamgroep;
}

function kiesGroep(loting: Loting): Naamgroep {
  let plek = loting.getal() * naamgroepen.reduce((som, { deel }) => som + deel, 0);
  return naamgroepen.find(({ deel }) => (plek -= deel) < 0) ?? loting.kies(naamgroepen);
}

/** A birth date that makes somebody this many whole years old on the day. */
export function geboortedatum(loting: Loting, [van, tot]: readonly [number, number], vandaag: string): string {
  const jaar = Number(vandaag.slice(0, 4)) - loting.tussen(van, tot) - 1;
  const maand = String(loting.tussen(1, 12)).padStart(2, '0');
  const dag = String(loting.tussen(1, 28)).padStart(2, '0');
  const geboren = `${jaar}-${maand}-${dag}`;
  return geboren.slice(5) <= vandaag.slice(5) ? `${jaar + 1}-${geboren.slice(5)}` : geboren;
}

/** Somebody who does not exist. `bsn` comes from the test range; null with the reason written down. */
export function maakClient(loting: Loting, keten: Keten, bsn: string | null, vandaag: string): Proefmens {
  const groep = kiesGroep(loting);
  const geslacht = loting.kans(0.02)
    ? ('x' as const)
    : loting.kans(keten === 'gezin' ? 0.7 : 0.27)
      ? ('vrouw' as const)
      : ('man' as const);
  const lijst = geslacht === 'vrouw' ? groep.vrouw : groep.man;
  const voornaam = loting.kies(lijst);
  const tweede = loting.kans(0.35) ? ` ${loting.kies(lijst)}` : '';
  const [achternaam = '', tussenvoegsel = ''] = loting.kies(groep.achternaam).split('|').reverse();
  const adres = loting.kans(0.2);
  return {
    groep,
    velden: {
      achternaam,
      tussenvoegsel,
      voornamen: voornaam + (tweede.trim() === voornaam ? '' : tweede),
      roepnaam: loting.kans(0.4) ? (roepnamen[voornaam] ?? '') : '',
      geboortedatum: geboortedatum(loting, leeftijden[keten], vandaag),
      bsn,
      geenBsnReden: bsn ? '' : 'Nummer wordt opgezocht in de Basisregistratie Personen.',
      geslacht,
      // 06-0 is not given out as a mobile number.
      telefoon: loting.kans(0.85) ? `06-0${String(loting.tussen(0, 9_999_999)).padStart(7, '0')}` : '',
      email: loting.kans(0.4)
        ? `${normaliseer(`${voornaam} ${achternaam}`).replaceAll(' ', '.')}@voorbeeld.example`
        : '',
      straat: adres ? loting.kies(straten) : '',
      huisnummer: adres ? String(loting.tussen(1, 240)) : '',
      postcode: adres ? `30${loting.tussen(10, 89)} ${loting.kies(postcodeletters)}` : '',
      plaats: adres ? 'Rotterdam' : '',
      taal: groep.taal,
      bijzonderheden: loting.kans(0.06)
        ? 'Slechtziend: graag grote letters.'
        : loting.kans(0.05)
          ? 'Heeft een hulphond.'
          : '',
    },
  };
}
