package org.huxin.server.supervision;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.supervision.Tables.FIRM;
import static org.huxin.db.supervision.Tables.WARNING;
import static org.huxin.db.supervision.Tables.WATCHED_FIRM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import java.util.List;
import java.util.stream.Stream;
import org.huxin.server.party.ScopeColumns;
import org.huxin.server.project.register.Projects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SelectOnConditionStep;

/** Of whom a warning is, as rows have it: a project, or a firm with the department that looks after it. */
public final class OfWhom {

    static final ScopeColumns PROJECTS = new ScopeColumns(
            Projects.SCOPE.jurisdiction(),
            Projects.SCOPE.region(),
            Projects.SCOPE.field(),
            Stream.concat(Projects.SCOPE.units().stream(), Stream.of(WARNING.BEARER))
                    .toList(),
            Projects.SCOPE.source(),
            Projects.SCOPE.helpers(),
            Projects.SCOPE.stateCompany(),
            Projects.SCOPE.government());

    public static final ScopeColumns FIRMS = new ScopeColumns(
            WATCHED_FIRM.JURISDICTION,
            WATCHED_FIRM.REGION,
            null,
            List.of(WARNING.BEARER),
            null,
            List.of(WATCHED_FIRM.TOLD_BY));

    public static final Field<String> NUMBER = coalesce(CONSTRUCTION_PROJECT.NUMBER, ENTERPRISE.CREDIT_CODE, inline(""))
            .as("number");

    public static final Field<String> NAME =
            coalesce(CONSTRUCTION_PROJECT.NAME, ENTERPRISE.NAME).as("called");

    static final Field<String> REGION = coalesce(CONSTRUCTION_PROJECT.REGION, WATCHED_FIRM.REGION);

    static final Field<String> DEPARTMENT = coalesce(CONSTRUCTION_PROJECT.INDUSTRY_UNIT, FIRM.UNIT);

    private OfWhom() {}

    public static <R extends Record> SelectOnConditionStep<R> among(SelectJoinStep<R> warnings) {
        return warnings.leftJoin(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(WARNING.PROJECT))
                .leftJoin(WATCHED_FIRM)
                .on(WATCHED_FIRM.ID.eq(WARNING.FIRM))
                .leftJoin(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(WATCHED_FIRM.ENTERPRISE))
                .leftJoin(FIRM)
                .on(FIRM.JURISDICTION.eq(WATCHED_FIRM.JURISDICTION))
                .and(FIRM.ENTERPRISE.eq(WATCHED_FIRM.ENTERPRISE));
    }
}
