package org.huxin.server.project.guarantee;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.GUARANTEE;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.db.project.tables.records.GuaranteeRecord;
import org.huxin.db.project.tables.records.GuaranteeUseRecord;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.Money;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Guarantees as officers see them, with a constant number of look-ups for any number of them. */
@Component
class GuaranteeViews {

    private final DSLContext db;
    private final Guarantees guarantees;
    private final GuaranteeTerms terms;
    private final Attachments attachments;
    private final Directory directory;
    private final Words words;
    private final Today today;

    GuaranteeViews(
            DSLContext db,
            Guarantees guarantees,
            GuaranteeTerms terms,
            Attachments attachments,
            Directory directory,
            Words words,
            Today today) {
        this.db = db;
        this.guarantees = guarantees;
        this.terms = terms;
        this.attachments = attachments;
        this.directory = directory;
        this.words = words;
        this.today = today;
    }

    /** What stands around guarantees, looked up once for all of them. */
    private record Around(
            Map<UUID, ConstructionProjectRecord> projects,
            Map<UUID, Long> performanceFen,
            Map<UUID, List<GuaranteeUseRecord>> uses,
            Map<UUID, Attachment> files) {}

    List<GuaranteeView> of(List<GuaranteeRecord> rows) {
        var around = around(rows);
        return rows.stream().map(row -> view(row, around)).toList();
    }

    private Around around(List<GuaranteeRecord> rows) {
        var projects = rows.stream().map(GuaranteeRecord::getProject).distinct().toArray(UUID[]::new);
        var uses = guarantees.uses(rows.stream().map(GuaranteeRecord::getId).toList());
        var files = Stream.concat(
                        rows.stream().map(GuaranteeRecord::getAttachments),
                        uses.values().stream().flatMap(List::stream).map(GuaranteeUseRecord::getAttachments))
                .flatMap(Arrays::stream)
                .toList();
        return new Around(
                db.selectFrom(CONSTRUCTION_PROJECT).where(CONSTRUCTION_PROJECT.ID.eq(any(projects))).fetch().stream()
                        .collect(toMap(ConstructionProjectRecord::getId, row -> row)),
                db
                        .selectFrom(GUARANTEE)
                        .where(GUARANTEE.PROJECT.eq(any(projects)))
                        .and(GUARANTEE.KIND.eq(GuaranteeSafeguards.PERFORMANCE))
                        .and(Guarantees.standing(today.date()))
                        .fetch()
                        .stream()
                        .collect(groupingBy(GuaranteeRecord::getProject, summingLong(GuaranteeRecord::getAmountFen))),
                uses,
                attachments.of(files).stream().collect(toMap(Attachment::id, file -> file)));
    }

    private GuaranteeView view(GuaranteeRecord row, Around around) {
        var project = Objects.requireNonNull(around.projects().get(row.getProject()));
        var jurisdiction = row.getJurisdiction();
        return new GuaranteeView(
                row.getId(),
                new GuaranteeView.OfProject(project.getId(), project.getNumber(), project.getName()),
                Objects.requireNonNull(words.of(jurisdiction, EnterGuarantee.KINDS, row.getKind())),
                Objects.requireNonNull(words.of(jurisdiction, EnterGuarantee.FORMS, row.getForm())),
                row.getGuarantor(),
                row.getNumber(),
                row.getAmountFen(),
                row.getAmountFen() - row.getUsedFen(),
                row.getStartsOn(),
                row.getEndsOn(),
                state(row, today.date(), terms.endsSoonBy(jurisdiction)),
                directory.named(project.getIndustryUnit()),
                new Named(row.getEnteredUnit(), directory.nameOf(row.getEnteredUnit())),
                row.getEnteredAt(),
                row.getConfirmedAt(),
                row.getClosedWhy(),
                doubt(row, around.performanceFen().getOrDefault(row.getProject(), 0L)),
                files(row.getAttachments(), around),
                around.uses().getOrDefault(row.getId(), List.of()).stream()
                        .map(use -> new GuaranteeView.Use(
                                use.getGround(),
                                use.getAmountFen(),
                                use.getRecordedAt(),
                                new Named(use.getUnit(), directory.nameOf(use.getUnit())),
                                files(use.getAttachments(), around)))
                        .toList());
    }

    private static List<Attachment> files(UUID[] ids, Around around) {
        return Arrays.stream(ids)
                .flatMap(id -> Stream.ofNullable(around.files().get(id)))
                .toList();
    }

    /** Where it stands on a day, seen from outside. */
    private static String state(GuaranteeRecord row, LocalDate day, LocalDate soon) {
        if (!row.getState().equals(Guarantees.CONFIRMED)) {
            return row.getState().toLowerCase(Locale.ROOT);
        }
        if (row.getUsedFen() >= row.getAmountFen()) {
            return "used_up";
        }
        if (row.getEndsOn().isBefore(day)) {
            return "expired";
        }
        if (row.getStartsOn().isAfter(day)) {
            return "to_come";
        }
        return row.getLatest() && !row.getEndsOn().isAfter(soon) ? "expiring" : "valid";
    }

    private @Nullable String doubt(GuaranteeRecord row, long performanceFen) {
        if (!row.getKind().equals(GuaranteeSafeguards.PAYMENT) || performanceFen == 0) {
            return null;
        }
        return terms.leastBeside(row.getJurisdiction(), performanceFen)
                .filter(least -> row.getAmountFen() < least)
                .map(least -> "金额低于与履约担保相应的" + Money.ofFen(least) + "，请核实")
                .orElse(null);
    }

    /** Words of a register that the forms choose from. */
    List<Words.Word> all(String jurisdiction, String register) {
        return words.all(jurisdiction, register);
    }

    /** Kinds of which none is in force, among those that the codes of safeguards name. */
    List<Words.Word> lacking(String jurisdiction, Collection<String> safeguards) {
        return all(jurisdiction, EnterGuarantee.KINDS).stream()
                .filter(kind -> safeguards.contains(kind.code() + "_guarantee"))
                .toList();
    }
}
