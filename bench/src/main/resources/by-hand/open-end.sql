SELECT count(*) FROM opened
