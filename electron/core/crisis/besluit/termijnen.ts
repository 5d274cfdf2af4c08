import { plusDagen } from '#shared/beleid/index.ts';
import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import type { Termijn } from '#shared/contract/groepen/dossier.ts';
import { besluittermijnen as tekst } from '#shared/taal/crisis/besluitscherm.ts';
import type { Besluitloop } from '../../besluit/loop.ts';
import { dagVanMoment } from '../../klok.ts';
import { geldendeStukken } from '../stukken.ts';
import type { Crisistermijnen } from '../termijnen.ts';
import { plaatsing } from './plaatsing.ts';
import { crisisloop, opvangstand } from './stand.ts';

type Kring = Parameters<Crisistermijnen>[0];
const laatste = (...dagen: string[]): string => dagen.toSorted().at(-1) ?? '';

/** A letter that the client does not have yet: due at once, or on the day on which somebody looks again (Awb 3:41). */
const brieven = ({ levend }: Besluitloop): Termijn[] =>
  levend.flatMap(({ id, peildatum, bekendgemaaktOp, opvolgenOp }) =>
    bekendgemaaktOp
      ? []
      : [
          {
            soort: 'crisis-brief' as const,
            sleutel: id,
            uiterlijk: opvolgenOp ?? peildatum,
            artikel: 'Awb 3:41',
            omschrijving: opvolgenOp ? tekst.briefBewaard : tekst.brief,
          },
        ],
  );

/** Placed first: the besluit follows at once (Wmo 2.3.3). Without a place: once the toets has its conclusion. */
function besluit(loop: Besluitloop, stukken: readonly Crisisstuk[]): Termijn[] {
  if (loop.opAanvraag) return [];
  const geplaatst = plaatsing(stukken);
  const [toets] = geldendeStukken(stukken, 'crisistoets');
  const klaar = toets?.inhoud.conclusie ? dagVanMoment(toets.op) : null;
  const uiterlijk = geplaatst ?? klaar;
  if (!uiterlijk) return [];
  const omschrijving = geplaatst ? tekst.besluitNaPlaatsing : tekst.besluit;
  return [
    { soort: 'crisis-besluit', sleutel: '', uiterlijk, artikel: geplaatst ? 'Wmo 2.3.3' : '5.1.2', omschrijving },
  ];
}

/** 5.1.4: the end seen coming, and a stay far beyond three months looked at again and again. */
function duur(context: Kring, loop: Besluitloop): Termijn[] {
  const opvang = opvangstand(context, loop.verstrekking);
  if (!opvang || opvang.vertrokkenPer) return [];
  const { aflopenDagen, heroverwegenDagen } = context.instellingen.crisisbesluit;
  const over = opvang.laatsteDag < context.vandaag;
  const beslist =
    opvang.beeindigdPer !== null ||
    loop.levend.some(({ soort, laatsteDag }) => soort === 'niet-verlengen' && laatsteDag === opvang.laatsteDag);
  if (over || beslist)
    return [
      {
        soort: 'crisis-vertrek',
        sleutel: '',
        uiterlijk: opvang.laatsteDag,
        artikel: '5.1.5',
        omschrijving: tekst.vertrek,
      },
    ];
  const verlengd = loop.levend.find(({ soort }) => soort === 'verlengen')?.peildatum ?? opvang.bijdrageVanaf;
  const lang = plusDagen(laatste(opvang.bijdrageVanaf, verlengd), heroverwegenDagen);
  return [
    {
      soort: 'crisis-verlengen',
      sleutel: '',
      uiterlijk: laatste(opvang.ingangsdatum, plusDagen(opvang.laatsteDag, -aflopenDagen)),
      artikel: '5.1.4',
      omschrijving: tekst.verlengen,
    },
    { soort: 'crisis-einde', sleutel: '', uiterlijk: opvang.laatsteDag, artikel: '5.1.4', omschrijving: tekst.einde },
    ...(opvang.langerDanDrieMaanden
      ? [{ soort: 'crisis-lang' as const, sleutel: '', uiterlijk: lang, artikel: '5.1.4', omschrijving: tekst.lang }]
      : []),
  ];
}

/** The call afterwards, until somebody wrote down how it went (5.1.3). */
const nazorg = (stukken: readonly Crisisstuk[]): Termijn[] =>
  geldendeStukken(stukken, 'veilig-vertrek').flatMap(({ id, inhoud }) =>
    inhoud.nazorgOp && !inhoud.nazorgUitkomst
      ? [
          {
            soort: 'crisis-nazorg' as const,
            sleutel: id,
            uiterlijk: inhoud.nazorgOp.slice(0, 10),
            artikel: '5.1.3',
            omschrijving: tekst.nazorg,
          },
        ]
      : [],
  );

/** Terms of the besluit, its letter, its end and the departure. */
export const besluittermijnen: Crisistermijnen = (context, dossier, stukken) => {
  const loop = crisisloop(context, dossier.id);
  return [...besluit(loop, stukken), ...brieven(loop), ...duur(context, loop), ...nazorg(stukken)];
};
