package org.huxin.server.project.enterprises;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.project.Tables.INVITATION;
import static org.huxin.db.project.Tables.PARTICIPANT;
import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.jooq.impl.DSL.or;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.project.tables.records.InvitationRecord;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.project.register.Projects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All invitations of firms; the secrets are kept as hashes only. */
@Repository
class Invitations {

    private final DSLContext db;

    Invitations(DSLContext db) {
        this.db = db;
    }

    void add(InvitationRecord row) {
        db.executeInsert(row);
    }

    void save(InvitationRecord row) {
        db.executeUpdate(row);
    }

    /** Held until this transaction ends, so that a secret opens one account. */
    Optional<InvitationRecord> bySecret(String hash) {
        return db.selectFrom(INVITATION)
                .where(INVITATION.SECRET_HASH.eq(hash))
                .forUpdate()
                .fetchOptional();
    }

    /** The latest first. */
    List<InvitationRecord> of(String jurisdiction, UUID enterprise) {
        return db.selectFrom(INVITATION)
                .where(INVITATION.ENTERPRISE.eq(enterprise))
                .and(INVITATION.JURISDICTION.eq(jurisdiction))
                .orderBy(INVITATION.INVITED_AT.desc(), INVITATION.ID)
                .fetch();
    }

    /** Whether the firm is owner, contractor, subcontractor or account bank of a project that the officer sees. */
    boolean takesPart(UUID enterprise, ActingOfficer officer) {
        return db.fetchExists(
                CONSTRUCTION_PROJECT,
                officer.scope()
                        .on(Projects.SCOPE)
                        .and(or(
                                CONSTRUCTION_PROJECT.OWNER.eq(enterprise),
                                CONSTRUCTION_PROJECT.CONTRACTOR.eq(enterprise),
                                CONSTRUCTION_PROJECT.ID.in(db.select(PARTICIPANT.PROJECT)
                                        .from(PARTICIPANT)
                                        .where(PARTICIPANT.ENTERPRISE.eq(enterprise))),
                                CONSTRUCTION_PROJECT.ID.in(db.select(SPECIAL_ACCOUNT.PROJECT)
                                        .from(SPECIAL_ACCOUNT)
                                        .join(ENTERPRISE)
                                        .on(ENTERPRISE.NAME.eq(SPECIAL_ACCOUNT.BANK))
                                        .where(ENTERPRISE.ID.eq(enterprise))))));
    }
}
