// Registering a data set: files, description, conditions, columns, check; then watching it. What
// was typed stays in place when files are refused.
import { useEffect, useState } from 'react';
import { useAct, useRead } from '../../api/queries.ts';
import { AboutFields } from '../../parts/description/about-fields.tsx';
import type { Description } from '../../parts/description/described.ts';
import { describedAnew } from '../../parts/description/described-anew.ts';
import { type Draft, EMPTY_DRAFT } from '../../parts/description/draft.ts';
import { descriptionOf, draftOf } from '../../parts/description/draft-description.ts';
import type { DraftFields } from '../../parts/description/draft-fields.ts';
import { HumanFields } from '../../parts/description/human-fields.tsx';
import { OtherFields } from '../../parts/description/other-fields.tsx';
import { linesOf } from '../../parts/lines-of.ts';
import { usePlace } from '../../parts/place.ts';
import { wordFor } from '../../parts/word-for.ts';
import { Remote } from '../../shell/remote.tsx';
import { useHolds } from '../../shell/session.tsx';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { type FieldErrors, fieldErrorsOf } from '../../ui/field-errors.ts';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Steps } from '../../ui/steps.tsx';
import classes from './datasets.module.css';
import { type Step, wrongOn } from './draft-wrong.ts';
import { columnsOf } from './header-columns.ts';
import { RegisterCheck } from './register-check.tsx';
import { RegisterColumns } from './register-columns.tsx';
import { RegisterFiles } from './register-files.tsx';
import { RegistrationList } from './registration-list.tsx';
import { RegistrationWatch } from './registration-watch.tsx';
import type { Held } from './types.ts';
import { type Sendings, useSendings } from './use-sendings.ts';

const STEPS: readonly Step[] = ['files', 'about', 'conditions', 'columns', 'check'];

export function RegisterPage() {
  const { registering: t, find } = useTexts(datasetsTexts);
  const isSteward = useHolds('steward');
  return (
    <Page title={t.title} lead={t.lead} crumbs={[{ href: '/datasets', text: find.title }]}>
      {isSteward ? <Beginning /> : <Notice isStanding>{t.needs}</Notice>}
    </Page>
  );
}

/** A new version begins with what the version before says. */
function Beginning() {
  const dataset = usePlace().word('versionOf');
  const off = { isFresh: true, isOff: dataset === '' };
  const held = useRead('/data-commons/datasets/{dataset}', { path: { dataset } }, off);
  if (dataset === '') return <Registering />;
  return <Remote of={held}>{(found) => <Registering before={found.dataset} />}</Remote>;
}

interface RegisteringProps {
  readonly before?: Held;
}

function Registering({ before }: RegisteringProps) {
  const place = usePlace();
  const { duo, registering: t } = useTexts(datasetsTexts);
  const [first] = useState(() =>
    before ? draftOf(before.description as unknown as Record<string, unknown>, duo) : EMPTY_DRAFT,
  );
  const [draft, setDraft] = useState<Draft>(first);
  const [there, setThere] = useState('');
  const sendings = useSendings();
  const columns = useColumns(sendings, draft, setDraft);
  const change = (changes: Partial<Draft>) => setDraft((was) => ({ ...was, ...changes }));
  const registration = place.word('registration');
  const asked = STEPS.find((one) => one === place.word('step')) ?? 'files';
  const sent = sendings.sent.flatMap(({ state, name }) => (state === 'done' && name ? [name] : []));
  const files = [...new Set([...sent, ...linesOf(there)])];
  // A link to a later step finds nothing typed here: begin with the files.
  const step = files.length === 0 ? 'files' : asked;
  const goTo = (to: Step) =>
    place.change({ step: to === 'files' ? '' : to, registration: '' }, true);
  if (registration !== '')
    return (
      <RegistrationWatch
        key={registration}
        registration={registration}
        onEdit={() => goTo(files.length === 0 ? 'files' : 'check')}
      />
    );
  const fields = { draft, change, columns };
  const said = before?.description as Description | undefined;
  const description = said ? describedAnew(said, first, draft) : descriptionOf(draft);
  const versionOf = before ? { versionOf: before.id } : {};
  return (
    <>
      {before ? (
        <Notice isStanding title={t.version.title(before.description.title)}>
          {t.version.text(before.files.map(({ path }) => path).join(', '))}
        </Notice>
      ) : null}
      <StepForm
        key={step}
        {...{ step, goTo, files, sendings, there, fields }}
        body={{ files, description, ...versionOf }}
        onThere={setThere}
        onStarted={(id) => place.change({ registration: id, step: '' }, true)}
      />
      {step === 'files' && !before ? <RegistrationList /> : null}
    </>
  );
}

