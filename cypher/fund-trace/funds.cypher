// Which funds are known, how large are they, who manages them, what do they focus on and how much have they done?
// :many
MATCH (fund:Fund)
RETURN {id: fund.id, label: 'Fund', name: fund.name} AS fund,
  fund.name + reduce(text = '', alias IN coalesce(fund.aliases, []) | text + ' ' + alias) + ' ' + coalesce(fund.searchPinyin, '') AS findBy,
  fund.kind AS kind,
  COLLECT {
    MATCH (fund)-[:HAS_CLAIM]->(claim:Claim {key: 'fundSize'})
    WHERE claim.asOf <= $asOf
    RETURN claim {.value, .valueTo, .unit, .currency, .qualifier, .asOf} ORDER BY claim.asOf DESC, claim.id
  } AS sizes,
  COLLECT {
    MATCH (manager:Entity)-[manages:MANAGES]->(fund)
    WHERE manages.asOf <= $asOf AND (manages.validFrom IS NULL OR manages.validFrom <= $asOf)
      AND (manages.validTo IS NULL OR manages.validTo >= $asOf OR $asOf STARTS WITH manages.validTo)
    RETURN DISTINCT {id: manager.id, label: [l IN labels(manager) WHERE l <> 'Entity'][0], name: manager.name}
  } AS managers,
  COLLECT {
    MATCH (fund)-[focuses:FOCUSES_ON]->(focus:Entity)
    WHERE focuses.asOf <= $asOf AND (focuses.validFrom IS NULL OR focuses.validFrom <= $asOf)
      AND (focuses.validTo IS NULL OR focuses.validTo >= $asOf OR $asOf STARTS WITH focuses.validTo)
    RETURN DISTINCT {id: focus.id, label: [l IN labels(focus) WHERE l <> 'Entity'][0], name: focus.name}
  } AS focuses,
  COUNT {
    MATCH (fund)-[invests:INVESTS_IN|BACKS]->()
    WHERE invests.asOf <= $asOf AND (invests.validFrom IS NULL OR invests.validFrom <= $asOf)
      AND (invests.validTo IS NULL OR invests.validTo >= $asOf OR $asOf STARTS WITH invests.validTo)
  } AS invested,
  COUNT {
    MATCH (fund)-[introduced:INTRODUCED]->()
    WHERE introduced.asOf <= $asOf AND (introduced.validFrom IS NULL OR introduced.validFrom <= $asOf)
      AND (introduced.validTo IS NULL OR introduced.validTo >= $asOf OR $asOf STARTS WITH introduced.validTo)
  } AS introduced
ORDER BY fund.name
