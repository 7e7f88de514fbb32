import type { ReactNode } from 'react'
import { Card, OwnText } from '@/app/_ui'
import type { PointView } from '@/lib/cases/model/concern-views'

/** Numbered points as a person wrote them; nothing where there are none. */
export function PointList({ points }: { points: readonly string[] }) {
  if (points.length === 0) return null
  return (
    <ol className="flex list-decimal flex-col gap-3 pl-6">
      {points.map((point, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sealed text never changes its order
        <li key={index}>
          <OwnText>{point}</OwnText>
        </li>
      ))}
    </ol>
  )
}

/** Each point that was put to the respondent, with `answer` as this side reads it, and the respondent's own text. */
export function AnsweredPoints(props: {
  points: readonly PointView[]
  title: (number: number) => string
  answer: (point: PointView) => ReactNode
}) {
  return (
    <ol className="flex flex-col gap-4">
      {props.points.map((point, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sealed text never changes its order
        <li key={index}>
          <Card title={props.title(index + 1)} level={3}>
            <OwnText>{point.text}</OwnText>
            <p>{props.answer(point)}</p>
            {point.words ? (
              <blockquote className="border-l-4 border-accent pl-4">
                <OwnText>{point.words}</OwnText>
              </blockquote>
            ) : null}
          </Card>
        </li>
      ))}
    </ol>
  )
}
