// The people who act at this node, for whom, and in which offices. Operators change it; every
// change is an act of the ledger.
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { useHolds } from '../../shell/session.tsx';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { PeopleTable } from './people-table.tsx';
import { type PersonAct, PersonDialog } from './person-dialog.tsx';
import { RegisterPerson } from './register-person.tsx';
import type { PersonRow } from './types.ts';
import { Ways } from './ways.tsx';

interface Chosen {
  readonly act: PersonAct;
  readonly row: PersonRow;
}

export function PeoplePage() {
  const texts = useTexts(membersTexts);
  const t = texts.people;
  const isOperator = useHolds('operator');
  const found = useRead('/members/people');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isRegistering, setRegistering] = useState(false);
  return (
    <Page
      title={t.title}
      lead={t.lead}
      crumbs={[{ href: '/members', text: texts.nations.title }]}
      actions={
        <Button
          icon={UserPlus}
          onPress={() => setRegistering(true)}
          disabledBecause={isOperator ? null : t.operatorsOnly}
        >
          {t.register}
        </Button>
      }
    >
      <Ways />
      <Remote of={found}>
        {({ people }) => (
          <PeopleTable people={people} onAct={(act, row) => setChosen({ act, row })} />
        )}
      </Remote>
      {chosen ? <PersonDialog {...chosen} onClose={() => setChosen(null)} /> : null}
      {isRegistering ? <RegisterPerson onClose={() => setRegistering(false)} /> : null}
    </Page>
  );
}
