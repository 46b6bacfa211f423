import type { ReactNode } from 'react'
import type { TraceView } from '../../../../shared/contract/lists/traceContract.ts'
import { pluralCount } from '../../../../shared/i18n/pluralCount.ts'
import { textDirection } from '../../../../shared/i18n/textDirection.ts'
import { ChartText } from '../../../charts/base/ChartText.tsx'
import { inlineAxis, type MeasureText } from '../../../charts/base/chartGeometry.ts'
import type { ChartWording } from '../../../charts/base/chartWording.ts'
import { wrapLabel } from '../../../charts/base/wrapLabel.ts'
import { categoryLook } from '../../../charts/colour/categoryColour.ts'
import { type ChartPalette, chartPalette } from '../../../charts/colour/chartPalette.ts'
import { pictureSheet, sheetMargin, sheetWidth, sheetWords } from '../../../charts/frame/PictureSheet.tsx'
import type { Picture } from '../../../charts/frame/savePicture.ts'
import { titleOf } from '../editor/nodeSentences.ts'
import { indexOutline, type OutlineNode, toOutline } from '../editor/outline.ts'
import { layoutLinks, type TreeLinks } from './layoutLinks.ts'
import { type Box, layoutTree } from './layoutTree.ts'
import { bracketPath, linkPath } from './linePaths.ts'
import { treeSizes } from './treeSizes.ts'

const linkSizes = { fullThickness: 22, bracketGap: 12, stubLength: 28 }
const fontSize = 13
const lineHeight = 17
const padding = 9
const mostLines = 6

interface TracePictureInput {
  readonly view: TraceView
  readonly wording: ChartWording
  readonly measure: MeasureText
  /** What the cases are narrowed to, in words. */
  readonly within: readonly string[]
  /** Categories of the team's own, whose order decides their colours. */
  readonly ownIds: readonly string[]
  categoryName(id: string): string
  /** ISO day on which the picture is made. */
  readonly today: string
}

/** What a node says: its own words, then its root cause and the category of that. */
interface NodeLines {
  readonly own: readonly string[]
  readonly root: readonly string[]
  readonly category: string | null
}

/** The trace as a page to print or show: the failure point, every why, its root causes, and how much passes along each line. */
export function tracePicture(input: TracePictureInput): Picture {
  const { view, wording } = input
  const { t, format, direction } = wording
  const palette = chartPalette('light')
  const { harm, code, title } = view.failurePoint
  const subtitle = [
    code,
    ...input.within,
    t('traceScreen.head.harm', { count: pluralCount(harm), formatted: format.number(harm) }),
    t('traceScreen.head.traced', { share: format.percent(view.traced) }),
  ].join(' · ')
  const sheet = { ...input, palette, captions: { title, subtitle, rule: t('traceScreen.pictureRule') } }
  const room = sheetWidth - 2 * sheetMargin
  const root = toOutline(view, null)
  const index = indexOutline(root)
  const sizes = treeSizes(index, room)
  const lines = new Map([...index].map(([key, { node }]) => [key, nodeLines(node, sizes.nodeWidth - 2 * padding, input)]))
  const layout = layoutTree(root, new Map([...lines].map(([key, said]) => [key, heightOf(said)])), sizes)
  const drawn = layoutLinks(root, layout, linkSizes)
  const width = Math.max(layout.width, ...drawn.stubs.map(({ from, length }) => from.start + length))
  const scale = Math.min(1, room / width)
  const inline = inlineAxis(direction, width)
  const drawing = (
    <g transform={`translate(${direction === 'rtl' ? room - width * scale : 0} 8) scale(${scale})`}>
      <g transform={direction === 'rtl' ? `translate(${width} 0) scale(-1 1)` : undefined}>
        <Lines lines={drawn} palette={palette} />
      </g>
      {[...index.values()].map(({ node }) => {
        const box = layout.boxes.get(node.key)
        const said = lines.get(node.key)
        if (box === undefined || said === undefined) return null
        return <NodeBox key={node.key} {...{ node, box, said, palette, inline, input }} />
      })}
    </g>
  )
  return pictureSheet({ ...sheet, words: sheetWords(sheet), drawing, drawingHeight: 8 + layout.height * scale })
}

