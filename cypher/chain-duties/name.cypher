// Names who answers for a chain in a region, if the last naming is still the one it was made on.
// :one
MERGE (duty:ChainDuty {id: $id})
ON CREATE SET duty.version = 0
// Writing first makes a second writer wait here, and then see what the first has written.
SET duty.id = duty.id
WITH duty
WHERE duty.version = $version
SET duty += $properties, duty.version = duty.version + 1, duty.changedAt = toString(datetime({timezone: "Z"}))
RETURN duty.id AS id
