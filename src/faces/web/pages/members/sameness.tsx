// What was said to be the same as this party, by whom, how surely, and what was taken back. Records
// are never merged: a claim can be wrong and is then retracted, with its reason.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useHolds } from '../../shell/session.tsx';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { DeclareSame, RetractSame } from './declare-same.tsx';
import { PartyName } from './party-name.tsx';
import { SourceText } from './source-text.tsx';
import type { PartyRead } from './types.ts';

interface Props {
  readonly party: string;
  readonly claims: PartyRead['sameness'];
}

export function Sameness({ party, claims }: Props) {
  const t = useTexts(membersTexts).party;
  const off = useHolds('steward', 'operator') ? null : t.recordersOnly;
  const [isSaying, setSaying] = useState(false);
  const [retracted, setRetracted] = useState('');
  return (
    <Section title={t.same} lead={t.sameLead}>
      <DataTable
        caption={t.same}
        isCaptionHidden
        rows={claims}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t.noSame} />}
        columns={[
          {
            key: 'other',
            title: t.other,
            isRowHeader: true,
            cell: ({ one, other }) => <PartyName id={one === party ? other : one} />,
          },
          {
            key: 'confidence',
            title: t.confidence,
            cell: ({ confidence, retractedAt, retractedBecause }) => (
              <Status kind={retractedAt ? 'neutral' : confidence === 'certain' ? 'ok' : 'progress'}>
                {retractedAt ? t.retracted(retractedBecause ?? '') : t.confidences[confidence]}
              </Status>
            ),
          },
          {
            key: 'said',
            title: t.said,
            cell: ({ saidAt }) => <InstantText at={saidAt} layout="stack" />,
          },
          { key: 'source', title: t.source, cell: ({ source }) => <SourceText source={source} /> },
          {
            key: 'retract',
            title: t.retract,
            isTitleHidden: true,
            cell: ({ id, retractedAt }) =>
              retractedAt ? null : (
                <Button
                  kind="secondary"
                  size="small"
                  disabledBecause={off}
                  onPress={() => setRetracted(id)}
                >
                  {t.retract}
                </Button>
              ),
          },
        ]}
      />
      <p>
        <Button kind="secondary" icon={Plus} disabledBecause={off} onPress={() => setSaying(true)}>
          {t.declare}
        </Button>
      </p>
      {isSaying ? <DeclareSame one={party} onClose={() => setSaying(false)} /> : null}
      {retracted ? <RetractSame claim={retracted} onClose={() => setRetracted('')} /> : null}
    </Section>
  );
}
