// Which decisions that two are one are about something a batch wrote: made, changed, or moved from one to the other?
// :many
MATCH (decision:SameAs {verdict: 'yes'})
WHERE decision.subject IS NOT NULL AND decision.other IS NOT NULL
OPTIONAL MATCH (kept:Entity|Duplicate {id: decision.entity})
OPTIONAL MATCH (other:Entity|Duplicate {id: decision.other})
WITH decision, kept, other,
  coalesce(kept.batch = $batch, false) OR coalesce(other.batch = $batch, false)
    OR EXISTS { MATCH (:ImportChange {batch: $batch, target: decision.other}) }
    OR EXISTS {
      MATCH (kept)-[r]-()
      WHERE r.batch = $batch AND any(note IN r.moved WHERE note STARTS WITH decision.id + ' ')
    } AS rests,
  EXISTS { MATCH (:ImportChange {batch: $batch, target: decision.entity}) } AS keptChanged
WHERE rests OR keptChanged
RETURN decision.id AS id, decision.entity AS entity, decision.other AS other, rests, decision.at AS at, decision.by AS by,
  coalesce(kept.name, decision.entityName) AS entityName, coalesce(other.name, decision.otherName) AS otherName
ORDER BY at DESC, id
