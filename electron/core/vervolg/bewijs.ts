import { toetsen, type Beleid, type Uitleg } from '#shared/beleid/index.ts';
import { beeindiging } from '#shared/beleid/artikelen/5-2-9-beeindiging.ts';
import type { Grondstand, Stuk } from '#shared/contract/groepen/vervolg.ts';
import { grondIds, type GrondId, type Vastleggingen } from '#shared/domein/vastlegging.ts';
import { weiger } from '../weigering.ts';
import { geldend } from './stukken.ts';

type Waarde = boolean | number | null;
/** What one record, or several together, say on the questions of a grond. */
interface Kandidaat {
  stukken: string[];
  bewijs: Readonly<Record<string, Waarde>>;
}
type Vinder = (stukken: readonly Stuk[]) => Kandidaat[];

function vervolgplekken(
  soort: Vastleggingen['vervolgplek']['soort'],
  bewijs: (inhoud: Vastleggingen['vervolgplek']) => Record<string, Waarde>,
): Vinder {
  return (stukken) =>
    geldend(stukken, 'vervolgplek')
      .filter(({ inhoud }) => inhoud.soort === soort)
      .map(({ id, inhoud }) => ({ stukken: [id], bewijs: bewijs(inhoud) }));
}

function gesprekken(
  onderwerp: Vastleggingen['verblijfsgesprek']['onderwerp'],
  bewijs: (inhoud: Vastleggingen['verblijfsgesprek']) => Record<string, Waarde>,
): Vinder {
  return (stukken) =>
    geldend(stukken, 'verblijfsgesprek')
      .filter(({ inhoud }) => inhoud.onderwerp === onderwerp)
      .map(({ id, inhoud }) => ({ stukken: [id], bewijs: bewijs(inhoud) }));
}

function heronderzoeken(bewijs: (inhoud: Vastleggingen['heronderzoek']) => Record<string, Waarde>): Vinder {
  return (stukken) =>
    geldend(stukken, 'heronderzoek').map(({ id, inhoud }) => ({ stukken: [id], bewijs: bewijs(inhoud) }));
}

/** All warnings together; those that a filter leaves out prove something else. */
function waarschuwingen(
  telt: (inhoud: Vastleggingen['waarschuwing']) => boolean,
  bewijs: (aantal: number) => Record<string, Waarde>,
): Vinder {
  return (stukken) => {
    const eigen = geldend(stukken, 'waarschuwing').filter(({ inhoud }) => telt(inhoud));
    return [{ stukken: eigen.map(({ id }) => id), bewijs: bewijs(eigen.length) }];
  };
}

const niet = (waarde: boolean | null): boolean | null => (waarde === null ? null : !waarde);
const alleen = (waarde: boolean): true | null => (waarde ? true : null);
/** Nothing recorded is not the same as never warned. */
const aantalOfNiets = (n: number): number | null => (n > 0 ? n : null);

/** 5.2.9, grond 8: the written account of the gesprek, and every warning. */
const vertrouwensrelatie: Vinder = (stukken) => {
  const verslagen = geldend(stukken, 'verblijfsgesprek').filter(({ inhoud }) => inhoud.onderwerp === 'vertrouwen');
  const gewaarschuwd = geldend(stukken, 'waarschuwing');
  const bewijs = {
    schriftelijkVerslag: alleen(verslagen.length > 0),
    waarschuwingen: aantalOfNiets(gewaarschuwd.length),
  };
  return [{ stukken: [...verslagen, ...gewaarschuwd].map(({ id }) => id), bewijs }];
};

/** 5.2.9, grond 4: another good place was found in a heronderzoek, or a home was accepted. */
const geenBehoefte: Vinder = (stukken) => [
  ...heronderzoeken(({ alternatief }) => ({ alternatiefVastgesteld: alternatief }))(stukken),
  ...geldend(stukken, 'woningaanbod')
    .filter(({ inhoud }) => inhoud.antwoord === 'aanvaard')
    .map(({ id }) => ({ stukken: [id], bewijs: { alternatiefVastgesteld: true } })),
];

/** 5.2.9, grond 6: whether the aanbieder did enough is for a person; that the client did not co-operate is recorded. */
const afspraken: Vinder = (stukken) => {
  const eigen = geldend(stukken, 'inspanning');
  const werkteMee = eigen.map(({ inhoud }) => inhoud.meegewerkt).filter((waarde) => waarde !== null);
  const bewijs = {
    inspanningenAanbieder: null,
    aantoonbaarNietMeewerken: werkteMee.length === 0 ? null : werkteMee.every((waarde) => !waarde),
  };
  return [{ stukken: eigen.map(({ id }) => id), bewijs }];
};

const incidenten =
  (aarden: readonly string[], bewijs: (inhoud: Vastleggingen['incident']) => Record<string, Waarde>): Vinder =>
  (stukken) =>
    geldend(stukken, 'incident')
      .filter(({ inhoud }) => aarden.includes(inhoud.aard))
      .map(({ id, inhoud }) => ({ stukken: [id], bewijs: bewijs(inhoud) }));

