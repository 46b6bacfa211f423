import type { ReactNode } from 'react'
import { ChartText } from '../base/ChartText.tsx'
import type { MeasureText, PlacedText } from '../base/chartGeometry.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'
import { type ChartPalette, chartPalette } from '../colour/chartPalette.ts'
import { pictureSheet, sheetMargin, sheetWidth, sheetWords } from '../frame/PictureSheet.tsx'
import type { Picture } from '../frame/savePicture.ts'
import { CourseMarks } from './CourseMarks.tsx'
import { type Course, type CourseInput, layOutCourse } from './layOutCourse.ts'

interface CoursePictureInput extends Omit<CourseInput, 'size' | 'direction'> {
  /** A reading as it is written, with its unit. */
  figure(value: number): string
  readonly captions: ChartCaptions
  readonly wording: ChartWording
  readonly measure: MeasureText
  /** ISO day on which the picture is made. */
  readonly today: string
}

/** Between the drawing and the days beneath it. */
const foot = 32
const textSize = 13
/** What two values take beside one another. */
const valueRoom = 72

/** The course of a measured figure as a page to print or show, with its values and the days that it runs between. */
export function coursePicture(picture: CoursePictureInput): Picture {
  const { readings, target, range, wording } = picture
  const palette = chartPalette('light')
  const sheet = { ...picture, palette }
  const words = sheetWords(sheet)
  const size = { width: sheetWidth - 2 * sheetMargin, height: words.room - foot }
  const course = layOutCourse({ readings, target, range, size, direction: wording.direction })
  const drawing = (
    <>
      <CourseMarks course={course} width={size.width} palette={palette} />
      <CourseWords {...picture} course={course} palette={palette} base={words.room - 8} />
    </>
  )
  return pictureSheet({ ...sheet, words, drawing, drawingHeight: words.room })
}

interface CourseWordsProps extends CoursePictureInput {
  readonly course: Course
  readonly palette: ChartPalette
  /** Where the days stand. */
  readonly base: number
}

function CourseWords({ course, palette, base, readings, target, figure, wording }: CourseWordsProps): ReactNode {
  const { direction, format } = wording
  const ends = [0, readings.length - 1]
  const text = (place: PlacedText, fill: string, halo?: string): ReactNode => (
    <ChartText
      key={`${place.text} ${place.x} ${place.y}`}
      place={place}
      direction={direction}
      size={textSize}
      fill={fill}
      {...(halo === undefined ? {} : { halo })}
    />
  )
  return (
    <>
      {valuesWithRoom(course).map((index) => {
        const at = course.points[index]
        const reading = readings[index]
        if (at === undefined || reading === undefined) return null
        return text({ text: figure(reading.value), x: at.x, y: above(at.y), side: sideAt(at.x) }, palette.ink, palette.paper)
      })}
      {target === undefined || course.target === null
        ? null
        : text(
            {
              text: wording.t('pictures.target', { figure: figure(target) }),
              x: (sheetWidth - 2 * sheetMargin) / 2,
              y: above(course.target),
              side: 'centre',
            },
            palette.quiet,
            palette.paper,
          )}
      {ends.map((index) => {
        const at = course.points[index]
        const reading = readings[index]
        if (at === undefined || reading === undefined) return null
        return text({ text: format.day(reading.on), x: at.x, y: base, side: sideAt(at.x) }, palette.quiet)
      })}
    </>
  )
}

/** The readings whose values do not run into one another; the first and the last are always among them. */
function valuesWithRoom({ points }: Course): readonly number[] {
  const last = points.length - 1
  const shown = [0]
  points.forEach(({ x }, index) => {
    const before = points[shown.at(-1) ?? 0]
    const end = points[last]
    if (before === undefined || end === undefined || index === 0 || index === last) return
    if (Math.abs(x - before.x) >= valueRoom && Math.abs(end.x - x) >= valueRoom) shown.push(index)
  })
  return [...shown, last]
}

/** A word at the edge of the drawing stays within it. */
function sideAt(x: number): PlacedText['side'] {
  const width = sheetWidth - 2 * sheetMargin
  if (x < valueRoom / 2) return 'left'
  return x > width - valueRoom / 2 ? 'right' : 'centre'
}

/** Above its line, or beneath it at the very top. */
function above(y: number): number {
  return y < 30 ? y + 24 : y - 16
}
