package org.huxin.server.wage.national;

import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.wage.Tables.TEAM;
import static org.jooq.impl.DSL.noCondition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a document of the platform out of our rows. Lines that lack something are left out, each with its reasons. */
@Service
class WriteDocuments {

    private static final Map<String, PersonalKind> SEALED =
            Map.of("idNumber", PersonalKind.ID_NUMBER, "phone", PersonalKind.PHONE, "card", PersonalKind.BANK_CARD);

    /**
     * @param data what goes to the platform as {@code data}; null where nothing can be sent
     * @param lines of ours that were looked at
     */
    record Written(
            String method,
            @Nullable Map<String, Object> data,
            int lines,
            int sent,
            List<PlatformMapping.Refused> refused) {}

    private final WageProjects projects;
    private final PlatformRows rows;
    private final PersonalFields personal;
    private final TeamConstants constants;
    private final Policies policies;
    private final DSLContext db;

    WriteDocuments(
            WageProjects projects,
            PlatformRows rows,
            PersonalFields personal,
            TeamConstants constants,
            Policies policies,
            DSLContext db) {
        this.projects = projects;
        this.rows = rows;
        this.personal = personal;
        this.constants = constants;
        this.policies = policies;
        this.db = db;
    }

    record Team(UUID id, String name, String employer) {}

    /** Teams whose documents the acting officer may write. */
    List<Team> teams(UUID id) {
        var firm = projects.onlyFirm(projects.open(id, PlatformAct.WRITE));
        return db.select(TEAM.ID, TEAM.NAME, ENTERPRISE.NAME)
                .from(TEAM)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(TEAM.EMPLOYER))
                .where(TEAM.PROJECT.eq(id))
                .and(firm.map(TEAM.EMPLOYER::eq).orElse(noCondition()))
                .orderBy(ENTERPRISE.NAME, TEAM.NAME, TEAM.ID)
                .fetch(row -> new Team(row.value1(), row.value2(), row.value3()));
    }

    @Transactional
    Written handle(UUID id, PlatformRequest asked) {
        var project = projects.open(id, PlatformAct.WRITE);
        var method = PlatformMethod.called(asked.method());
        var packs = policies.stack(project.jurisdiction());
        var team = team(project, asked.team());
        constants.keep(asked, method.fields(packs));
        var kept = constants.of(asked.team());
        var header = header(project, team, asked, kept);
        var lines = rows.of(method, id, asked.team(), asked.month());
        if (PlatformRows.tooMany(lines)) {
            throw CommandRefused.rule("platform.too_many", "一次送不下，请按班组分开");
        }
        var mapping = new PlatformMapping(packs, method.mapping(packs), new PlatformCipher(asked.key()));
        var written = new ArrayList<Map<String, Object>>();
        for (var line : opened(lines, asked)) {
            var worker = UUID.fromString(Objects.requireNonNull(line.get("worker")));
            mapping.line(Objects.requireNonNullElse(line.get("name"), ""), line, asked.given(worker, kept))
                    .ifPresent(written::add);
        }
        var above = mapping.header(header);
        return new Written(
                method.call(),
                above.filter(fields -> !written.isEmpty())
                        .map(fields -> {
                            var data = new LinkedHashMap<>(fields);
                            data.put(method.list(), written);
                            return (Map<String, Object>) data;
                        })
                        .orElse(null),
                lines.size(),
                above.isPresent() ? written.size() : 0,
                mapping.refused());
    }

    /** The project, for somebody who may write documents of the team. */
    Project openFor(UUID id, UUID team) {
        var project = projects.open(id, PlatformAct.WRITE);
        team(project, team);
        return project;
    }

    private Record team(Project project, UUID id) {
        var team = db.select(TEAM.NAME, TEAM.EMPLOYER, ENTERPRISE.NAME, ENTERPRISE.CREDIT_CODE)
                .from(TEAM)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(TEAM.EMPLOYER))
                .where(TEAM.ID.eq(id))
                .and(TEAM.PROJECT.eq(project.id()))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("班组", id.toString()));
        projects.requireFirm(project, team.get(TEAM.EMPLOYER));
        return team;
    }

    private static Map<String, @Nullable String> header(
            Project project, Record team, PlatformRequest asked, Map<String, String> kept) {
        var header = new HashMap<String, @Nullable String>();
        header.put(
                "projectCode",
                Optional.ofNullable(asked.projectCode()).orElse(project.life().platformNumber()));
        header.put("corpCode", team.get(ENTERPRISE.CREDIT_CODE));
        header.put("corpName", team.get(ENTERPRISE.NAME));
        header.put(TeamConstants.NUMBER, kept.get(TeamConstants.NUMBER));
        header.put("teamName", team.get(TEAM.NAME));
        header.put("month", asked.month().toString());
        return header;
    }

    /** Lines with their numbers in clear; one audit entry for each kind and worker. */
    private List<Map<String, @Nullable String>> opened(
            List<Map<String, @Nullable String>> lines, PlatformRequest asked) {
        SEALED.forEach((name, kind) -> {
            var sealed = new LinkedHashMap<String, List<String>>();
            lines.forEach(line -> {
                var cipher = line.get(name);
                if (cipher != null) {
                    sealed.putIfAbsent("worker:" + line.get("worker"), List.of(cipher));
                }
            });
            var clear = personal.revealAll(kind, asked.purpose(), sealed);
            lines.forEach(line -> {
                if (line.get(name) != null) {
                    line.put(
                            name,
                            Objects.requireNonNull(clear.get("worker:" + line.get("worker")))
                                    .getFirst());
                }
            });
        });
        return lines;
    }
}
