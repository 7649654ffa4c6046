-- What every officer did and which personal data they opened. Rows are added, nothing else.
CREATE TABLE party.audit_entry (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamp NOT NULL,
    recorded_at  timestamp NOT NULL DEFAULT localtimestamp,
    officer      text,
    officer_name text NOT NULL,
    unit         text,
    jurisdiction text,
    act          text NOT NULL,
    subject      text NOT NULL,
    detail       jsonb NOT NULL DEFAULT '{}'
);

CREATE INDEX audit_entry_of_subject ON party.audit_entry (subject, id);
CREATE INDEX audit_entry_of_officer ON party.audit_entry (officer, id);
CREATE INDEX audit_entry_of_jurisdiction ON party.audit_entry (jurisdiction, id);

CREATE FUNCTION party.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '审计记录只能追加，不能修改或删除' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER audit_entry_is_append_only
    BEFORE UPDATE OR DELETE ON party.audit_entry
    FOR EACH ROW EXECUTE FUNCTION party.refuse_change();

CREATE TRIGGER audit_entry_is_never_emptied
    BEFORE TRUNCATE ON party.audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION party.refuse_change();
