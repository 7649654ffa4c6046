package org.huxin.server.wage.projects;

import static org.huxin.db.wage.Tables.ENTRUSTMENT;
import static org.jooq.impl.DSL.noCondition;

import java.util.Arrays;
import java.util.List;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** 委托代发协议 of a project, as they are read. */
@Component
class Entrustments {

    private final DSLContext db;
    private final WageProjects projects;
    private final Attachments attachments;

    Entrustments(DSLContext db, WageProjects projects, Attachments attachments) {
        this.db = db;
        this.projects = projects;
        this.attachments = attachments;
    }

    List<Entrustment> of(Project project) {
        var rows = db.selectFrom(ENTRUSTMENT)
                .where(ENTRUSTMENT.PROJECT.eq(project.id()))
                .and(projects.onlyFirm(project).map(ENTRUSTMENT.EMPLOYER::eq).orElse(noCondition()))
                .orderBy(ENTRUSTMENT.AGREED_ON, ENTRUSTMENT.EMPLOYER)
                .fetch();
        var files = attachments.of(
                rows.stream().flatMap(row -> Arrays.stream(row.getFiles())).toList());
        return rows.stream()
                .map(row -> new Entrustment(
                        row.getEmployer(),
                        row.getAgreedOn(),
                        files.stream()
                                .filter(file -> List.of(row.getFiles()).contains(file.id()))
                                .toList(),
                        row.getRecordedAt()))
                .toList();
    }
}
