// Keeps the values that a batch takes the place of, to be put back when it is taken back.
// :one
UNWIND $rows AS row
CREATE (change:ImportChange)
SET change = row
RETURN count(change) AS found
