-- 线索导入: sheets of clues on their way into the ledger. The file itself is not kept; personal data is sealed from the
-- first moment and moves to the reporter of the clue when its line is committed.

CREATE TABLE casework.clue_import (
    id           uuid PRIMARY KEY,
    jurisdiction text NOT NULL,
    unit         text NOT NULL,
    officer      text NOT NULL,
    file         text NOT NULL,
    charset      text,
    -- counts the files sent for it: the lines of the last one are shown
    sending      integer NOT NULL,
    sent_at      timestamp NOT NULL,
    columns      text[] NOT NULL,
    unread       text[] NOT NULL,
    committed_at timestamp
);

CREATE INDEX clue_import_by_time ON casework.clue_import (jurisdiction, sent_at DESC, id DESC);
CREATE INDEX clue_import_by_officer ON casework.clue_import (officer, sent_at DESC, id DESC);

CREATE TABLE casework.clue_import_line (
    import  uuid NOT NULL REFERENCES casework.clue_import,
    sending integer NOT NULL,
    line    integer NOT NULL,
    state   text NOT NULL CHECK (state IN ('ready', 'wrong', 'known', 'committed')),
    -- the same for the same matter in whatever file it comes; request id of the clue
    key     text NOT NULL,
    -- texts by column; personal ones masked
    texts   jsonb NOT NULL,
    errors  jsonb NOT NULL,
    -- earlier line of this file with the same key
    repeats integer,
    -- clue that an earlier form of this line became
    altered uuid REFERENCES casework.clue,
    clue    uuid REFERENCES casework.clue,
    PRIMARY KEY (import, sending, line),
    CHECK ((state IN ('known', 'committed')) = (clue IS NOT NULL))
);

CREATE INDEX clue_import_line_by_state ON casework.clue_import_line (import, sending, state, line);
CREATE INDEX clue_import_line_by_key ON casework.clue_import_line (import, key);

CREATE TABLE casework.clue_import_personal (
    import  uuid NOT NULL,
    sending integer NOT NULL,
    line    integer NOT NULL,
    kind    text NOT NULL,
    cipher  text NOT NULL,
    masked  text NOT NULL,
    keyed   text NOT NULL,
    PRIMARY KEY (import, sending, line, kind),
    FOREIGN KEY (import, sending, line) REFERENCES casework.clue_import_line ON DELETE CASCADE
);
