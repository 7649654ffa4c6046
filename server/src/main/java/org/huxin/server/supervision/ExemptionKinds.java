package org.huxin.server.supervision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.register.Act;
import org.huxin.server.project.register.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 豁免的种类, and who may enter which of them: the register {@code exemption_kinds}. */
@Component
class ExemptionKinds {

    static final String REGISTER = "exemption_kinds";

    private static final String ENTERED_BY = "entered_by";
    private static final String FROM_DAY = "from_day";
    private static final String MOST_MONTHS = "most_months";
    private static final String BY_CONTRACTOR = "by_contractor";
    private static final String EVIDENCE = "evidence";
    private static final String EVIDENCE_FILE = "evidence_file";

    private final Policies policies;
    private final Directory directory;

    ExemptionKinds(Policies policies, Directory directory) {
        this.policies = policies;
        this.directory = directory;
    }

    /**
     * A kind as somebody may enter it.
     *
     * @param evidence what it rests on
     * @param file whether the paper itself must come with it
     * @param mostMonths for how long at once; null where the register does not say
     * @param own whether the contractor states it of itself
     */
    record Kind(
            String code,
            String label,
            String evidence,
            boolean file,
            @Nullable Integer mostMonths,
            boolean own) {}

    /** What an officer may enter of a project, in the pack's order. */
    List<Kind> open(Project project, ActingOfficer officer) {
        var unit = officer.unit().id();
        var contractor = isContractor(project, unit);
        return entries(project.jurisdiction())
                .flatMap(kind -> {
                    var office = enters(kind, project, unit);
                    return office || contractor && flag(kind, BY_CONTRACTOR)
                            ? Stream.of(kind(kind, !office))
                            : Stream.empty();
                })
                .toList();
    }

    /** @throws NotPermitted if the officer may not enter it */
    Kind require(Project project, ActingOfficer officer, String kind) {
        return open(project, officer).stream()
                .filter(one -> one.code().equals(kind))
                .findFirst()
                .orElseThrow(() -> NotPermitted.outsideScope("本单位不能登记这种豁免"));
    }

    static boolean isContractor(Project project, String unit) {
        return project.units().parties(unit).contains(Act.Party.CONTRACTOR);
    }

    private static Kind kind(Register.Entry kind, boolean own) {
        return new Kind(
                kind.code(),
                kind.label(),
                Objects.toString(kind.attributes().get(EVIDENCE), ""),
                flag(kind, EVIDENCE_FILE),
                kind.attributes().get(MOST_MONTHS) instanceof Number months ? months.intValue() : null,
                own);
    }

    /** The day of a month from which on what begins excuses at all: who comes before it is paid with the others. */
    int firstDay(String jurisdiction, String kind) {
        return entries(jurisdiction, kind)
                .flatMap(entry -> entry.attributes().get(FROM_DAY) instanceof Number day
                        ? Stream.of(day.intValue())
                        : Stream.empty())
                .max(Integer::compare)
                .orElse(1);
    }

    private Stream<Register.Entry> entries(String jurisdiction, String kind) {
        return entries(jurisdiction).filter(entry -> entry.code().equals(kind));
    }

    private Stream<Register.Entry> entries(String jurisdiction) {
        return policies.stack(jurisdiction).register(REGISTER).stream()
                .flatMap(register -> register.entries().stream());
    }

    private static boolean flag(Register.Entry kind, String name) {
        return Boolean.TRUE.equals(kind.attributes().get(name));
    }

    private boolean enters(Register.Entry kind, Project project, String unit) {
        return kind.attributes().get(ENTERED_BY) instanceof List<?> roles
                && roles.stream()
                        .flatMap(role ->
                                directory.playing(role.toString(), project.jurisdiction(), project.region()).stream())
                        .map(Unit::id)
                        .anyMatch(unit::equals);
    }
}
