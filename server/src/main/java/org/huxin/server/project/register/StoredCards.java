package org.huxin.server.project.register;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;

import java.util.Optional;
import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.ProjectCards;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Projects as other modules read them. */
@Repository
class StoredCards implements ProjectCards {

    private final DSLContext db;
    private final Policies policies;

    StoredCards(DSLContext db, Policies policies) {
        this.db = db;
        this.policies = policies;
    }

    @Override
    public Optional<ProjectCard> find(String jurisdiction, UUID id) {
        return db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(id))
                .and(CONSTRUCTION_PROJECT.JURISDICTION.eq(jurisdiction))
                .fetchOptional(this::card);
    }

    private ProjectCard card(ConstructionProjectRecord row) {
        return new ProjectCard(
                row.getId(),
                row.getNumber(),
                row.getName(),
                row.getRegion(),
                row.getSite(),
                row.getField(),
                fundKind(row),
                row.getOwnProjectOf(),
                row.getStateCompany());
    }

    private @Nullable String fundKind(ConstructionProjectRecord row) {
        var special = attribute(row, "fund_kinds", row.getFundKind(), "special");
        return special.isPresent()
                ? row.getFundKind()
                : attribute(row, "project_levels", row.getLevel(), "fund_kind").orElse(row.getFundKind());
    }

    private Optional<String> attribute(
            ConstructionProjectRecord row, String register, @Nullable String code, String name) {
        return Optional.ofNullable(code)
                .flatMap(word ->
                        policies.stack(row.getJurisdiction()).register(register).flatMap(list -> list.entry(word)))
                .map(entry -> entry.attributes().get(name))
                .map(Object::toString);
    }
}
