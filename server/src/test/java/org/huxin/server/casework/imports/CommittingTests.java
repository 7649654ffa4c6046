package org.huxin.server.casework.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.huxin.server.casework.imports.ImportDesk.Officers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ImportTest
class CommittingTests {

    @Autowired
    Officers officers;

    @Autowired
    DSLContext db;

    @Test
    void theCluesOfAChunkAreAuditedInOneStatement() throws Exception {
        var officer = officers.as("zz.health");
        String id = officer.send(Samples.ledger("审计", "visit_letter", 7)).read("$.id");
        db.execute("CREATE SEQUENCE party.statements");
        db.execute("""
                CREATE FUNCTION party.count_statement() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF EXISTS (SELECT FROM added WHERE act = 'clue.received') THEN
                        PERFORM nextval('party.statements');
                    END IF;
                    RETURN NULL;
                END $$""");
        db.execute("CREATE TRIGGER statements AFTER INSERT ON party.audit_entry REFERENCING NEW TABLE AS added"
                + " FOR EACH STATEMENT EXECUTE FUNCTION party.count_statement()");
        try {
            officer.commit(id);

            // seven lines by three
            assertThat(db.fetchValue("SELECT last_value FROM party.statements")).isEqualTo(3L);
        } finally {
            db.execute("DROP TRIGGER statements ON party.audit_entry");
            db.execute("DROP FUNCTION party.count_statement()");
            db.execute("DROP SEQUENCE party.statements");
        }
        assertThat(db.fetchSingle("SELECT count(*) FROM party.audit_entry a JOIN casework.clue c"
                                + " ON a.subject = 'clue:' || c.id AND a.detail ->> 'number' = c.number"
                                + " WHERE a.act = 'clue.received' AND a.officer = 'zz.health'"
                                + " AND c.employer = '示例审计有限公司'")
                        .get(0, Integer.class))
                .isEqualTo(7);
    }
}
