// A fingerprint to be read out over the telephone: large, in its groups of four.
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import classes from './members.module.css';

export function Fingerprint({ value }: { readonly value: string }) {
  const t = useTexts(membersTexts).anchor;
  return (
    <span className={classes.fingerprint}>
      <code>{value}</code>
      <CopyButton value={value} of={t.fingerprint} />
    </span>
  );
}
