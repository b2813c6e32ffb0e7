// Which files: of this machine, sent in parts, or those that are in the data folder already.
import { useRead } from '../../api/queries.ts';
import { wordFor } from '../../parts/word-for.ts';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { sizeText } from '../../ui/file-kinds.ts';
import { useLocale } from '../../ui/locale.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import classes from './datasets.module.css';
import { abandon, type Sendings, type SentFile } from './use-sendings.ts';

interface Props {
  readonly sendings: Sendings;
  readonly there: string;
  readonly onThere: (text: string) => void;
  readonly error: string | undefined;
}

export function RegisterFiles({ sendings, there, onThere, error }: Props) {
  const t = useTexts(datasetsTexts).registering.files;
  return (
    <Section title={t.title} lead={t.lead}>
      <FileField
        name="files"
        label={t.choose}
        hint={t.hint}
        files={[]}
        onChange={(files) => sendings.choose(files)}
        error={error}
        isMultiple
      />
      {sendings.sent.length > 0 ? (
        <ul className={classes.stack} aria-label={t.sending}>
          {sendings.sent.map((one) => (
            <li key={one.file.name} className={classes.close}>
              <OneFile one={one} sendings={sendings} />
            </li>
          ))}
        </ul>
      ) : null}
      <BegunBefore sendings={sendings} />
      <TextArea
        name="there"
        label={t.there}
        hint={t.thereHint}
        value={there}
        onChange={onThere}
        rows={3}
        isCode
        isOptional
      />
    </Section>
  );
}

interface OneProps {
  readonly one: SentFile;
  readonly sendings: Sendings;
}

function OneFile({ one, sendings }: OneProps) {
  const t = useTexts(datasetsTexts).registering.files;
  const { language } = useLocale();
  const { file, state, received, problem, isSame } = one;
  const size = (bytes: number) => sizeText(bytes, language);
  return (
    <>
      {state === 'done' ? (
        <div className={classes.row}>
          <strong className={classes.path}>{one.name ?? file.name}</strong>
          <Status kind={isSame ? 'ok' : 'bad'}>{wordFor(t.state, state)}</Status>
          <span className={classes.quiet}>
            {size(file.size)}. {isSame ? t.digestHolds : t.digestDiffers}
          </span>
        </div>
      ) : (
        <ProgressBar
          label={`${file.name}: ${wordFor(t.state, state)}`}
          value={received}
          max={file.size}
          text={t.sent(size(received), size(file.size))}
        />
      )}
      {problem && state === 'stopped' ? <RefusalView problem={problem} /> : null}
      <div className={classes.row}>
        {state === 'stopped' ? (
          <Button
            kind="secondary"
            size="small"
            label={`${t.goOn}: ${file.name}`}
            onPress={() => sendings.goOn(file)}
          >
            {t.goOn}
          </Button>
        ) : null}
        {state === 'sending' ? (
          <Button
            kind="secondary"
            size="small"
            label={`${t.pause}: ${file.name}`}
            onPress={() => sendings.pause(file)}
          >
            {t.pause}
          </Button>
        ) : null}
        <Button
          kind="quiet"
          size="small"
          label={`${state === 'done' ? t.leaveOut : t.giveUp}: ${file.name}`}
          onPress={() => sendings.giveUp(one)}
        >
          {state === 'done' ? t.leaveOut : t.giveUp}
        </Button>
      </div>
    </>
  );
}

/**
 * Uploads of an earlier visit: the browser must be given the file again, the node has its
 * bytes.
 */
function BegunBefore({ sendings }: { readonly sendings: Sendings }) {
  const t = useTexts(datasetsTexts).registering.files;
  const { language } = useLocale();
  const { data, refetch } = useRead('/data-commons/uploads');
  const here = new Set(sendings.sent.map(({ file }) => file.name.normalize('NFC')));
  const before = (data?.uploads ?? []).filter(({ name }) => !here.has(name));
  if (before.length === 0) return null;
  return (
    <Section level={3} title={t.underWay} lead={t.underWayText}>
      <ul className={classes.close}>
        {before.map(({ upload, name, bytes, received }) => (
          <li key={upload} className={classes.row}>
            <strong className={classes.path}>{name}</strong>
            <span className={classes.quiet}>
              {t.received(sizeText(received, language), sizeText(bytes, language))}
            </span>
            <Button
              kind="quiet"
              size="small"
              label={`${t.giveUp}: ${name}`}
              onPress={() => void abandon(upload).then(() => refetch())}
            >
              {t.giveUp}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
