import type { RatingForm } from './rating-form.ts'

/**
 * The form that Attune brings along, version 0 everywhere: it never changes, because references that were begun
 * with it are read with it. The labels are ours; an association loads its own form in its place.
 */
export const defaultRatingForm: RatingForm = {
  title: 'Reference for an Infant Mental Health Endorsement',
  scale: ['Not yet', 'Now and then', 'Often', 'Nearly always'],
  sections: [
    {
      id: 'reflection',
      title: 'Reflection',
      items: [
        { id: 'own-feelings', label: 'Notices own feelings while working, and thinks about them' },
        { id: 'pauses', label: 'Pauses before acting when something is unclear' },
        { id: 'parallel', label: 'Sees how relationships around a family affect each other' },
        { id: 'own-history', label: 'Knows how own history and culture color what is seen' },
        { id: 'uses-supervision', label: 'Brings hard moments to supervision, and uses what comes of it' },
        { id: 'learns', label: 'Takes in what others say, and changes what is done' },
      ],
    },
    {
      id: 'working-with-others',
      title: 'Working with others',
      items: [
        { id: 'trust', label: 'Builds trust with parents and caregivers' },
        { id: 'listens', label: 'Listens before advising' },
        { id: 'respects', label: 'Respects how each family lives and believes' },
        { id: 'baby', label: 'Keeps the baby and the relationship in view' },
        { id: 'colleagues', label: 'Works well with colleagues and other services' },
        { id: 'boundaries', label: 'Keeps boundaries and confidences' },
      ],
    },
    {
      id: 'thinking',
      title: 'Thinking',
      items: [
        { id: 'observes', label: 'Observes closely, and describes before explaining' },
        { id: 'development', label: 'Knows how young children develop, and uses it' },
        { id: 'context', label: 'Weighs risk, stress and strength together' },
        { id: 'plans', label: 'Makes plans that follow from what was understood' },
        { id: 'ethics', label: 'Sees ethical questions, and thinks them through' },
        { id: 'limits', label: 'Knows when to ask somebody with other skills' },
      ],
    },
  ],
}
