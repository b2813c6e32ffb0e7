// Buttons, links and menus in every state.
import { Download, FileSignature, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { KeyboardHint } from '../../ui/keyboard-hint.tsx';
import { Link } from '../../ui/link.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Section } from '../../ui/section.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { KitRow } from './kit-row.tsx';

export function KitActs() {
  const [pressed, setPressed] = useState('nothing yet');
  const say = (name: string) => () => setPressed(name);
  return (
    <Section title="Acts and ways" id="acts" lead="A button does something, a link goes somewhere.">
      <div>
        <KitRow name="Button">
          <Button onPress={say('primary')}>Send the question</Button>
          <Button kind="secondary" onPress={say('secondary')}>
            Save the draft
          </Button>
          <Button kind="quiet" onPress={say('quiet')}>
            Cancel
          </Button>
          <Button kind="danger" icon={Trash2} onPress={say('danger')}>
            Withdraw
          </Button>
          <Button kind="seal" icon={FileSignature} onPress={say('seal')}>
            Sign
          </Button>
        </KitRow>
        <KitRow name="Button, small and busy">
          <Button size="small" onPress={say('small')}>
            Add
          </Button>
          <Button size="small" kind="secondary" onPress={say('small secondary')}>
            Change
          </Button>
          <Button isBusy>Sending</Button>
          <Button kind="secondary" isBusy>
            Checking
          </Button>
        </KitRow>
        <KitRow name="Button that may not be pressed">
          <Button disabledBecause="The draft has no parties yet.">Propose</Button>
          <Button kind="seal" disabledBecause="Only a treaty officer signs; you act as a steward.">
            Sign
          </Button>
        </KitRow>
        <KitRow name="Button link, link">
          <ButtonLink href="#acts">Ask a question</ButtonLink>
          <ButtonLink href="#acts" kind="secondary" icon={Download} download="sample.csv">
            Download
          </ButtonLink>
          <p>
            <Link href="#acts">Within the desk</Link>,{' '}
            <Link href="https://law.example/">to another site</Link>
          </p>
        </KitRow>
        <SmallActs onPress={setPressed} />
        <KitRow name="Menu">
          <Menu text="More" label="More on this draft" items={menuItems(setPressed)} />
          <LiveRegion isShown>Pressed: {pressed}</LiveRegion>
        </KitRow>
      </div>
    </Section>
  );
}

function SmallActs({ onPress }: { readonly onPress: (name: string) => void }) {
  return (
    <KitRow name="Icon button, copy, tooltip">
      <IconButton icon={Pencil} label="Change the purpose" onPress={() => onPress('pencil')} />
      <IconButton
        icon={Trash2}
        label="Remove the file"
        onPress={() => onPress('trash')}
        disabledBecause="It is being sent."
      />
      <CopyButton value="sample" of="sample" isWordShown />
      <Tooltip text="Counts under five are hidden.">
        {(describedBy) => (
          <Link href="#acts" aria-describedby={describedBy}>
            Suppressed
          </Link>
        )}
      </Tooltip>
      <KeyboardHint keys={['Ctrl', 'K']} />
    </KitRow>
  );
}

const menuItems = (press: (name: string) => void) => [
  { key: 'copy', text: 'Copy as a new draft', onChoose: () => press('copy') },
  {
    key: 'file',
    text: 'Save as a file',
    hint: 'Canonical JSON',
    icon: Download,
    onChoose: () => press('file'),
  },
  {
    key: 'propose',
    text: 'Propose',
    disabledBecause: 'It has no parties yet.',
    onChoose: () => press('propose'),
  },
  {
    key: 'gone',
    text: 'Delete the draft',
    icon: Trash2,
    isDanger: true,
    onChoose: () => press('gone'),
  },
];
