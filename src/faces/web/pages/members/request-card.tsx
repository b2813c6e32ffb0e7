// One nation that asks to join: its card, the comparison by telephone, and what may be done with
// it.
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useHolds } from '../../shell/session.tsx';
import { membersTexts } from '../../texts/members.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Digest } from '../../ui/digest.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { ProposeAccession } from './propose-accession.tsx';
import type { AccessionRequest } from './types.ts';

export function RequestCard({ request }: { readonly request: AccessionRequest }) {
  const t = useTexts(membersTexts).requests;
  const keys = useTexts(membersTexts).keys;
  const language = useLanguage();
  const mayDismiss = useHolds('treaty-officer', 'operator');
  const dismiss = useAct('post', '/federation/accession-requests/{digest}/dismiss');
  const [isComparing, setComparing] = useState(false);
  const { card, madeAt } = request.statement;
  const name = card.names[language] ?? card.names['en'] ?? card.member;
  return (
    <Card
      title={t.asks(name, card.member)}
      level={2}
      tone="action"
      actions={
        isComparing ? null : (
          <>
            <Button onPress={() => setComparing(true)}>{t.compare}</Button>
            <Button
              kind="secondary"
              isBusy={dismiss.isPending}
              disabledBecause={mayDismiss ? null : t.officersOnly}
              onPress={() => dismiss.mutate({ path: { digest: request.digest } })}
            >
              {t.dismiss}
            </Button>
          </>
        )
      }
    >
      <DescriptionList
        items={[
          { term: t.address, value: <code>{card.address}</code> },
          { term: t.log, value: <code>{card.logOrigin}</code> },
          { term: t.made, value: <InstantText at={madeAt} /> },
          { term: t.received, value: <InstantText at={request.receivedAt} /> },
        ]}
      />
      <Disclosure summary={t.keys(card.signingKeys.length)}>
        <DescriptionList
          items={card.signingKeys.map(({ keyId, purpose }) => ({
            term: keys.purposes[purpose],
            value: <Digest value={keyId} />,
          }))}
        />
      </Disclosure>
      {dismiss.error ? <RefusalView problem={dismiss.error.problem} /> : null}
      {isComparing ? (
        <ProposeAccession request={request} name={name} onCancel={() => setComparing(false)} />
      ) : null}
    </Card>
  );
}
