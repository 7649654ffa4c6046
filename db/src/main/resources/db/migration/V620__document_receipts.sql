-- Who signed for a paper: post and phone beside the name. The phone is kept as reporters' are.
ALTER TABLE document.paper
    ADD COLUMN receiver_post         text,
    ADD COLUMN receiver_phone_cipher text,
    ADD COLUMN receiver_phone_masked text,
    ADD CHECK (received_at IS NOT NULL OR receiver_post IS NULL AND receiver_phone_cipher IS NULL),
    ADD CHECK ((receiver_phone_cipher IS NULL) = (receiver_phone_masked IS NULL));

-- 未送达: issued and not signed for
CREATE INDEX paper_unserved ON document.paper (jurisdiction, template, issued_at DESC, id DESC)
    WHERE received_at IS NULL AND state = 'ISSUED';
