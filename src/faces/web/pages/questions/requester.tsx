// What the node itself says of the person who asks: nobody types it.
import { useSession } from '../../shell/session.tsx';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import classes from './ask-form.module.css';

export function Requester() {
  const t = useTexts(questionsTexts).ask;
  const session = useSession();
  if (!session?.partyName) return null;
  return (
    <div>
      <p>
        <strong>{t.attested}</strong>
      </p>
      <p className={classes.quiet}>{t.attestedLead(session.partyName)}</p>
    </div>
  );
}
