/** What every field takes: the label is required, so no field can be without a name. */
export interface VeldProps {
  label: string;
  hint?: string | null;
  fout?: string | null;
  verplicht?: boolean;
  nietVerplicht?: boolean;
  /** Own id, so that others (a question in UitlegPaneel, an error summary) can focus the control. */
  id?: string;
}
