import type { Uitleg } from '#shared/beleid/index.ts';
import type { Stapstand } from '#shared/contract/groepen/dossier.ts';
import { dossierteksten as tekst } from '#shared/taal/dossier.ts';
import type { Besluitrij, Copasrij } from '#db/opslag/index.ts';
import type { Feitenbron } from './feiten.ts';
import type { Toetsing } from './toetsing.ts';
import type { Voorstelkern } from './voorstel.ts';

type Stand = Pick<Stapstand, 'stand' | 'waarom'>;
const klaar: Stand = { stand: 'klaar', waarom: [] };
const bezig = (waarom: readonly string[]): Stand => ({ stand: 'bezig', waarom: [...waarom] });
const nogNiet = (waarom: string): Stand => ({ stand: 'niet-begonnen', waarom: [waarom] });
const nvt = (waarom: string): Stand => ({ stand: 'niet-van-toepassing', waarom: [waarom] });

const vragen = (...uitleg: Uitleg[]): string[] => [
  ...new Set(uitleg.flatMap(({ ontbreekt }) => ontbreekt.map(({ vraag }) => vraag))),
];
const beslist = (uitleg: Uitleg): boolean => uitleg.uitkomst !== 'onbekend';

function melding(t: Toetsing, bron: Feitenbron): Stand {
  if (!bron.stappen.melding) return nogNiet(tekst.eerstMelding);
  // Where somebody cannot say where they lived last, the answer is known all the same: Rotterdam investigates (5.2.5).
  return beslist(t.doelgroep) && t.inBehandeling.gevolg.actie !== null
    ? klaar
    : bezig(vragen(t.doelgroep, t.inBehandeling));
}

function acuteOpvang(t: Toetsing, bron: Feitenbron): Stand {
  if (!bron.stappen['acute-opvang']) return nogNiet(tekst.nietAcuut);
  return beslist(t.acuteOpvang) ? klaar : bezig(vragen(t.acuteOpvang));
}

function onderzoek(t: Toetsing, bron: Feitenbron): Stand {
  const stap = bron.stappen.onderzoek;
  if (!stap) return nogNiet(tekst.eerstDeelsAf);
  if (t.onderzoek.uitkomst !== 'voldaan') return bezig(vragen(t.onderzoek));
  return stap.afgerondOp ? klaar : bezig([tekst.onderzoekNietAfgerond]);
}

function toegankelijkheid(t: Toetsing, bron: Feitenbron): Stand {
  if (t.regioToets === null) return nogNiet(tekst.eerstWoonplaats);
  if (!t.regioToets) return nvt(tekst.inDeRegio);
  if (!bron.stappen.toegankelijkheid) return nogNiet(vragen(t.toegankelijkheid)[0] ?? tekst.eerstDeelsAf);
  return beslist(t.toegankelijkheid) ? klaar : bezig(vragen(t.toegankelijkheid));
}

function voorwaarden(t: Toetsing, bron: Feitenbron): Stand {
  if (!bron.stappen.voorwaarden) return nogNiet(tekst.eerstDeelsAf);
  return beslist(t.verstrekking) && beslist(t.weigering) ? klaar : bezig(vragen(t.verstrekking, t.weigering));
}

function besluitstand(besluit: Besluitrij | null, voorstel: Voorstelkern): Stand {
  if (besluit) return klaar;
  return voorstel.voorstel === 'nog-niet' ? nogNiet(tekst.eerstDeelsAf) : bezig([tekst.besluitKan]);
}

function copasstand(besluit: Besluitrij | null, passen: readonly Copasrij[]): Stand {
  if (!besluit) return nogNiet(tekst.eerstBesluit);
  if (besluit.soort !== 'verstrekken' || besluit.keten !== 'volwassenen') return nvt(tekst.geenPas);
  return passen.some((pas) => pas.besluitId === besluit.id && !pas.ingetrokkenOp) ? klaar : bezig([tekst.nogPas]);
}

/** The step rail: what is done, what is under way, what is missing and why. */
export function maakRail(
  t: Toetsing,
  bron: Feitenbron,
  voorstel: Voorstelkern,
  besluit: Besluitrij | null,
  passen: readonly Copasrij[],
): Stapstand[] {
  const beschikking = !besluit
    ? nogNiet(tekst.eerstBesluit)
    : besluit.bekendgemaaktOp
      ? klaar
      : bezig([tekst.nogBekendmaken]);
  return [
    { stap: 'melding', ...melding(t, bron) },
    { stap: 'acute-opvang', ...acuteOpvang(t, bron) },
    { stap: 'onderzoek', ...onderzoek(t, bron) },
    { stap: 'toegankelijkheid', ...toegankelijkheid(t, bron) },
    { stap: 'voorwaarden', ...voorwaarden(t, bron) },
    { stap: 'besluit', ...besluitstand(besluit, voorstel) },
    { stap: 'beschikking', ...beschikking },
    { stap: 'copas', ...copasstand(besluit, passen) },
  ];
}
