import { contract, type Eindpuntnaam } from '#shared/contract/tabel.ts';
import type { Eindpunt } from '#shared/contract/eindpunt.ts';

/** A call that the core acknowledged. */
export interface Daad {
  naam: string;
  wie: string;
  invoer: Record<string, unknown>;
  waarde: unknown;
}

interface Besluit {
  dossierId: string;
  soort: string;
  vervallen: boolean;
}

const tekst = (bron: unknown, naam: string): string | null => {
  const waarde: unknown = typeof bron === 'object' && bron !== null ? Reflect.get(bron, naam) : undefined;
  return typeof waarde === 'string' ? waarde : null;
};

/**
 * What the rules allow, kept from acknowledged calls alone and by other means than the program's own: who looked into a case,
 * what was decided in it and which passes live.
 */
export class Model {
  readonly #onderzocht = new Map<string, Set<string>>();
  readonly #besluiten = new Map<string, Besluit>();
  readonly #passen = new Map<string, { besluitId: string; leeft: boolean }>();
  /** Whether who did the onderzoek may not decide: a setting of the organisation. */
  #vierOgen = true;
  /** The commands that succeeded at least once. */
  readonly gelukt = new Set<string>();

  /** What was there before the walk. */
  zet(wat: { dossierId: string; besluitId: string; pasId: string; onderzoeker: string }): void {
    this.#onderzocht.set(wat.dossierId, new Set([wat.onderzoeker]));
    this.#besluiten.set(wat.besluitId, { dossierId: wat.dossierId, soort: 'verstrekken', vervallen: false });
    this.#passen.set(wat.pasId, { besluitId: wat.besluitId, leeft: true });
  }

  /** Takes a call that succeeded in; the rules that it broke, in words. */
  neem({ naam, wie, invoer, waarde }: Daad): string[] {
    if ((contract[naam as Eindpuntnaam] as Eindpunt).soort === 'opdracht') this.gelukt.add(naam);
    const dossierId = tekst(invoer, 'dossierId') ?? '';
    const besluitId = tekst(invoer, 'besluitId') ?? '';
    switch (naam) {
      case 'stap.vastleggen': {
        if (tekst(invoer['invoer'], 'stap') !== 'onderzoek') return [];
        const wie_ = this.#onderzocht.get(dossierId) ?? new Set();
        this.#onderzocht.set(dossierId, wie_.add(wie));
        return [];
      }
      case 'instelling.opslaan':
        this.#vierOgen = Reflect.get(invoer['waarden'] as object, 'vierOgen') === true;
        return [];
      case 'besluit.nemen':
        return this.#beslist(dossierId, wie, tekst(invoer, 'soort') ?? '', tekst(waarde, 'besluitId') ?? '');
      case 'besluit.latenVervallen':
        return this.#vervalt(besluitId);
      case 'copas.uitgeven':
        return this.#pas(besluitId, tekst(waarde, 'id') ?? '');
      case 'copas.intrekken': {
        const pas = this.#passen.get(tekst(invoer, 'pasId') ?? '');
        if (pas && !pas.leeft) return ['a pass was withdrawn twice'];
        if (pas) pas.leeft = false;
        return [];
      }
      default:
        return [];
    }
  }

  #beslist(dossierId: string, wie: string, soort: string, besluitId: string): string[] {
    const onderzoekers = this.#onderzocht.get(dossierId);
    this.#besluiten.set(besluitId, { dossierId, soort, vervallen: false });
    if (soort === 'buiten-behandeling') return [];
    return [
      ...(onderzoekers ? [] : ['a besluit without onderzoek (5.2.4, 5.2.6)']),
      ...(this.#vierOgen && onderzoekers?.has(wie) ? ['a besluit by who did the onderzoek'] : []),
    ];
  }

  #vervalt(besluitId: string): string[] {
    const besluit = this.#besluiten.get(besluitId);
    for (const pas of this.#passen.values()) if (pas.besluitId === besluitId) pas.leeft = false;
    if (!besluit) return [];
    const tweemaal = besluit.vervallen ? ['a besluit lapsed twice'] : [];
    besluit.vervallen = true;
    return tweemaal;
  }

  #pas(besluitId: string, pasId: string): string[] {
    const besluit = this.#besluiten.get(besluitId);
    this.#passen.set(pasId, { besluitId, leeft: true });
    return besluit?.soort === 'verstrekken' && !besluit.vervallen ? [] : ['a pass without besluit (5.2.8)'];
  }
}
