// Two versions side by side; values along a line.
import { useState } from 'react';
import { DateSlider } from '../../ui/date-slider.tsx';
import { RangeSlider } from '../../ui/range-slider.tsx';
import { Section } from '../../ui/section.tsx';
import { SplitCompare } from '../../ui/split-compare.tsx';
import classes from './kit.module.css';
import { DRAFT_AFTER, DRAFT_BEFORE } from './kit-records.ts';

export function KitCompare() {
  const [validOn, setValidOn] = useState('2026-06-01');
  const [share, setShare] = useState(65);
  return (
    <>
      <Section title="Comparison" id="comparison">
        <SplitCompare
          caption="Two versions of the invented agreement"
          beforeTitle="Version 1, proposed 2 October"
          afterTitle="Version 2, proposed 20 November"
          before={DRAFT_BEFORE}
          after={DRAFT_AFTER}
        />
      </Section>
      <Section title="Sliders" id="sliders">
        <div className={classes.columns}>
          <DateSlider
            name="validOn"
            label="Law on"
            hint="The day on which the act would happen."
            value={validOn}
            onChange={setValidOn}
            min="2024-01-01"
            max="2026-12-31"
            marks={[
              { on: '2025-01-01', text: 'The invented act came into force' },
              { on: '2026-09-01', text: 'Its list was changed' },
            ]}
          />
          <RangeSlider
            label="Floor, in per cent"
            value={share}
            onChange={setShare}
            min={0}
            max={100}
            valueText={(value) => `${value} %`}
            ticks={[{ at: 65, text: 'Agreed floor' }]}
          />
        </div>
      </Section>
    </>
  );
}
