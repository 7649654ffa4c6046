package org.huxin.server.wage.sheet;

import static org.huxin.db.project.Tables.PERSON;

import java.util.List;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Role;
import org.huxin.server.project.register.Act;
import org.huxin.server.project.register.Project;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * 劳资专管员 of projects. An account is one's own: it belongs to the officer if it is one of the general contractor's and bears
 * the name under which the contractor has registered the officer.
 */
@Component
class WageOfficers {

    private static final String POST = "wage_officer";

    private final DSLContext db;

    WageOfficers(DSLContext db) {
        this.db = db;
    }

    boolean is(Project project, ActingOfficer who) {
        return who.is(Role.ENTERPRISE)
                && project.units().parties(who.unit().id()).contains(Act.Party.CONTRACTOR)
                && names(project).contains(plain(who.name()));
    }

    /** @throws NotPermitted for everybody else */
    void require(Project project, ActingOfficer who) {
        if (!is(project, who)) {
            var names = names(project);
            throw NotPermitted.outsideScope(
                    names.isEmpty()
                            ? "项目还没有登记劳资专管员，请总包单位先登记"
                            : "只有本项目的劳资专管员（%s）能审核，请用本人的账号登录".formatted(String.join("、", names)));
        }
    }

    private List<String> names(Project project) {
        return db.select(PERSON.NAME)
                .from(PERSON)
                .where(PERSON.PROJECT.eq(project.id()))
                .and(PERSON.POST.eq(POST))
                .and(PERSON.REMOVED_AT.isNull())
                .fetch(row -> plain(row.value1()));
    }

    private static String plain(String name) {
        return name.replaceAll("\\s", "");
    }
}