function nodeLines(node: OutlineNode, width: number, { view, wording, measure, categoryName }: TracePictureInput): NodeLines {
  const rootCause = node.cause?.rootCause ?? null
  const hasOwn = rootCause === null || (node.cause?.title ?? '') !== ''
  const wrapped = (text: string): readonly string[] => wrapLabel(text, width, mostLines, fontSize, measure).lines
  return {
    own: hasOwn ? wrapped(titleOf(node, view, wording.t)) : [],
    root: rootCause === null ? [] : wrapped(`${rootCause.title} (${categoryName(rootCause.category)})`),
    category: rootCause?.category ?? null,
  }
}

function heightOf({ own, root }: NodeLines): number {
  return 2 * padding + (own.length + root.length) * lineHeight + (own.length > 0 && root.length > 0 ? 6 : 0)
}

function Lines({ lines, palette }: { readonly lines: TreeLinks; readonly palette: ChartPalette }): ReactNode {
  return (
    <g fill="none">
      {lines.links.map((link) => (
        <g key={link.key}>
          {link.thickness > 0 ? (
            <path d={linkPath(link)} stroke={palette.ink} strokeOpacity={0.11} strokeWidth={Math.max(link.thickness, 1.5)} />
          ) : null}
          <path d={linkPath(link)} stroke={palette.quiet} strokeWidth={1.25} strokeDasharray={dashes[link.state]} />
        </g>
      ))}
      {lines.brackets.map((bracket) => (
        <path key={bracket.key} d={bracketPath(bracket)} stroke={palette.ink} strokeWidth={2} />
      ))}
      {lines.stubs.map(({ key, from, length }) => (
        <line
          key={key}
          {...{ x1: from.start, y1: from.top, x2: from.start + length, y2: from.top }}
          stroke={palette.quiet}
          strokeWidth={1.25}
          strokeDasharray="2 3"
        />
      ))}
    </g>
  )
}

const dashes = { possible: '4 4', rejected: '1 4', confirmed: undefined } as const

interface NodeBoxProps {
  readonly node: OutlineNode
  readonly box: Box
  readonly said: NodeLines
  readonly palette: ChartPalette
  readonly inline: ReturnType<typeof inlineAxis>
  readonly input: TracePictureInput
}

function NodeBox({ node, box, said, palette, inline, input }: NodeBoxProps): ReactNode {
  const { direction } = input.wording
  const look = said.category === null ? null : categoryLook(said.category, input.ownIds, 'light')
  const isRejected = node.cause?.state === 'rejected'
  const rootTop = box.top + padding + said.own.length * lineHeight + (said.own.length > 0 && said.root.length > 0 ? 6 : 0)
  const line = (text: string, at: number, top: number) => ({
    key: `${top} ${at}`,
    place: { text, x: inline.x(box.start + padding), y: top + at * lineHeight + 12.5, side: inline.startSide },
    size: fontSize,
  })
  return (
    <g opacity={isRejected ? 0.55 : undefined}>
      <rect
        x={inline.left(box.start, box.width)}
        y={box.top}
        width={box.width}
        height={box.height}
        rx={4}
        fill={look?.tint ?? palette.paper}
        stroke={node.kind === 'failure-point' ? palette.ink : palette.axis}
      />
      {said.own.map((text, at) => {
        const { key, ...rest } = line(text, at, box.top + padding)
        const weight = node.kind === 'failure-point' ? 600 : 400
        return <ChartText key={key} {...rest} direction={textDirection(text, direction)} weight={weight} fill={palette.ink} />
      })}
      {said.root.map((text, at) => {
        const { key, ...rest } = line(text, at, rootTop)
        return <ChartText key={key} {...rest} direction={textDirection(text, direction)} fill={look?.text ?? palette.ink} />
      })}
    </g>
  )
}
