// Third step of signing: the exact bytes, their digest as the node names it and as this browser
// computes it. While the two differ nobody gets on.
import { Download } from 'lucide-react';
import { useState } from 'react';
import { utf8 } from '../../../../base/bytes.ts';
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Form } from '../../ui/form.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Notice } from '../../ui/notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Section } from '../../ui/section.tsx';
import type { Agreement } from './acts.ts';
import { bytesHere } from './bytes-here.ts';
import classes from './instruments.module.css';
import type { Preview } from './sign-page.tsx';

interface Props {
  readonly agreement: Agreement;
  readonly preview: Preview;
  readonly onDone: () => void;
}

export function SignDigest({ agreement, preview, onDone }: Props) {
  const t = useWritingTexts().signing.digest;
  const locale = useLocale();
  const [hasSeen, setSeen] = useState(false);
  const [wasTried, setTried] = useState(false);
  const { canonical, id } = preview;
  const { digest, isShownText } = bytesHere(canonical, agreement.instrument);
  const isEqual = isShownText && digest === preview.digest && digest === agreement.digest;
  const error = wasTried && !hasSeen ? t.need : undefined;
  const submit = () => {
    setTried(true);
    if (hasSeen && isEqual) onDone();
  };
  return (
    <Form onSubmit={submit} errors={{ seen: error }}>
      <Section title={t.title} lead={t.lead}>
        <Digests node={preview.digest} here={digest} />
        {isEqual ? (
          <Notice kind="ok" isStanding title={t.equal}>
            {t.equalText}
          </Notice>
        ) : (
          <Notice kind="bad" title={t.differ}>
            {t.differText}
          </Notice>
        )}
        <Disclosure summary={`${t.show} (${t.byteCount(locale.number(utf8(canonical).length))})`}>
          <pre className={classes.record}>{canonical}</pre>
        </Disclosure>
        <div data-screen-only>
          <Button
            kind="secondary"
            icon={Download}
            onPress={() => saveFile(`${id}.canonical.json`, 'application/json', canonical)}
          >
            {t.download}
          </Button>
        </div>
        <CheckboxField
          name="seen"
          label={t.compared}
          isRequired
          isChecked={hasSeen}
          onChange={setSeen}
          {...(error ? { error } : {})}
        />
        <div>
          <Button type="submit" disabledBecause={isEqual ? null : t.differText}>
            {t.go}
          </Button>
        </div>
      </Section>
    </Form>
  );
}

function Digests({ node, here }: { readonly node: string; readonly here: string }) {
  const t = useWritingTexts().signing.digest;
  return (
    <div className={classes.digests}>
      <dl>
        {[
          { term: t.node, value: node },
          { term: t.here, value: here },
        ].map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <Quartets digest={value} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** In groups of eight, so that two people can read it to one another over a telephone. */
function Quartets({ digest }: { readonly digest: string }) {
  const [name, hex] = digest.split(':');
  return (
    <span className={classes.quartets}>
      <span>{name}:</span>
      {(hex ?? '').match(/.{1,8}/g)?.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups of one digest, which may repeat
        <span key={i}>{part}</span>
      ))}
    </span>
  );
}
