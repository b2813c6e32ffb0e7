// What a reader of an invented cohort's folder has to know: that it is invented, from what, and
// what it must not be taken for.
import type { CohortPlan } from './cohort-plan.ts';
import { hasExpression } from './genes.ts';

export function cohortReadme(plan: CohortPlan): string {
  const { seed, persons, sites, contigs, populations, assembly, genes, cells } = plan;
  const files = [
    `- \`variants.vcf\`: ${sites} sites${plan.isSitesOnly ? ', allele counts only' : ' with phased genotypes'}`,
    `- \`clinical.csv\`: a row for each of ${persons} persons`,
    ...(hasExpression(plan)
      ? [
          `- \`expression/\`: molecules of ${genes} genes in ${cells} cells, as 10x writes them`,
          '- `cells.csv`: whose each cell is, and of which type',
        ]
      : []),
    '- `truth.json`: what was planted, and where; keep it from whoever is to find it',
  ];
  return `# Invented cohort

Everything in this folder is synthetic: made by \`entente generate cohort\` from a seed. Nobody real is in
it, and nothing can be learned from it about people, genes or diseases.

${files.join('\n')}

| | |
|---|---|
| seed | ${seed.replaceAll('|', '\\|')} |
| persons, sites | ${persons}, ${sites} |
| contigs | ${contigs.map(({ name }) => name).join(', ')}, with their lengths of ${assembly} |
| populations | ${populations} |
| genes, cells | ${genes}, ${cells} |
| dirty | ${plan.isDirty ? 'yes: faults were put in on purpose, truth.json lists them' : 'no'} |
| genotypes | ${plan.isSitesOnly ? 'left out' : 'written'} |

The bases of REF are invented as well: they agree with one another and not with ${assembly}.
`;
}
