SELECT (SELECT count(*) FROM changed) AS changed, (SELECT count(*) FROM drawn) AS drawn
