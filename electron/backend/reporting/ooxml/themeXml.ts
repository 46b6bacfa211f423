import { xmlHead } from './ooxml.ts'

/** The colours and the font of every document of ours; `accent` is `#rrggbb`. */
export function themeXml(accent: string): string {
  const chosen = accent.slice(1).toUpperCase()
  const colour = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`
  const colours = [
    ['dk1', '1B1B19'],
    ['lt1', 'FFFFFF'],
    ['dk2', '62625C'],
    ['lt2', 'EEEEEA'],
    ['accent1', chosen],
    ['accent2', '0072B2'],
    ['accent3', 'E69F00'],
    ['accent4', '009E73'],
    ['accent5', 'CC79A7'],
    ['accent6', '56B4E9'],
    ['hlink', chosen],
    ['folHlink', '62625C'],
  ] as const satisfies readonly (readonly [string, string])[]
  const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface="Arial"/>'
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const line = (width: number): string => `<a:ln w="${width}">${fill}<a:prstDash val="solid"/></a:ln>`
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  return `${xmlHead}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Shoresh"><a:themeElements><a:clrScheme name="Shoresh">${colours.map(([name, value]) => colour(name, value)).join('')}</a:clrScheme><a:fontScheme name="Shoresh"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Shoresh"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}