/** Where each grond of 5.2.9 finds its evidence. One record must hold all that belongs together: the same incident, the same home. */
const vinders: Readonly<Record<GrondId, Vinder>> = {
  'voorliggende-voorziening': vervolgplekken('voorliggend', ({ beschikbaar }) => ({ effectueerbaar: beschikbaar })),
  'vervolg-intramuraal': vervolgplekken('intramuraal', ({ indicatie, beschikbaar }) => ({
    indicatieGesteld: indicatie,
    plekBeschikbaar: beschikbaar,
  })),
  'vervolg-ambulant': vervolgplekken('ambulant', ({ indicatie, woonplek }) => ({
    indicatieGesteld: indicatie,
    woonplek,
  })),
  'geen-ondersteuningsbehoefte': geenBehoefte,
  'ggz-of-zvw': vervolgplekken('ggz-zvw', ({ indicatie, beschikbaar }) => ({
    noodzaakVastgesteld: indicatie,
    doorverwijzingMogelijk: beschikbaar,
  })),
  afspraken,
  bedreiging: incidenten(['bedreiging', 'geweld'], ({ aangifte, onwerkbaar }) => ({
    aangifteMogelijk: aangifte === null ? null : aangifte !== 'niet-mogelijk',
    onwerkbareSituatie: onwerkbaar,
  })),
  vertrouwensrelatie,
  hygiene: incidenten(['hygiene'], ({ gezondheidsrisico }) => ({ ernstigGezondheidsrisico: gezondheidsrisico })),
  regels: waarschuwingen(
    () => true,
    (aantal) => ({ waarschuwingen: aantalOfNiets(aantal) }),
  ),
  'gewijzigde-informatie': heronderzoeken(({ leidtTotAnderBesluit }) => ({ onderzocht: true, leidtTotAnderBesluit })),
  'onjuiste-feiten': heronderzoeken(({ opzet }) => ({ opzetVastgesteld: opzet })),
  'geen-feitelijk-verblijf': gesprekken('niet-verblijven', ({ clientGesproken, noodzaakVervallen }) => ({
    gesprekGevoerd: clientGesproken,
    noodzaakVervallen,
  })),
  'geen-structureel-gebruik': gesprekken('geen-structureel-gebruik', ({ redenGegeven, nietStructureel }) => ({
    zonderOpgaafVanReden: niet(redenGegeven),
    nietStructureel,
  })),
  'weigert-woning': (stukken) =>
    geldend(stukken, 'woningaanbod')
      .filter(({ inhoud }) => inhoud.antwoord !== 'aanvaard')
      .map(({ id, inhoud }) => ({
        stukken: [id],
        bewijs: { woningAangeboden: alleen(inhoud.antwoord === 'geweigerd'), woningPassend: inhoud.passend },
      })),
  // House rules are named in 5.2.11 as well. Whether it happens time and again is for a person.
  verplichtingen: waarschuwingen(
    () => true,
    (aantal) => ({ aantoonbaar: alleen(aantal > 0), structureel: null }),
  ),
};

const gunstig = ({ bewijs }: Kandidaat): number =>
  Object.values(bewijs).filter((waarde) => waarde !== null && waarde !== false && waarde !== 0).length;

/** The record that proves most; of equals the newest. */
const beste = (kandidaten: readonly Kandidaat[]): Kandidaat | null =>
  kandidaten.reduce<Kandidaat | null>((top, een) => (top && gunstig(top) >= gunstig(een) ? top : een), null);

interface Sleutel {
  sleutel: string;
  zin: string;
  vraag: string;
}
interface Grond {
  id: GrondId;
  nummer: number;
  titel: string;
  toelichting: string;
  sleutels: Sleutel[];
}

const bewijsvelden = beeindiging.velden.find(({ pad }) => pad === 'bewijs')?.velden ?? [];
const titels = new Map(beeindiging.velden[0]?.keuzes?.map(({ waarde, label }) => [waarde, label]));

/** The sixteen gronden as the toets knows them: which keys each has, with sentence and question. */
export const gronden: readonly Grond[] = grondIds.map((id, i) => {
  const eigen = beeindiging.voorwaarden.filter(({ bron }) => bron.onderdeel === String(i + 1));
  return {
    id,
    nummer: i + 1,
    titel: titels.get(id) ?? id,
    toelichting: eigen[0]?.bron.toelichting ?? '',
    sleutels: eigen.map(({ id: sleutel, zin }) => ({
      sleutel,
      zin,
      vraag: bewijsvelden.find(({ pad }) => pad === `bewijs.${sleutel}`)?.vraag ?? zin,
    })),
  };
});

function beoordeel(id: GrondId, bewijs: Record<string, Waarde>, peildatum: string, beleid: Beleid): Uitleg {
  const uitslag = toetsen.beeindiging.toets({ grond: id, bewijs }, peildatum, beleid);
  return uitslag.ok ? uitslag.waarde : weiger('onverwacht');
}

/** Every grond with its evidence from the dossier, the answers of a person where the dossier has none, and what is missing (5.2.9). */
export function toetsGronden(
  stukken: readonly Stuk[],
  antwoorden: Vastleggingen['voornemen']['antwoorden'],
  peildatum: string,
  beleid: Beleid,
): Grondstand[] {
  return gronden.map(({ id, nummer, titel, toelichting, sleutels }) => {
    const kandidaat = beste(vinders[id](stukken));
    const regels = sleutels.map((sleutel) => {
      const gevonden = kandidaat?.bewijs[sleutel.sleutel] ?? null;
      const antwoord = antwoorden[id]?.[sleutel.sleutel] ?? null;
      const bron = gevonden !== null ? ('dossier' as const) : antwoord !== null ? ('antwoord' as const) : null;
      return { ...sleutel, waarde: gevonden ?? antwoord, bron };
    });
    const bewijs = Object.fromEntries(regels.map(({ sleutel, waarde }) => [sleutel, waarde]));
    const uitleg = beoordeel(id, bewijs, peildatum, beleid);
    const { uitkomst } = uitleg;
    return { id, nummer, titel, toelichting, uitkomst, bewijs: regels, stukken: kandidaat?.stukken ?? [], uitleg };
  });
}