/** Columns of the tables chosen here; each gets a row for notes, once. */
function useColumns(
  { sent }: Sendings,
  { notes }: Draft,
  setDraft: (change: (was: Draft) => Draft) => void,
): readonly string[] {
  const [read, setRead] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    void Promise.all(sent.map(({ file }) => columnsOf(file))).then((found) => {
      if (!isWanted) return;
      const names = [...new Set(found.flat())];
      setRead((was) => (was.join('\n') === names.join('\n') ? was : names));
      setDraft((was) => {
        const known = new Set(was.notes.map(({ name }) => name));
        const fresh = names.filter((name) => !known.has(name));
        const rows = fresh.map((name) => ({ name, label: '', unit: '', about: '' }));
        return fresh.length === 0 ? was : { ...was, notes: [...was.notes, ...rows] };
      });
    });
    return () => {
      isWanted = false;
    };
  }, [sent, setDraft]);
  return [...new Set([...read, ...notes.map(({ name }) => name)])].filter((name) => name !== '');
}

function addressOf(step: Step, versionOf: string | undefined): string {
  const words = new URLSearchParams({
    ...(versionOf === undefined ? {} : { versionOf }),
    ...(step === 'files' ? {} : { step }),
  });
  return words.size === 0 ? '/datasets/register' : `/datasets/register?${words}`;
}

interface StepProps {
  readonly step: Step;
  readonly goTo: (step: Step) => void;
  readonly files: readonly string[];
  readonly sendings: Sendings;
  readonly there: string;
  readonly onThere: (text: string) => void;
  readonly fields: Omit<DraftFields, 'errors'>;
  readonly body: {
    readonly files: readonly string[];
    readonly description: Description;
    readonly versionOf?: string;
  };
  readonly onStarted: (registration: string) => void;
}

function StepForm(props: StepProps) {
  const { step, goTo, files, sendings, there, onThere, fields, body, onStarted } = props;
  const { registering: t } = useTexts(datasetsTexts);
  const [errors, setErrors] = useState<FieldErrors>({});
  const act = useAct('post', '/data-commons/registrations');
  const { draft } = fields;
  const at = STEPS.indexOf(step);
  const isOnItsWay = sendings.sent.some(({ state }) => state !== 'done');
  const filesError = isOnItsWay ? t.files.unfinished : files.length === 0 ? t.files.needed : null;
  const wrong = (): FieldErrors =>
    step === 'files'
      ? filesError === null
        ? {}
        : { files: filesError }
      : wrongOn(step, draft, t.needed);
  const register = () =>
    act.mutate(
      { body: { ...body, files: [...body.files] } },
      {
        onSuccess: ({ output }) => onStarted(output.registration.registration),
        onError: ({ problem }) => setErrors(fieldErrorsOf(problem.because)),
      },
    );
  const submit = () => {
    const found = wrong();
    setErrors(found);
    const next = STEPS[at + 1];
    if (Object.keys(found).length > 0) return;
    if (next) goTo(next);
    else register();
  };
  const all = { ...fields, errors };
  return (
    <>
      <Steps
        current={step}
        steps={STEPS.map((key) => ({
          key,
          text: wordFor(t.steps, key),
          href: addressOf(key, body.versionOf),
        }))}
      />
      <Form onSubmit={submit} errors={errors} isUnsaved={draft.title !== '' || isOnItsWay}>
        <div className={classes.parts}>
          {act.error ? <RefusalView problem={act.error.problem} /> : null}
          {step === 'files' ? (
            <RegisterFiles {...{ sendings, there, onThere }} error={errors['files']} />
          ) : null}
          {step === 'about' ? <AboutFields {...all} /> : null}
          {step === 'conditions' ? <Conditions {...all} /> : null}
          {step === 'columns' ? <RegisterColumns {...all} /> : null}
          {step === 'check' ? <RegisterCheck draft={draft} files={files} onChange={goTo} /> : null}
          <div className={classes.row}>
            <Button type="submit" isBusy={act.isPending}>
              {step === 'check' ? t.check.act : t.next}
            </Button>
            {at > 0 ? (
              <Button kind="quiet" onPress={() => goTo(STEPS[at - 1] ?? 'files')}>
                {t.back}
              </Button>
            ) : null}
          </div>
        </div>
      </Form>
    </>
  );
}

const Conditions = (fields: DraftFields) =>
  fields.draft.about === 'other' ? <OtherFields {...fields} /> : <HumanFields {...fields} />;
