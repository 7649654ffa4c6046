package org.huxin.server.supervision.risk;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.supervision.Tables.PROJECT_RISK;
import static org.huxin.db.supervision.Tables.RISK_GRADE;
import static org.huxin.db.supervision.Tables.RISK_REPORT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.ProjectRiskRecord;
import org.huxin.db.supervision.tables.records.RiskGradeRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Projects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Grades of projects: the one that holds and every one that was given. */
@Repository
class Risks {

    private static final Field<Boolean> REPORTED = field(exists(selectOne()
                    .from(RISK_REPORT)
                    .where(RISK_REPORT.PROJECT.eq(PROJECT_RISK.PROJECT))
                    .and(RISK_REPORT.OUTCOME.isNull())))
            .as("reported");

    private final DSLContext db;
    private final CurrentOfficer current;
    private final Grounds grounds;

    Risks(DSLContext db, CurrentOfficer current, Grounds grounds) {
        this.db = db;
        this.current = current;
        this.grounds = grounds;
    }

    /**
     * A line of the list.
     *
     * @param weight points from which on the grade is given
     * @param reported whether a report of it is open
     */
    record Line(UUID project, String number, String name, Word grade, int weight, LocalDateTime at, boolean reported) {}

    /** The gravest first. */
    Page<Line> page(@Nullable String grade, @Nullable String text, @Nullable String after, int size) {
        var rows = db.select(PROJECT_RISK.fields())
                .select(CONSTRUCTION_PROJECT.NUMBER, CONSTRUCTION_PROJECT.NAME, REPORTED)
                .from(PROJECT_RISK)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(PROJECT_RISK.PROJECT))
                .where(current.get().scope().on(Projects.SCOPE))
                .and(grade == null || grade.isBlank() ? noCondition() : PROJECT_RISK.GRADE.eq(grade))
                .and(text == null || text.isBlank() ? noCondition() : called(text.strip()))
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 3)))
                .orderBy(PROJECT_RISK.WEIGHT.desc(), PROJECT_RISK.ASSESSED_AT.desc(), PROJECT_RISK.PROJECT.desc())
                .limit(size + 1)
                .fetch(this::line);
        return Page.cut(rows, size, one -> Cursor.at(one.weight(), one.at(), one.project()));
    }

    private static Condition called(String text) {
        return CONSTRUCTION_PROJECT.NAME.contains(text).or(CONSTRUCTION_PROJECT.NUMBER.contains(text));
    }

    private static Condition behind(Cursor cursor) {
        try {
            return row(PROJECT_RISK.WEIGHT, PROJECT_RISK.ASSESSED_AT, PROJECT_RISK.PROJECT)
                    .lt(Integer.valueOf(cursor.key(0)), cursor.moment(1), cursor.id(2));
        } catch (NumberFormatException notOurs) {
            throw Cursor.bad();
        }
    }

    private Line line(Record found) {
        var risk = found.into(PROJECT_RISK);
        return new Line(
                risk.getProject(),
                found.get(CONSTRUCTION_PROJECT.NUMBER),
                found.get(CONSTRUCTION_PROJECT.NAME),
                grounds.word(risk.getJurisdiction(), RiskTerms.GRADES, risk.getGrade()),
                risk.getWeight(),
                risk.getAssessedAt(),
                Objects.requireNonNull(found.get(REPORTED)));
    }

    /** Newest first. */
    List<RiskGradeRecord> history(UUID project) {
        return db.selectFrom(RISK_GRADE)
                .where(RISK_GRADE.PROJECT.eq(project))
                .orderBy(RISK_GRADE.VERSION.desc())
                .fetch();
    }

    /** How often the project was graded; whoever is told holds the project until his transaction ends. */
    long hold(UUID project, String jurisdiction, LocalDateTime at) {
        db.insertInto(PROJECT_RISK)
                .set(PROJECT_RISK.PROJECT, project)
                .set(PROJECT_RISK.JURISDICTION, jurisdiction)
                .set(PROJECT_RISK.VERSION, 0L)
                .set(PROJECT_RISK.GRADE, "")
                .set(PROJECT_RISK.WEIGHT, 0)
                .set(PROJECT_RISK.ASSESSED_AT, at)
                .onConflictDoNothing()
                .execute();
        return db.select(PROJECT_RISK.VERSION)
                .from(PROJECT_RISK)
                .where(PROJECT_RISK.PROJECT.eq(project))
                .forUpdate()
                .fetchSingle(PROJECT_RISK.VERSION);
    }

    void keep(ProjectRiskRecord risk, RiskGradeRecord grade) {
        db.executeUpdate(risk);
        db.executeInsert(grade);
    }
}
