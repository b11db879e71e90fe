import { useReadable, useCore } from '../../app/core';
import type { Theme } from '../../core';
import { type ThemeName, themesOf } from '../../ui/theme';

const WIDTH = 160;
const HEIGHT = 100;

/** The window as it looks in a theme; as the device has it, one half light and the other dark. */
export function ThemePicture({ theme }: { theme: Theme }) {
  const look = useReadable(useCore().look.now);
  const shown: ThemeName[] = theme === 'system' ? ['light', 'dark'] : [theme];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {shown.map((name, i) => (
        <g key={name} clipPath={i > 0 ? `polygon(62% 0, 100% 0, 100% 100%, 38% 100%)` : undefined}>
          <Window name={name} colour={look?.colour} />
        </g>
      ))}
    </svg>
  );
}

function Window({ name, colour }: { name: ThemeName; colour?: string }) {
  const theme = themesOf(colour)[name];
  const line = (x: number, y: number, width: number, fill = theme.colorNeutralStroke1) => (
    <rect x={x} y={y} width={width} height="4" rx="2" fill={fill} />
  );
  return (
    <>
      <rect width={WIDTH} height={HEIGHT} fill={theme.colorNeutralBackground4} />
      <rect x="16" y="14" width="44" height="86" fill={theme.colorNeutralBackground2} />
      <rect x="60" y="14" width="100" height="86" fill={theme.colorNeutralBackground1} />
      <rect x="60" y="14" width="0.75" height="86" fill={theme.colorNeutralStroke2} />
      <rect x="56" y="4" width="56" height="6" rx="3" fill={theme.colorNeutralBackground1} />
      {[22, 36, 50].map((y, i) => (
        <g key={y}>
          {i === 0 && (
            <rect x="19" y={y - 4} width="38" height="13" rx="3" fill={theme.colorBrandBackground2} />
          )}
          <circle
            cx="26"
            cy={y + 2}
            r="4"
            fill={i === 1 ? theme.colorBrandBackground : theme.colorNeutralStroke1}
          />
          {line(33, y, 20 - i * 3, theme.colorNeutralForeground3)}
        </g>
      ))}
      {[24, 46].map((y) => (
        <g key={y}>
          <circle cx="72" cy={y + 3} r="5" fill={theme.colorNeutralStroke1} />
          {line(82, y, 28, theme.colorNeutralForeground1)}
          {line(82, y + 8, 62, theme.colorNeutralForeground3)}
        </g>
      ))}
      <rect
        x="68"
        y="78"
        width="84"
        height="14"
        rx="4"
        fill={theme.colorNeutralBackground1}
        stroke={theme.colorNeutralStroke1}
      />
      <circle cx="144" cy="85" r="3.5" fill={theme.colorBrandBackground} />
    </>
  );
}

const ink = 'var(--colorNeutralForeground3)';
const faint = 'var(--colorNeutralStroke1)';
const ground = 'var(--colorNeutralBackground1)';

/** How close rows stand to each other. */
export function DensityPicture({ density }: { density: 'roomy' | 'compact' }) {
  const step = density === 'roomy' ? 28 : 17;
  const radius = density === 'roomy' ? 8 : 5;
  const rows = density === 'roomy' ? 3 : 5;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <rect width={WIDTH} height={HEIGHT} fill={ground} />
      {Array.from({ length: rows }, (_, i) => 20 + i * step - (density === 'roomy' ? 0 : 4)).map((y, i) => (
        <g key={y}>
          <circle cx="26" cy={y} r={radius} fill={faint} />
          <rect
            x="42"
            y={y - (density === 'roomy' ? 7 : 2)}
            width={70 + (i % 2) * 30}
            height="4"
            rx="2"
            fill={ink}
          />
          {density === 'roomy' && (
            <rect x="42" y={y + 3} width={50 + (i % 2) * 34} height="4" rx="2" fill={faint} />
          )}
        </g>
      ))}
    </svg>
  );
}

/** Messages one below the other, or mine to the right. */
export function MessagesPicture({ kind }: { kind: 'list' | 'bubbles' }) {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <rect width={WIDTH} height={HEIGHT} fill={ground} />
      {kind === 'list'
        ? [22, 50, 78].map((y, i) => (
            <g key={y}>
              <circle cx="24" cy={y} r="8" fill={i === 1 ? 'var(--colorBrandBackground)' : faint} />
              <rect x="40" y={y - 7} width="34" height="4" rx="2" fill={ink} />
              <rect x="40" y={y + 3} width={96 - i * 18} height="4" rx="2" fill={faint} />
            </g>
          ))
        : [14, 42, 70].map((y, i) => (
            <g key={y}>
              {i !== 1 && <circle cx="20" cy={y + 8} r="6" fill={faint} />}
              <rect
                x={i === 1 ? 64 : 32}
                y={y}
                width={i === 1 ? 84 : 84 - i * 12}
                height="18"
                rx="6"
                fill={i === 1 ? 'var(--colorOwnBubble)' : 'var(--colorOtherBubble)'}
                stroke="var(--colorTransparentStroke)"
              />
              <rect
                x={i === 1 ? 74 : 42}
                y={y + 7}
                width={i === 1 ? 62 : 58 - i * 14}
                height="4"
                rx="2"
                fill={ink}
              />
            </g>
          ))}
    </svg>
  );
}
