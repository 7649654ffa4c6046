-- Filters of the ledger that pick few of many clues.
CREATE INDEX clue_by_cause ON casework.clue (jurisdiction, cause, received_at DESC, id DESC) WHERE cause IS NOT NULL;
CREATE INDEX clue_by_superior_mode ON casework.clue (jurisdiction, superior_mode, received_at DESC, id DESC)
    WHERE superior_mode IS NOT NULL;
CREATE INDEX clue_major ON casework.clue (jurisdiction, received_at DESC, id DESC) WHERE major;
CREATE INDEX clue_stability_missing ON casework.clue (jurisdiction, received_at DESC, id DESC)
    WHERE stability AND NOT stability_recorded;
