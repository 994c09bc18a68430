/** What stands under a heading while nothing is written: a plain question, with one example. */
export const emptyWords = {
  worried:
    'What has happened, or might happen, that worries us? For example: “Sam was on his own on Friday night.”',
  harder:
    'What makes it harder, and what do we not know? For example: “The flat is cold and damp.”',
  well: 'What helps keep the children safe and happy? For example: “Nana comes round every day after school.”',
  strength: 'What is good for the children now? For example: “Sam loves school.”',
  safety:
    'What have people already done that kept the children safe? For example: “Mum rang Nana when she felt low.”',
  goals: 'What will we see when things are better? For example: “I read a story every night.”',
  views:
    'How do the family and the children see it? For example: “I want more help in the mornings.”',
  next: 'Who will do what, and by when? For example: “Mum and Nana will take Sam to the dentist by Friday.”',
} as const;
