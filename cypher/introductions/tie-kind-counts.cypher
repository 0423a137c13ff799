// How many ties of each kind that an introduction can run along does the graph hold?
// :many
UNWIND [
  {type: 'SUPPLIES', ties: COUNT { ()-[:SUPPLIES]->() }},
  {type: 'SUBSIDIARY_OF', ties: COUNT { ()-[:SUBSIDIARY_OF]->() }},
  {type: 'INVESTS_IN', ties: COUNT { ()-[:INVESTS_IN]->() }},
  {type: 'MANAGES', ties: COUNT { ()-[:MANAGES]->() }},
  {type: 'INTRODUCED', ties: COUNT { ()-[:INTRODUCED]->() }},
  {type: 'PARTNERS_WITH', ties: COUNT { ()-[:PARTNERS_WITH]->() }},
  {type: 'WORKS_AT', ties: COUNT { ()-[:WORKS_AT]->() }},
  {type: 'MEMBER_OF', ties: COUNT { ()-[:MEMBER_OF]->() }},
  {type: 'BACKS', ties: COUNT { ()-[:BACKS]->() }}
] AS kind
RETURN kind.type AS type, kind.ties AS ties
