// The state of a text in a word with its mark. Brass is for what is signed and binds.
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { Status, type StatusKind } from '../../ui/status.tsx';

export type Stage = keyof ReturnType<typeof useStageWords>;

const useStageWords = () => useTexts(instrumentTexts).stages;

const KINDS: Readonly<Record<Stage, StatusKind>> = {
  draft: 'neutral',
  proposed: 'progress',
  signed: 'progress',
  adopted: 'ok',
  'in-force': 'sealed',
  suspended: 'warn',
  amended: 'neutral',
  ended: 'bad',
};

export const STAGES = Object.keys(KINDS) as readonly Stage[];

interface Props {
  readonly stage: Stage;
  readonly isShort?: boolean;
  readonly size?: 'usual' | 'large';
}

export function StageStatus({ stage, isShort = false, size = 'usual' }: Props) {
  const { stages, stageShort } = useTexts(instrumentTexts);
  return (
    <Status kind={KINDS[stage]} size={size}>
      {(isShort ? stageShort : stages)[stage]}
    </Status>
  );
}
