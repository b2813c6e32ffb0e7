// The words of subjects: titles, units and the labels that are computed from the data.
export type LadderStage = 'notice' | 'consultation' | 'cure' | 'suspended';

export interface EdgeWords {
  below(edge: string): string;
  from(edge: string): string;
  between(from: string, to: string): string;
}

export interface SubjectWords {
  readonly map: { readonly withQuestions: string; readonly plain: string };
  readonly ballot: (title: string) => string;
  readonly balance: {
    title(partner: string): string;
    readonly unit: string;
    notJudged(quarter: string, given: string, received: string): string;
  };
  readonly ladder: {
    readonly matters: string;
    readonly steps: string;
    readonly stages: Readonly<Record<LadderStage, string>>;
  };
  readonly columns: EdgeWords & {
    readonly unit: string;
    readonly variants: string;
    readonly perContig: string;
    readonly spectrum: string;
    readonly alternatives: string;
  };
  readonly answers: {
    readonly count: string;
    readonly carriers: string;
    mean(of: string): string;
    spread(of: string, title: string): string;
    table(title: string): string;
  };
  readonly proof: string;
}
