/** One step in the StappenRail. `waarom`: what is missing, or why the step is not needed, in Dutch. */
export interface Railstap {
  id: string;
  label: string;
  stand: 'gedaan' | 'bezig' | 'nog-te-doen' | 'geblokkeerd' | 'niet-nodig';
  waarom?: readonly string[];
  artikel?: string;
}

/** One line in the Tijdlijn. `moment` is an instant (ISO, UTC). */
export interface Tijdlijnregel {
  moment: string;
  titel: string;
  door?: string;
  soort?: string;
  details?: readonly { label: string; was: string | null; wordt: string }[];
}
