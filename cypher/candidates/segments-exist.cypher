// Which of these segments does the graph hold?
// :many
MATCH (segment:Segment)
WHERE segment.id IN $segments
RETURN segment.id AS id
