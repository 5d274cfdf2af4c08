/*
 * What becomes of one dossier or person when somebody asks to have their data erased (AVG 17; Wmo 2015 5.3.5: within three months,
 * unless keeping is of considerable interest to somebody else, or the law is against it).
 */

/** Why something stays, or has to be weighed by a person; each with the article that says so. */
export const wissingredenen = {
  loopt: { blijft: true, artikel: 'AVG 17 lid 3 onder b' },
  verblijf: { blijft: true, artikel: 'AVG 17 lid 3 onder b' },
  bezwaar: { blijft: true, artikel: 'AVG 17 lid 3 onder e' },
  klacht: { blijft: true, artikel: 'AVG 17 lid 3 onder e' },
  bewaarreden: { blijft: true, artikel: 'AVG 17 lid 3 onder e' },
  lid: { blijft: true, artikel: 'Wmo 2015 5.3.5 lid 2' },
  anderen: { blijft: false, artikel: 'Wmo 2015 5.3.5 lid 2' },
  gezin: { blijft: false, artikel: 'Wmo 2015 5.3.5 lid 2' },
  aanvraag: { blijft: false, artikel: 'AVG 17 lid 3 onder b' },
  samengevoegd: { blijft: false, artikel: 'AVG 17 lid 1' },
} as const satisfies Readonly<Record<string, { blijft: boolean; artikel: string }>>;
export type Wissingreden = keyof typeof wissingredenen;
export const wissingredennamen = Object.keys(wissingredenen) as [Wissingreden, ...Wissingreden[]];

/** `kan`: nothing is against it. `wegen`: a person weighs it and says why. `blijft`: the law keeps it. Absent is never "nee". */
export const wissinguitkomsten = ['kan', 'wegen', 'blijft'] as const;
export type Wissinguitkomst = (typeof wissinguitkomsten)[number];

/** What is known of one dossier or person, for a request to erase it. */
export interface Wissingfeiten {
  geeindigd: boolean;
  verblijf: boolean;
  bezwaar: boolean;
  klacht: boolean;
  bewaarreden: boolean;
  gezin: boolean;
  aanvraag: boolean;
  samengevoegd: boolean;
  /** Others whose data stand in it. */
  anderen: number;
  /** Only known as a member of somebody else's household. */
  lid: boolean;
}

/** What the program proposes, with every reason; a person decides where something is to be weighed. */
export function beoordeelWissing({ geeindigd, anderen, ...rest }: Wissingfeiten): {
  uitkomst: Wissinguitkomst;
  redenen: Wissingreden[];
} {
  const geldt: Record<Wissingreden, boolean> = { ...rest, loopt: !geeindigd, anderen: anderen > 0 };
  const redenen = wissingredennamen.filter((naam) => geldt[naam]);
  const blijft = redenen.some((naam) => wissingredenen[naam].blijft);
  return { uitkomst: blijft ? 'blijft' : redenen.length > 0 ? 'wegen' : 'kan', redenen };
}
