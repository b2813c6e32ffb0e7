// Releasing a copy: what, to whom, under what; what the law would say; the check; the links.
import { useState } from 'react';
import { useAct, useRead } from '../../api/queries.ts';
import classes from '../../parts/parts.module.css';
import { usePlace } from '../../parts/place.ts';
import { useHolds } from '../../shell/session.tsx';
import { useTexts } from '../../texts/texts.ts';
import { transfersTexts } from '../../texts/transfers.ts';
import { Button } from '../../ui/button.tsx';
import { type FieldErrors, fieldErrorsOf } from '../../ui/field-errors.ts';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { CheckRelease } from './release-check.tsx';
import { emptyRelease, type ReleaseDraft, releaseOf, wrongIn } from './release-draft.ts';
import { ReleaseLaw } from './release-law.tsx';
import { ReleaseUnder } from './release-under.tsx';
import { ReleaseWhat } from './release-what.tsx';
import { ReleaseWhom } from './release-whom.tsx';
import { Released } from './released.tsx';

export function ReleasePage() {
  const t = useTexts(transfersTexts);
  const isSteward = useHolds('steward');
  return (
    <Page
      title={t.releasing.title}
      lead={t.releasing.lead}
      crumbs={[{ href: '/transfers', text: t.title }]}
    >
      {isSteward ? <Releasing /> : <Notice isStanding>{t.releaseNeeds}</Notice>}
    </Page>
  );
}

function Releasing() {
  const t = useTexts(transfersTexts).releasing;
  const place = usePlace();
  const [draft, setDraft] = useState(() => emptyRelease(place.word('dataset')));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isChecking, setChecking] = useState(false);
  const [isLooking, setLooking] = useState(false);
  const act = useAct('post', '/data-commons/transfers');
  const change = (changes: Partial<ReleaseDraft>) => setDraft((was) => ({ ...was, ...changes }));
  const path = { dataset: draft.dataset };
  const held = useRead(
    '/data-commons/datasets/{dataset}',
    { path },
    { isOff: draft.dataset === '', isFresh: true },
  ).data?.dataset;
  const check = () => {
    const wrong = wrongIn(draft, t.needed);
    setErrors(wrong);
    setChecking(Object.keys(wrong).length === 0);
  };
  const release = () =>
    act.mutate(
      { body: releaseOf(draft) },
      {
        onError: ({ problem }) => setErrors(fieldErrorsOf(problem.because)),
        onSettled: () => setChecking(false),
      },
    );
  if (act.data) return <Released reply={act.data} />;
  const fields = { draft, change, errors, held };
  return (
    <>
      <Form onSubmit={check} errors={errors} isUnsaved={draft.receiver !== ''}>
        <div className={classes.parts}>
          <ReleaseWhat {...fields} />
          <ReleaseWhom {...fields} />
          <ReleaseUnder {...fields} />
          {act.error ? (
            <div className={classes.stack}>
              <p>{t.refused}</p>
              <RefusalView problem={act.error.problem} />
            </div>
          ) : null}
          <div className={classes.row}>
            <Button type="submit">{t.check}</Button>
            <Button kind="secondary" onPress={() => setLooking(true)}>
              {t.look}
            </Button>
          </div>
        </div>
      </Form>
      {isLooking ? <ReleaseLaw draft={draft} held={held} /> : null}
      <CheckRelease
        isOpen={isChecking}
        onClose={() => setChecking(false)}
        draft={draft}
        held={held}
        isBusy={act.isPending}
        onRelease={release}
      />
    </>
  );
}
