import { nl } from '../nl.ts';

/** One key and what it does. */
export interface Toetsregel {
  toetsen: string;
  tekst: string;
}

const t = nl.hulp.toetsen;

/** Keys that work everywhere, in a list, in a form. With those of the navigation they are all keys of the app. */
export const algemeneToetsen: readonly { id: string; kop: string; rijen: readonly Toetsregel[] }[] = [
  {
    id: 'overal',
    kop: t.overal,
    rijen: [
      { toetsen: 'F1', tekst: t.hulp },
      { toetsen: 'Ctrl K', tekst: t.zoeken },
      { toetsen: 'Ctrl L', tekst: t.vergrendelen },
      { toetsen: '?', tekst: t.hulpTeken },
      { toetsen: 'F8', tekst: t.berichten },
      { toetsen: 'Esc', tekst: t.sluiten },
    ],
  },
  {
    id: 'lijsten',
    kop: t.lijsten,
    rijen: [
      { toetsen: '↑ ↓', tekst: t.regel },
      { toetsen: 'Home End', tekst: t.beginEinde },
      { toetsen: 'PageUp PageDown', tekst: t.blad },
      { toetsen: 'Enter', tekst: t.openen },
    ],
  },
  {
    id: 'formulieren',
    kop: t.formulieren,
    rijen: [
      { toetsen: 'Tab', tekst: t.volgende },
      { toetsen: '← →', tekst: t.keuze },
      { toetsen: 'Ctrl S', tekst: t.bewaren },
      { toetsen: 'Alt M', tekst: t.melding },
    ],
  },
];

/** Keys of one screen, by the id of its help; they work while that screen is open. */
export const schermtoetsen: Readonly<Record<string, readonly Toetsregel[]>> = {
  acuut: [
    { toetsen: 'J', tekst: nl.algemeen.ja },
    { toetsen: 'N', tekst: nl.algemeen.nee },
    { toetsen: 'O', tekst: nl.algemeen.nogNietBekend },
  ],
  'crisis-nieuw': [
    { toetsen: 'J', tekst: nl.algemeen.ja },
    { toetsen: 'N', tekst: nl.algemeen.nee },
    { toetsen: 'O', tekst: nl.algemeen.nogNietBekend },
  ],
  nacht: [
    { toetsen: 'A', tekst: nl.nacht.standen.aanwezig },
    { toetsen: 'L', tekst: nl.nacht.standen.laat },
    { toetsen: 'W', tekst: nl.nacht.standen.afwezig },
    { toetsen: 'B', tekst: nl.nacht.standen['afwezig-gemeld'] },
    { toetsen: 'V', tekst: nl.nacht.standen.vertrokken },
    { toetsen: 'Z', tekst: nl.nacht.zelfde },
    { toetsen: '/', tekst: nl.nacht.zoek },
    { toetsen: 'Alt W', tekst: nl.deur.nachten.meldAfwezig },
    { toetsen: 'Ctrl Z', tekst: nl.nacht.ongedaan },
  ],
  dagopvang: [
    { toetsen: nl.dagopvang.toetsen.zonder, tekst: nl.dagopvang.zonder },
    { toetsen: nl.dagopvang.toetsen.man, tekst: nl.dagopvang.groepen.man },
    { toetsen: nl.dagopvang.toetsen.vrouw, tekst: nl.dagopvang.groepen.vrouw },
    { toetsen: nl.dagopvang.toetsen.jongere, tekst: nl.dagopvang.groepen.jongere },
  ],
  'dossier/onderzoek': [{ toetsen: 'Alt O', tekst: nl.onderzoek.volgendOnderdeel }],
  'dossier/basis': [
    { toetsen: 'O', tekst: t.punt.opOrde },
    { toetsen: 'B', tekst: t.punt.bezig },
    { toetsen: 'X', tekst: t.punt.ontbreekt },
    { toetsen: 'N', tekst: t.punt.nietNodig },
    { toetsen: '0', tekst: t.punt.nietGevraagd },
  ],
  'dossier/crisisverblijf': [
    { toetsen: 'O', tekst: t.punt.opOrde },
    { toetsen: 'B', tekst: t.punt.bezig },
    { toetsen: 'X', tekst: t.punt.ontbreekt },
    { toetsen: 'N', tekst: t.punt.nietNodig },
    { toetsen: '0', tekst: t.punt.nietGevraagd },
    { toetsen: 'V', tekst: t.punt.veilig },
  ],
  'dossier/plek': [{ toetsen: 'Alt P', tekst: nl.crisisplek.vraag.nieuw }],
  'dossier/crisisbesluit': [{ toetsen: 'Ctrl Enter', tekst: nl.crisisbesluit.formulier.nemen }],
};
