// Has anything about the ties changed: how many are there of each kind, and when did a writer last leave its mark?
// :one
OPTIONAL MATCH (written:ChangeMark)
WITH collect(written.id + ' ' + toString(written.version)) AS writers,
  [
    COUNT { ()-[:SUPPLIES]->() },
    COUNT { ()-[:SUBSIDIARY_OF]->() },
    COUNT { ()-[:INVESTS_IN]->() },
    COUNT { ()-[:MANAGES]->() },
    COUNT { ()-[:INTRODUCED]->() },
    COUNT { ()-[:PARTNERS_WITH]->() },
    COUNT { ()-[:WORKS_AT]->() },
    COUNT { ()-[:MEMBER_OF]->() },
    COUNT { ()-[:BACKS]->() }
  ] AS counts
RETURN writers + counts AS mark, reduce(sum = 0, kind IN counts | sum + kind) AS ties, COUNT { (:Entity) } AS nodes
