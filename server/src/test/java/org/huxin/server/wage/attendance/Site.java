package org.huxin.server.wage.attendance;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.server.project.ProjectForm.aProject;

import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.ProjectFile;
import org.huxin.server.wage.WageRows;
import org.jooq.DSLContext;

/** A site whose works have begun, with a contractor and registered people; all names invented and used once. */
public record Site(UUID id, String name, UUID contractor, WageRows rows) {

    static final LocalDate REGISTERED = LocalDate.of(2024, 1, 2);

    public static Site begun(Officer officer, WageRows rows) throws Exception {
        var mark = UUID.randomUUID().toString();
        var name = "示例工程" + mark;
        var file = ProjectFile.entered(
                aProject()
                        .in("410803_lifeng", "housing")
                        .with("works", "building")
                        .with("name", name)
                        .built("示例建筑" + mark + "有限公司"),
                officer);
        var id = UUID.fromString(file.id());
        // entered and begun long ago; how a project comes to its works is told elsewhere
        rows.db()
                .update(CONSTRUCTION_PROJECT)
                .set(CONSTRUCTION_PROJECT.STARTED_AT, REGISTERED.atTime(9, 0))
                .where(CONSTRUCTION_PROJECT.ID.eq(id))
                .execute();
        return new Site(id, name, contractor(rows.db(), id), rows);
    }

    private static UUID contractor(DSLContext db, UUID id) {
        return db.fetchValue(CONSTRUCTION_PROJECT.CONTRACTOR, CONSTRUCTION_PROJECT.ID.eq(id));
    }

    /** Somebody who is registered on it. */
    public Person registered(String name) {
        return registered(name, REGISTERED);
    }

    public Person registered(String name, LocalDate since) {
        var person = known(name);
        rows.engaged(id, person.id(), contractor, since, 30_000);
        return person;
    }

    /** Somebody who is on file in the place and not on the site. */
    public Person known(String name) {
        var number = WageRows.idNumber();
        var phone = "139" + number.substring(9, 17);
        return new Person(rows.worker("410803", name, number, phone), name, number);
    }

    public String path(String rest) {
        return "/api/wage/projects/" + id + "/" + rest;
    }

    public record Person(UUID id, String name, String number) {}
}
