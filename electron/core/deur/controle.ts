import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Stuk } from '#shared/contract/groepen/vervolg.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import { leeftijdOp } from '#shared/domein/leeftijd.ts';
import { afwezigheidteksten, schorsingteksten } from '#shared/taal/afwezig.ts';
import { vervolgteksten } from '#shared/taal/vervolg.ts';
import type { Context } from '../context.ts';
import { geldend } from '../vervolg/stukken.ts';

type Fouten = Veldfout[];
const als = (mis: boolean, pad: string, bericht: string): Fouten => (mis ? [{ pad, bericht }] : []);
const volwassen = 18;
const open = '9999-12-31';

/** Whether there are children to think of: the person is a minor, or stays here with others. */
export function gaatOmKinderen(
  { db, opslag, vandaag }: Pick<Context, 'db' | 'opslag' | 'vandaag'>,
  dossierId: string,
): boolean {
  const bewoners = opslag.leesBewonersVanDossier(db, dossierId);
  const minderjarig = bewoners.some(({ geboortedatum: dag }) => dag !== null && leeftijdOp(dag, vandaag) < volwassen);
  return minderjarig || bewoners.length > 1 || opslag.leesDossier(db, dossierId)?.keten === 'gezin';
}

const zelfde = (a: { wie: string | null }, b: { wie: string | null }, hoofd: string): boolean =>
  (a.wie ?? hoofd) === (b.wie ?? hoofd);

/** What is wrong with an absence, by field. An announced one may lie ahead; being back may not. */
export function bezwarenTegenAfwezigheid(
  a: Vastleggingen['afwezigheid'],
  anderen: readonly Stuk[],
  eigenId: string | null,
  hoofd: string,
  vandaag: string,
): Fouten {
  const t = afwezigheidteksten;
  const einde = a.terugOp ?? open;
  const dubbel = geldend(anderen, 'afwezigheid').find(
    ({ id, inhoud: b }) => id !== eigenId && zelfde(a, b, hoofd) && b.datum < einde && a.datum < (b.terugOp ?? open),
  );
  return [
    ...als(a.verwachtTerug !== null && a.verwachtTerug <= a.datum, 'verwachtTerug', t.terugVoorVertrek),
    ...als(a.terugOp !== null && a.terugOp <= a.datum, 'terugOp', t.terugVoorVertrek),
    ...als(a.terugOp !== null && a.terugOp > vandaag, 'terugOp', t.terugToekomst),
    ...als(
      a.laatsteVakantiedag !== null && a.laatsteVakantiedag < a.datum,
      'laatsteVakantiedag',
      t.vakantieVoorVertrek,
    ),
    ...als(a.gemeld === false && a.datum > vandaag, 'datum', vervolgteksten.nietInToekomst),
    ...(dubbel ? [{ pad: 'datum', bericht: t.alAfwezig(dubbel.inhoud.datum) }] : []),
  ];
}

/** What is wrong with a schorsing, by field (5.2.11). `kinderen`: there are children to think of. */
export function bezwarenTegenSchorsing(
  s: Vastleggingen['schorsing'],
  anderen: readonly Stuk[],
  eigenId: string | null,
  hoofd: string,
  kinderen: boolean,
): Fouten {
  const t = schorsingteksten;
  const laatste = ({ tot, opgehevenPer }: Vastleggingen['schorsing']): string => opgehevenPer ?? `${tot}~`;
  const dubbel = geldend(anderen, 'schorsing').find(
    ({ id, inhoud: b }) => id !== eigenId && zelfde(s, b, hoofd) && b.datum < laatste(s) && s.datum < laatste(b),
  );
  const { opgehevenPer: op } = s;
  return [
    ...als(s.tot < s.datum, 'tot', t.totVoorBegin),
    ...als(s.bezwaarTot === null, 'bezwaarTot', t.bezwaarTot),
    ...als(s.bezwaarTot !== null && s.bezwaarTot < s.datum, 'bezwaarTot', t.bezwaarVoorBegin),
    ...als(op !== null && (op < s.datum || op > s.tot), 'opgehevenPer', t.opgehevenBuiten),
    ...als(op !== null && s.opgehevenReden.length < 3, 'opgehevenReden', t.opgehevenReden),
    ...als(kinderen && s.kinderen.length < 3, 'kinderen', t.kinderen),
    ...(dubbel ? [{ pad: 'datum', bericht: t.alGeschorst(dubbel.inhoud.tot) }] : []),
  ];
}
