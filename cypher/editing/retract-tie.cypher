// Takes out a tie a person entered.
// :one
MATCH (:Entity {id: $from})-[r]->(:Entity {id: $to})
WHERE r.id = $id
DELETE r
RETURN count(*) AS gone
