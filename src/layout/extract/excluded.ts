import type { RoadmapFile } from '../../format/index.ts'

type Items = Pick<RoadmapFile, 'sections' | 'activities'>
type Activity = NonNullable<RoadmapFile['activities']>[number]

/**
 * Marks the items that an amendment took out: nothing is left of them but their number and the word that the template
 * prints in place of their title.
 */
export function withExcluded<T extends Items>(items: T, word: string): T {
  const marked = (activity: Activity): Activity =>
    isExcluded(activity, word) ? { ...activity, excluded: true } : activity
  return {
    ...items,
    ...(items.activities ? { activities: items.activities.map(marked) } : {}),
    ...(items.sections
      ? {
          sections: items.sections.map((section) => ({
            ...section,
            ...(section.activities ? { activities: section.activities.map(marked) } : {}),
          })),
        }
      : {}),
  }
}

function isExcluded(activity: Activity, word: string): boolean {
  const others = Object.entries(activity).filter(([key]) => key !== 'title' && key !== 'number')
  return activity.title.toLowerCase() === word.toLowerCase() && others.every(([, value]) => value === '')
}
