package org.huxin.server.project.account;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.AccountEntryRecord;
import org.huxin.db.project.tables.records.AccountHoldRecord;
import org.huxin.db.project.tables.records.AccountViolationRecord;
import org.huxin.db.project.tables.records.SpecialAccountRecord;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.register.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what there is to see of the account of one project. */
@Component
class AccountViews {

    private final SpecialAccounts accounts;
    private final SharedAccounts shared;
    private final Movements movements;
    private final AccountTerms terms;
    private final AccountOffers offers;
    private final Enterprises enterprises;
    private final Attachments attachments;
    private final Directory directory;
    private final Words words;
    private final CurrentOfficer officer;

    AccountViews(
            SpecialAccounts accounts,
            SharedAccounts shared,
            Movements movements,
            AccountTerms terms,
            AccountOffers offers,
            Enterprises enterprises,
            Attachments attachments,
            Directory directory,
            Words words,
            CurrentOfficer officer) {
        this.accounts = accounts;
        this.shared = shared;
        this.movements = movements;
        this.terms = terms;
        this.offers = offers;
        this.enterprises = enterprises;
        this.attachments = attachments;
        this.directory = directory;
        this.words = words;
        this.officer = officer;
    }

    AccountView of(Project project) {
        var place = project.jurisdiction();
        var rows = accounts.of(project.id());
        var ids = rows.stream().map(SpecialAccountRecord::getId).toList();
        var holds = accounts.holds(ids);
        var violations = movements.violations(project.id());
        var contractor = accounts.contractor(project.id());
        var open = rows.stream().filter(row -> row.getClosedOn() == null).findFirst();
        return new AccountView(
                terms.label(place),
                name(contractor)
                        .map(firm -> terms.name(place, firm, project.name()))
                        .orElse(null),
                terms.designated(place),
                terms.banks(place),
                terms.supervisor(place, project.region())
                        .map(unit -> new Named(unit.id(), unit.name()))
                        .orElse(null),
                shared.held(List.of(project.id())).get(project.id()),
                open.map(row -> movements.balances(List.of(row.getId())).getOrDefault(row.getId(), 0L))
                        .orElse(0L),
                accounts(rows, holds, contractor),
                violations.stream().map(this::violation).toList(),
                movements.failures(ids).stream()
                        .map(row -> new AccountView.Failure(
                                row.getId(), row.getOnDay(), row.getLines(), row.getAmountFen(), row.getReason()))
                        .toList(),
                new AccountView.Choices(
                        words.all(place, Movements.KINDS),
                        words.all(place, Movements.SOURCES),
                        words.all(place, Movements.PARTIES),
                        words.all(place, Holding.KINDS),
                        words.all(place, Closing.REASONS)),
                offers.of(project, open, holds, violations, officer.get()));
    }

    private Optional<String> name(@Nullable UUID firm) {
        return firm == null
                ? Optional.empty()
                : Optional.ofNullable(enterprises.byId(List.of(firm)).get(firm)).map(Enterprise::name);
    }

    private List<AccountView.Account> accounts(
            List<SpecialAccountRecord> rows, List<AccountHoldRecord> holds, @Nullable UUID contractor) {
        var files = attachments
                .of(rows.stream()
                        .flatMap(row -> Arrays.stream(row.getAgreement()))
                        .toList())
                .stream()
                .collect(toMap(Attachment::id, file -> file));
        var ofAccount = holds.stream().collect(groupingBy(AccountHoldRecord::getAccount));
        return rows.stream()
                .map(row -> account(row, files, ofAccount.getOrDefault(row.getId(), List.of()), contractor))
                .toList();
    }

    private AccountView.Account account(
            SpecialAccountRecord row,
            Map<UUID, Attachment> files,
            List<AccountHoldRecord> holds,
            @Nullable UUID contractor) {
        return new AccountView.Account(
                row.getId(),
                row.getBank(),
                row.getBranch(),
                row.getNumber(),
                row.getName(),
                row.getShared(),
                row.getAppliedOn(),
                row.getOpenedOn(),
                row.getAgreedOn(),
                Arrays.stream(row.getAgreement())
                        .flatMap(id -> Stream.ofNullable(files.get(id)))
                        .toList(),
                FilingState.of(row).word(),
                row.getFiledOn(),
                row.getDecidedAt(),
                row.getReturnedWhy(),
                row.getClosedOn() == null && !row.getContractor().equals(contractor),
                words.of(row.getJurisdiction(), Closing.REASONS, row.getClosingReason()),
                row.getAnnouncedOn(),
                row.getClosedOn(),
                holds.stream().map(one -> hold(row.getJurisdiction(), one)).toList());
    }

    private AccountView.Hold hold(String place, AccountHoldRecord row) {
        return new AccountView.Hold(
                row.getId(),
                Objects.requireNonNull(words.of(place, Holding.KINDS, row.getKind())),
                row.getAuthority(),
                row.getDocument(),
                row.getAmountFen(),
                row.getHeldOn(),
                row.getLiftedOn(),
                row.getLiftedBy());
    }

    private AccountView.Violation violation(AccountViolationRecord row) {
        return new AccountView.Violation(
                row.getId(),
                Judging.word(row.getKind()),
                row.getLines(),
                row.getAmountFen(),
                row.getFromDay(),
                row.getToDay(),
                row.getRecordedAt(),
                row.getDealtAt(),
                directory.named(row.getDealtUnit()),
                row.getDealtHow());
    }

    Page<AccountView.Entry> entries(Project project, @Nullable String after, int size) {
        return movements.page(project.id(), after, size).map(row -> entry(project.jurisdiction(), row));
    }

    private AccountView.Entry entry(String place, AccountEntryRecord row) {
        return new AccountView.Entry(
                row.getId(),
                row.getOnDay(),
                word(place, Movements.KINDS, row.getKind()),
                row.getIncoming(),
                word(place, Movements.SOURCES, row.getSource()),
                word(place, Movements.PARTIES, row.getParty()),
                row.getAmountFen(),
                row.getReference(),
                row.getNote(),
                row.getViolation() == null ? null : Judging.word(row.getThrough() ? Judging.MISUSED : Judging.OUTSIDE));
    }

    private Word word(String place, String register, String code) {
        return new Word(code, words.label(place, register, code));
    }
}
