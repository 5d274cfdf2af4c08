import {
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/vue-table';
import { useVirtualizer } from '@tanstack/vue-virtual';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import { computed, watch, type ComponentPublicInstance, type Ref } from 'vue';

export type Celwaarde = string | number | boolean | null | undefined;

/** A column: what it is called, what it shows and how it is sorted. */
export interface Kolom<T> {
  id: string;
  kop: string;
  /** What is sorted on, and shown unless `tekst` or a slot `cel-<id>` says otherwise. ISO days sort as text. */
  waarde: (rij: T) => Celwaarde;
  tekst?: (rij: T) => string;
  /** CSS length, such as `8rem`; without it the column shares what is left. */
  breedte?: string;
  getal?: boolean;
  sorteerbaar?: boolean;
}

/** What a table needs of the call that reads its rows. */
export interface Tabelbron {
  bezig: { readonly value: boolean };
  fout: { readonly value: string | null };
  opnieuw: () => unknown;
}

/** A column of a list that the core put in order: a day, or an em dash. */
export function dagkolom<T>(id: string, kop: string, dag: (rij: T) => string | null, breedte: string): Kolom<T> {
  return { id, kop, waarde: dag, tekst: (rij) => toonDagOf(dag(rij)), breedte, sorteerbaar: false };
}
const toonDagOf = (dag: string | null): string => (dag ? toonDatum(dag) : '—');

/** The text of a cell; what is not known is an em dash. */
export function celTekst<T>(kolom: Kolom<T>, rij: T): string {
  if (kolom.tekst) return kolom.tekst(rij);
  const waarde = kolom.waarde(rij);
  return waarde === null || waarde === undefined || waarde === '' ? '—' : String(waarde);
}

const kenmerken = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, text: sortFn_text, basic: sortFn_basic },
});

interface Bron<T extends object> {
  kolommen: readonly Kolom<T>[];
  rijen: readonly T[];
  sleutel: (rij: T) => string;
  /** The rows come in order already, for instance a page of a long list: choosing a column only tells so. */
  gesorteerd?: boolean;
}

/** By which column a table is put in order. */
export interface Volgorde {
  kolom: string;
  aflopend: boolean;
}

/**
 * Sorting by TanStack Table and rows in view by TanStack Virtual, for the Tabel component.
 * @param naVolgorde told when another column is chosen, or none
 */
export function useTabelRijen<T extends object>(
  bron: Bron<T>,
  vak: Readonly<Ref<HTMLElement | null>>,
  naVolgorde: (volgorde: Volgorde | null) => void,
) {
  const columns = computed(() =>
    bron.kolommen.map((kolom): ColumnDef<typeof kenmerken, T> => ({
      id: kolom.id,
      header: kolom.kop,
      accessorFn: (rij) => kolom.waarde(rij) ?? undefined,
      enableSorting: kolom.sorteerbaar ?? true,
      sortUndefined: 'last',
      sortFn: 'alphanumeric',
      sortDescFirst: false,
    })),
  );
  const tabel = useTable<typeof kenmerken, T>({
    features: kenmerken,
    columns,
    data: computed(() => bron.rijen as T[]),
    getRowId: (rij) => bron.sleutel(rij),
    manualSorting: bron.gesorteerd ?? false,
    enableMultiSort: !bron.gesorteerd,
  });
  watch(
    () => tabel.atoms.sorting.get()[0],
    (eerste) => naVolgorde(eerste ? { kolom: eerste.id, aflopend: eerste.desc } : null),
  );
  const modelRijen = computed(() => tabel.getRowModel().rows);
  const virtueel = useVirtualizer<HTMLElement, HTMLTableRowElement>(
    computed(() => ({
      count: modelRijen.value.length,
      getScrollElement: () => vak.value,
      estimateSize: () => 36,
      getItemKey: (index: number) => modelRijen.value[index]?.id ?? index,
      overscan: 12,
      initialRect: { width: 800, height: 600 },
    })),
  );
  const virtueleRijen = computed(() => virtueel.value.getVirtualItems());
  const boven = computed(() => virtueleRijen.value[0]?.start ?? 0);
  const onder = computed(() => {
    const laatste = virtueleRijen.value.at(-1);
    return laatste ? virtueel.value.getTotalSize() - laatste.end : 0;
  });
  const meet = (rij: Element | ComponentPublicInstance | null): void => {
    if (rij instanceof HTMLTableRowElement) virtueel.value.measureElement(rij);
  };
  return { tabel, modelRijen, virtueel, virtueleRijen, boven, onder, meet };
}
