/** Figures about items and markers, with how much they can be trusted. */
export const enMarkingFigures = {
  title: 'Figures of the exam',
  lead: 'Twenty candidates a year are few. A figure appears once it can mean something, and says when it is not sure yet.',
  tooFew: (count: string, needed: string) => `Too few to say: ${count} of at least ${needed}`,
  notDefined: 'Cannot be said: everybody is alike',
  notSure: (count: string) => `not sure yet, from ${count}`,
  from: (count: string) => `from ${count}`,
  agreement: 'Agreement of markers',
  agreementText:
    'Weighted kappa over pairs of marks of the same answer, made apart: 1 is perfect, 0 is what chance gives. A near miss counts as half an agreement.',
  linear: 'Linear weights',
  quadratic: 'Quadratic weights',
  gaps: 'Went to a senior marker',
  gapsOf: (gaps: string, scripts: string) => `${gaps} of ${scripts} scripts`,
  markers: 'Markers',
  markersText:
    'How many points of a hundred somebody gives more or less than the others for the same scripts. Below zero is stricter. It says that people differ, not who is right.',
  stricter: (points: string) => `${points} of 100 points stricter`,
  milder: (points: string) => `${points} of 100 points milder`,
  same: 'the same as the others',
  window: (day: string) => `Window of ${day}`,
  noMarkers: 'Nobody marks yet.',
  picture: (name: string) => `${name}: difference from the others, window by window`,
  items: 'Multiple-choice items',
  itemsText:
    'Difficulty is the share of candidates who had the item right. Discrimination is its correlation with the rest of the form: near zero or below, the item deserves another look.',
  item: 'Item',
  difficulty: 'Difficulty',
  discrimination: 'Discrimination',
  noItems: 'Nobody has sat multiple choice yet.',
} as const
