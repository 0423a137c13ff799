// Which ties does the graph hold that an introduction can run along, and which sources vouch for each?
// :many
MATCH (from:Entity)-[tie:SUPPLIES|SUBSIDIARY_OF|INVESTS_IN|MANAGES|INTRODUCED|PARTNERS_WITH|WORKS_AT|MEMBER_OF|BACKS]->(to:Entity)
RETURN tie.id AS id, type(tie) AS type, from.id AS from, to.id AS to,
  tie.confidence AS confidence, tie.asOf AS asOf, tie.validFrom AS validFrom, tie.validTo AS validTo, tie.sources AS sources
ORDER BY id
