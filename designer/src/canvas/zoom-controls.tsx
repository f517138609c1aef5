import { useReactFlow, useStore } from '@xyflow/react';
import { Icon } from '../icons/icon.tsx';
import { useTexts } from './texts.ts';

type Props = { onFit: () => void; onZoom: () => void };

/** − 74 % + and the whole drawing. */
export function ZoomControls({ onFit, onZoom }: Props) {
  const texts = useTexts();
  const flow = useReactFlow();
  const zoom = useStore((state) => state.transform[2]);
  const zoomBy = (change: typeof flow.zoomIn) => {
    onZoom();
    void change({ duration: 120 });
  };
  return (
    <div className="zoom-controls">
      <button type="button" aria-label={texts.zoomOut} title={texts.zoomOut} onClick={() => zoomBy(flow.zoomOut)}>
        <Icon name="zoom-out" />
      </button>
      <span className="zoom-figure">{Math.round(zoom * 100)} %</span>
      <button type="button" aria-label={texts.zoomIn} title={texts.zoomIn} onClick={() => zoomBy(flow.zoomIn)}>
        <Icon name="zoom-in" />
      </button>
      <button type="button" aria-label={texts.fit} title={texts.fit} onClick={onFit}>
        <Icon name="fullscreen" />
      </button>
    </div>
  );
}
