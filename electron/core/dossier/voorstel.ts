import type { Uitleg } from '#shared/beleid/index.ts';
import type { Voorstel } from '#shared/contract/groepen/besluit.ts';
import type { Stapnaam } from '#shared/domein/stappen.ts';
import { dossierteksten } from '#shared/taal/dossier.ts';
import type { Toetsing } from './toetsing.ts';

export type Voorstelkern = Pick<Voorstel, 'voorstel' | 'redenen' | 'ontbreekt' | 'gronden'>;

function open(stap: Stapnaam, uitleg: Uitleg): Voorstel['ontbreekt'] {
  return uitleg.ontbreekt.map(({ vraag }) => ({ stap, vraag, artikel: uitleg.artikel }));
}

const onbeslist = (uitleg: Uitleg): boolean => uitleg.uitkomst === 'onbekend';

/** Grounds for refusal that hold: a power ("kan"), never a must (5.2.7). */
function gehouden(weigering: Uitleg): Voorstel['gronden'] {
  return weigering.voorwaarden
    .filter(({ uitkomst }) => uitkomst === 'voldaan')
    .map(({ id, zin, artikel }) => ({ id, zin, artikel }));
}

/**
 * 5.2.5: while a client waits for another region there is shelter here, so that region alone is no reason to refuse before
 * everything for the transfer has been arranged.
 */
const wachtOpOverdracht = (t: Toetsing): boolean =>
  t.toegankelijkheid.gevolg.regime === 'alleen-onderdak' && t.toegankelijkheid.uitkomst !== 'voldaan';

/** 2.2.7: without co-operation the right cannot be determined; first the client gets another chance. */
const wachtOpMedewerking = (t: Toetsing): boolean => t.weigering.gevolg.geblokkeerd.includes('onvoldoende-medewerking');

/** What stands in the way of the transfer: what is not known, and what is not so. */
function voorOverdracht({ toegankelijkheid }: Toetsing): Voorstel['ontbreekt'] {
  const nogNiet = toegankelijkheid.voorwaarden.filter(({ uitkomst }) => uitkomst === 'niet-voldaan');
  return [
    ...open('toegankelijkheid', toegankelijkheid),
    ...nogNiet.map(({ zin, artikel }) => ({ stap: 'toegankelijkheid' as const, vraag: zin, artikel })),
  ];
}

function watOntbreekt(t: Toetsing, onderzoekAfgerond: boolean): Voorstel['ontbreekt'] {
  const regio = t.regioToets && (t.toegankelijkheid.gevolg.regime === null || wachtOpOverdracht(t));
  const medewerking = { stap: 'voorwaarden' as const, vraag: dossierteksten.wachtOpMedewerking, artikel: '2.2.7' };
  return [
    ...(onbeslist(t.doelgroep) ? open('melding', t.doelgroep) : []),
    ...(onbeslist(t.inBehandeling) && t.regioToets === null ? open('melding', t.inBehandeling) : []),
    ...(t.onderzoek.uitkomst === 'voldaan' ? [] : open('onderzoek', t.onderzoek)),
    ...(onderzoekAfgerond
      ? []
      : [{ stap: 'onderzoek' as const, vraag: dossierteksten.onderzoekNietAfgerond, artikel: '5.2.4' }]),
    ...(regio ? voorOverdracht(t) : []),
    ...(onbeslist(t.verstrekking) ? open('voorwaarden', t.verstrekking) : []),
    ...(onbeslist(t.weigering) ? open('voorwaarden', t.weigering) : []),
    ...(wachtOpMedewerking(t) ? [medewerking] : []),
  ];
}

/**
 * What the policy points to, never more than a proposal: refuse when a ground holds, grant when all conditions hold and the
 * onderzoek is done, else not yet, with what is still to be asked. A person decides (5.2.6, 5.2.7).
 */
export function stelVoor(t: Toetsing, onderzoekAfgerond: boolean): Voorstelkern {
  const ontbreekt = watOntbreekt(t, onderzoekAfgerond);
  const gronden = gehouden(t.weigering);
  const dragend = gronden.filter(({ id }) => id !== 'andere-regio' || !wachtOpOverdracht(t));
  if (dragend.length > 0 && onderzoekAfgerond) {
    return {
      voorstel: 'weigeren',
      redenen: dragend.map(({ zin, artikel }) => ({ tekst: zin, artikel })),
      ontbreekt,
      gronden,
    };
  }
  const alles = [t.doelgroep, t.onderzoek, t.verstrekking].every((uitleg) => uitleg.uitkomst === 'voldaan');
  const onzeRegio = !t.regioToets || t.toegankelijkheid.gevolg.regime === 'regulier';
  const vrij = t.weigering.uitkomst === 'niet-voldaan' && !wachtOpMedewerking(t);
  if (alles && onzeRegio && onderzoekAfgerond && vrij) {
    const redenen = t.verstrekking.voorwaarden.map(({ zin, artikel }) => ({ tekst: zin, artikel }));
    return { voorstel: 'verstrekken', redenen, ontbreekt, gronden };
  }
  return { voorstel: 'nog-niet', redenen: [], ontbreekt, gronden };
}
