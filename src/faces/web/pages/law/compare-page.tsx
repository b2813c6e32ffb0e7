// The law at one moment beside the law at another: two pairs of clocks, and what lies between.
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { useAddress, wordIn } from '../../parts/address.ts';
import { Remote } from '../../shell/remote.tsx';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { ClockBar } from './clock-bar.tsx';
import { useClockBounds } from './clock-bounds.ts';
import { addYears, clocksIn } from './clocks.ts';
import classes from './compare-page.module.css';
import { Differences } from './differences.tsx';
import { usePlaceWords } from './place-words.ts';

export type LawDifferences = OutputOf<'/law/differences', 'get'>;

const FROM = { validOn: 'fromValidOn', knownAt: 'fromKnownAt' };
const TO = { validOn: 'toValidOn', knownAt: 'toKnownAt' };

export function ComparePage() {
  const t = useTexts(lawTexts);
  const bounds = useClockBounds();
  return (
    <Page title={t.compare.title} lead={t.compare.lead} crumbs={[{ href: '/law', text: t.law }]}>
      <Scope />
      {bounds === null ? null : <Compared today={bounds.today} />}
    </Page>
  );
}

function Scope() {
  const t = useTexts(lawTexts);
  const placeWords = usePlaceWords();
  const [address, change] = useAddress();
  const { data } = useRead('/law/packs');
  return (
    <div className={classes.scope}>
      <SelectField
        name="place"
        label={t.browse.place}
        emptyText={t.browse.everyPlace}
        value={wordIn(address, 'place')}
        onChange={(place) => change({ place, pack: '' })}
        options={(data?.places ?? []).map((place) => ({ value: place, text: placeWords(place) }))}
      />
      <SelectField
        name="pack"
        label={t.browse.pack}
        emptyText={t.browse.everyPack}
        value={wordIn(address, 'pack')}
        onChange={(pack) => change({ pack, place: '' })}
        options={(data?.packs ?? []).map(({ pack, title }) => ({ value: pack, text: title }))}
      />
    </div>
  );
}

function Compared({ today }: { readonly today: string }) {
  const t = useTexts(lawTexts).compare;
  const [address, change] = useAddress();
  const firstDay = addYears(today, -1);
  const from = clocksIn(address, FROM);
  const to = clocksIn(address, TO);
  const [place, pack] = [wordIn(address, 'place'), wordIn(address, 'pack')];
  const differences = useRead('/law/differences', {
    query: {
      fromValidOn: from.validOn ?? firstDay,
      ...(from.knownAt ? { fromKnownAt: from.knownAt } : {}),
      ...(to.validOn ? { toValidOn: to.validOn } : {}),
      ...(to.knownAt ? { toKnownAt: to.knownAt } : {}),
      ...(pack ? { pack } : place ? { place } : {}),
    },
  });
  const swap = () =>
    change({
      fromValidOn: wordIn(address, 'toValidOn') || today,
      fromKnownAt: wordIn(address, 'toKnownAt'),
      toValidOn: wordIn(address, 'fromValidOn') || firstDay,
      toKnownAt: wordIn(address, 'fromKnownAt'),
    });
  return (
    <>
      <div className={classes.moments}>
        <ClockBar names={FROM} label={t.first} validByDefault={firstDay} />
        <ClockBar names={TO} label={t.second} />
        <Button kind="quiet" size="small" onPress={swap}>
          {t.swap}
        </Button>
      </div>
      <Remote of={differences}>{(data) => <Differences data={data} />}</Remote>
    </>
  );
}
