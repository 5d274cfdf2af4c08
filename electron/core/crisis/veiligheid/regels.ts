import type { Veldfout } from '#shared/contract/antwoord.ts';
import { geldig, heeftPostcode, planteksten } from '#shared/domein/crisis/veiligheidsstand.ts';
import type { veiligheidsoorten } from '#shared/domein/crisis/veiligheid.ts';
import { normaliseer } from '#shared/domein/naam.ts';
import { veiligheidsfouten as tekst } from '#shared/taal/crisis/veiligheid.ts';
import type { Crisisregels, Vastgelegd } from '../regels.ts';

/** A field error when something holds. */
const als = (geldt: boolean, pad: string, bericht: string): Veldfout[] => (geldt ? [{ pad, bericht }] : []);
const dagVan = (moment: string): string => moment.slice(0, 10);
const inToekomst = (moment: string, vandaag: string, pad = 'moment'): Veldfout[] =>
  als(dagVan(moment) > vandaag, pad, tekst.toekomst);

function bezwarenVoorwaarde({ inhoud: v }: Vastgelegd<'veiligheidsvoorwaarde'>, vandaag: string): Veldfout[] {
  return [
    ...als(v.controleOp !== null && v.controleOp < v.vanaf, 'controleOp', tekst.voorVanaf),
    ...v.controles.flatMap(({ op, stand, toelichting }, i) => [
      ...inToekomst(op, vandaag, `controles.${i}.op`),
      ...als(op < v.vanaf, `controles.${i}.op`, tekst.voorVanaf),
      ...als(stand === 'geschonden' && toelichting.length < 3, `controles.${i}.toelichting`, tekst.schendingUitleg),
    ]),
    ...als(v.gestoptOp !== null && v.gestoptOp < v.vanaf, 'gestoptOp', tekst.voorVanaf),
    ...als(v.gestoptOp !== null && v.gestoptWaarom.length < 3, 'gestoptWaarom', tekst.stopReden),
  ];
}

function bezwarenPlan({ inhoud: p }: Vastgelegd<'veiligheidsplan'>, vandaag: string): Veldfout[] {
  const teksten = planteksten(p);
  const leeg = Object.values(teksten).every((deel) => !deel) && p.meenemen.length === 0 && p.digitaal.length === 0;
  return [
    ...als(leeg, 'watIkDoe', tekst.planLeeg),
    ...Object.entries(teksten).flatMap(([pad, deel]) => als(heeftPostcode(deel), pad, tekst.adres)),
    ...als(p.akkoord !== null && p.akkoordOp === null, 'akkoordOp', tekst.akkoordDag),
    ...(p.akkoordOp ? inToekomst(p.akkoordOp, vandaag, 'akkoordOp') : []),
  ];
}

function bezwarenSignaal({ inhoud: s }: Vastgelegd<'gevaarsignaal'>, vandaag: string): Veldfout[] {
  const klaar = s.klaarOp !== null;
  return [
    ...inToekomst(s.moment, vandaag),
    ...als(s.besluit !== null && s.besluitWaarom.length < 3, 'besluitWaarom', tekst.besluitReden),
    ...als(klaar && s.gedaan.length < 3, 'gedaan', tekst.gedaan),
    ...als(klaar && s.plekBekend === null, 'plekBekend', tekst.plekVraag),
    ...als(klaar && s.plekBekend === true && s.besluit === null, 'besluit', tekst.plekBesluit),
    ...(s.klaarOp ? inToekomst(s.klaarOp, vandaag, 'klaarOp') : []),
    ...als(s.klaarOp !== null && s.klaarOp < dagVan(s.moment), 'klaarOp', tekst.voorMoment),
  ];
}

/** Somebody who must not learn anything is not recorded as told: either the ban no longer holds, or it was a mistake to see. */
function bezwarenIngelicht({ inhoud: g, stukken }: Vastgelegd<'geinformeerd'>, vandaag: string): Veldfout[] {
  const verboden = geldig(stukken, 'niet-informeren').filter(({ inhoud }) => inhoud.wat === 'niets');
  const magNiet = verboden.some(({ inhoud }) => normaliseer(inhoud.wie) === normaliseer(g.wie));
  return [...inToekomst(g.moment, vandaag), ...als(magNiet, 'wie', tekst.magNiet)];
}

/** What the records about safety ask besides their schema (5.1.3). */
export const veiligheidsregels: { readonly [S in keyof typeof veiligheidsoorten]?: Crisisregels<S> } = {
  veiligheidsbeoordeling: {
    over: 'zaak',
    enkel: true,
    bezwaren: ({ vandaag }, { inhoud: b }) => [
      ...inToekomst(b.moment, vandaag),
      ...als(b.volgendeOp !== null && b.volgendeOp < dagVan(b.moment), 'volgendeOp', tekst.voorMoment),
    ],
  },
  veiligheidsvoorwaarde: { over: 'zaak', bezwaren: ({ vandaag }, wat) => bezwarenVoorwaarde(wat, vandaag) },
  veiligheidsplan: { over: 'zaak', enkel: true, bezwaren: ({ vandaag }, wat) => bezwarenPlan(wat, vandaag) },
  gevaarsignaal: { over: 'zaak', bezwaren: ({ vandaag }, wat) => bezwarenSignaal(wat, vandaag) },
  geinformeerd: { over: 'zaak', bezwaren: ({ vandaag }, wat) => bezwarenIngelicht(wat, vandaag) },
  'niet-informeren': { over: 'zaak' },
};
