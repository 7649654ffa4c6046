package org.huxin.server.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.huxin.engine.policy.PolicyPack;
import org.huxin.engine.policy.SourceDocument;
import org.huxin.policy.PackStack;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.policy.OpenValue;
import org.huxin.server.policy.OpenValues;
import org.huxin.server.policy.PackRecords;
import org.huxin.server.policy.PackVersion;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The packs that hold in the officer's jurisdiction, with the documents they run. */
@RestController
class PackController {

    /**
     * One pack.
     *
     * @param version day on which this server first ran this state of it
     * @param unsetGaps gaps for which the office has set no value
     */
    record Pack(
            String id,
            String name,
            String level,
            String version,
            String hash,
            List<String> standsOn,
            List<Document> documents,
            int rules,
            int gaps,
            int unsetGaps) {}

    /**
     * One document.
     *
     * @param expiresInDays days to its last day while a notice of expiry stands; null otherwise
     */
    record Document(
            String id,
            String title,
            String issuer,
            @Nullable String number,
            String state,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            @Nullable Long expiresInDays,
            String sha256,
            @Nullable String note) {}

    private final Policies policies;
    private final PackRecords records;
    private final OpenValues values;
    private final RulePages rules;
    private final CurrentOfficer current;
    private final Today today;

    PackController(
            Policies policies,
            PackRecords records,
            OpenValues values,
            RulePages rules,
            CurrentOfficer current,
            Today today) {
        this.policies = policies;
        this.records = records;
        this.values = values;
        this.rules = rules;
        this.current = current;
        this.today = today;
    }

    /** The jurisdiction's own first, then those it stands on. */
    @GetMapping("/api/packs")
    List<Pack> packs() {
        var jurisdiction = current.get().jurisdiction();
        var stack = policies.stack(jurisdiction);
        var gaps = values.of(jurisdiction);
        return stack.layers().reversed().stream()
                .map(layer -> pack(layer, stack, gaps))
                .toList();
    }

    private Pack pack(PolicyPack pack, PackStack stack, List<OpenValue> values) {
        var gaps = values.stream()
                .filter(value -> pack.gaps().stream().anyMatch(gap -> gap.id().equals(value.id())))
                .toList();
        var hash = policies.ruleBook(stack.jurisdiction()).hash();
        var shown = rules.search(stack.jurisdiction(), new RuleQuestion(null, null, null, null, null));
        return new Pack(
                pack.id(),
                pack.name(),
                pack.level().name().toLowerCase(Locale.ROOT),
                records.version(hash, pack.id())
                        .map(PackVersion::since)
                        .map(LocalDate::toString)
                        .orElse(""),
                pack.hash(),
                pack.standsOn(),
                pack.documents().stream()
                        .map(document -> document(stack.document(document.id()).orElse(document), stack))
                        .toList(),
                (int) shown.stream()
                        .filter(entry -> entry.source().pack().equals(pack.id()))
                        .count(),
                gaps.size(),
                (int) gaps.stream().filter(gap -> gap.value() == null).count());
    }

    private Document document(SourceDocument document, PackStack stack) {
        var last = document.validity().to();
        return new Document(
                document.id(),
                document.title(),
                document.issuer(),
                document.number(),
                state(document),
                document.issuedOn(),
                document.validity().from(),
                last,
                last != null && expires(document, stack) ? ChronoUnit.DAYS.between(today.date(), last) : null,
                document.sha256(),
                document.note().isEmpty() ? null : document.note());
    }

    private boolean expires(SourceDocument document, PackStack stack) {
        return records.expiring(today.date()).stream()
                .anyMatch(expiry -> expiry.jurisdiction().equals(stack.jurisdiction())
                        && expiry.document().id().equals(document.id()));
    }

    /** As written, except that a document past its last day is expired whatever it says of itself. */
    private String state(SourceDocument document) {
        var last = document.validity().to();
        return last != null && last.isBefore(today.date())
                ? "expired"
                : document.state().name().toLowerCase(Locale.ROOT);
    }
}
