// How many statements of people's own still run on the server long after their time?
// :one
SHOW TRANSACTIONS
YIELD metaData, elapsedTime
WHERE metaData.liantu = 'console' AND elapsedTime.milliseconds > $ms
RETURN count(*) AS stuck
