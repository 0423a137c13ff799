// Who was named to answer for which chain in a region?
// :many
MATCH (duty:ChainDuty {region: $region})
RETURN duty {.chain, .version, .person, .office, .source, .asOf, .changedAt, .changedBy} AS duty
ORDER BY duty.chain
