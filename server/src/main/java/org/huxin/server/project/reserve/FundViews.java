package org.huxin.server.project.reserve;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.jooq.impl.DSL.any;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.ReserveEntryRecord;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Officer;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Emergency funds and their movements, as their page shows them. */
@Component
class FundViews {

    private static final int FEN_OF_YUAN = 2;

    private final DSLContext db;
    private final Funds funds;
    private final Attachments attachments;
    private final Directory directory;
    private final Policies policies;
    private final Words words;
    private final Today today;

    FundViews(
            DSLContext db,
            Funds funds,
            Attachments attachments,
            Directory directory,
            Policies policies,
            Words words,
            Today today) {
        this.db = db;
        this.funds = funds;
        this.attachments = attachments;
        this.directory = directory;
        this.policies = policies;
        this.words = words;
        this.today = today;
    }

    List<FundView> of(ActingOfficer officer) {
        var place = officer.jurisdiction();
        var accounts = funds.accounts(place);
        var sums = funds.sums(place);
        return funds.of(officer).stream()
                .map(fund -> {
                    var account = accounts.get(fund.code());
                    long balance = account == null ? 0 : account.getBalanceFen();
                    var sum = sums.getOrDefault(fund.code(), new Funds.Sums(0, 0));
                    var target = target(place, fund);
                    return new FundView(
                            fund.code(),
                            fund.label(),
                            new Named(fund.unit(), directory.nameOf(fund.unit())),
                            target,
                            balance,
                            target == null ? null : Math.max(0, target - balance),
                            sum.inFen(),
                            sum.outFen(),
                            all(place, "reserve_uses", fund.uses()),
                            all(place, "investments", fund.investments()),
                            account == null ? 0 : account.getVersion(),
                            Funds.mayBook(officer, fund));
                })
                .toList();
    }

    Page<FundView.Entry> entries(ActingOfficer officer, String code, @Nullable String after, int size) {
        var fund = funds.require(officer, code);
        var page = funds.entries(officer.jurisdiction(), fund.code(), after, size);
        var projects = projects(page.items());
        var officers = directory.officers(
                page.items().stream().map(ReserveEntryRecord::getRecordedBy).toList());
        var files =
                attachments
                        .of(page.items().stream()
                                .flatMap(row -> Arrays.stream(row.getAttachments()))
                                .toList())
                        .stream()
                        .collect(toMap(Attachment::id, file -> file));
        return page.map(row -> entry(row, projects, officers, files));
    }

    private FundView.Entry entry(
            ReserveEntryRecord row,
            Map<UUID, FundView.OfProject> projects,
            Map<String, Officer> officers,
            Map<UUID, Attachment> files) {
        var by = officers.get(row.getRecordedBy());
        return new FundView.Entry(
                row.getId(),
                row.getNumber(),
                row.getKind(),
                row.getAmountFen(),
                words.of(row.getJurisdiction(), "reserve_uses", row.getUse()),
                row.getProject() == null ? null : projects.get(row.getProject()),
                row.getBookedOn(),
                row.getBasis(),
                row.getBalanceFen(),
                row.getRecordedAt(),
                by == null ? null : new Named(by.id(), by.name()),
                new Named(row.getUnit(), directory.nameOf(row.getUnit())),
                Arrays.stream(row.getAttachments())
                        .flatMap(id -> Stream.ofNullable(files.get(id)))
                        .toList());
    }

    private Map<UUID, FundView.OfProject> projects(List<ReserveEntryRecord> rows) {
        var ids = rows.stream()
                .map(ReserveEntryRecord::getProject)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        return db
                .select(CONSTRUCTION_PROJECT.ID, CONSTRUCTION_PROJECT.NUMBER, CONSTRUCTION_PROJECT.NAME)
                .from(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(any(ids)))
                .fetch(row -> new FundView.OfProject(row.value1(), row.value2(), row.value3()))
                .stream()
                .collect(toMap(FundView.OfProject::id, one -> one));
    }

    /** In fen; the parameter is in yuan. */
    private @Nullable Long target(String jurisdiction, Fund fund) {
        return fund.target() == null
                ? null
                : policies.stack(jurisdiction)
                        .value(fund.target(), today.date())
                        .map(value -> value.number().movePointRight(FEN_OF_YUAN).longValueExact())
                        .orElse(null);
    }

    private List<Word> all(String jurisdiction, String register, List<String> codes) {
        return codes.stream()
                .map(code -> new Word(code, words.label(jurisdiction, register, code)))
                .toList();
    }
}
