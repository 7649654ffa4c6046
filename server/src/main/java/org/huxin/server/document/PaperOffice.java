package org.huxin.server.document;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.server.duty.SubjectLock;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues, voids and serves papers. */
@Service
class PaperOffice implements Papers {

    private final Drafting drafting;
    private final Numbering numbering;
    private final PaperRows rows;
    private final Receiving receiving;
    private final PaperForms forms;
    private final PaperPress press;
    private final SubjectLock subjects;
    private final ApplicationEventPublisher facts;
    private final Audit audit;
    private final CurrentOfficer current;
    private final Today today;

    PaperOffice(
            Drafting drafting,
            Numbering numbering,
            PaperRows rows,
            Receiving receiving,
            PaperForms forms,
            PaperPress press,
            SubjectLock subjects,
            ApplicationEventPublisher facts,
            Audit audit,
            CurrentOfficer current,
            Today today) {
        this.drafting = drafting;
        this.numbering = numbering;
        this.rows = rows;
        this.receiving = receiving;
        this.forms = forms;
        this.press = press;
        this.subjects = subjects;
        this.facts = facts;
        this.audit = audit;
        this.current = current;
        this.today = today;
    }

    @Override
    @Transactional
    public IssuedPaper issue(PaperOrder order) {
        var step = order.escalation();
        if (step != null) {
            rows.hold(step);
            var drawn = rows.drawnBy(step);
            if (drawn.isPresent()) {
                return drawn.get();
            }
        }
        var at = today.now();
        var draft = drafting.draft(order, at.toLocalDate());
        // before the number: whoever tells a fact of the subject and then issues takes the two in this order
        subjects.hold(List.of(subject(order.subject(), order.jurisdiction())));
        var template = draft.template();
        int number = numbering.next(order.jurisdiction(), draft.unit().id(), template.series(), at.getYear());
        var text = Numbering.text(template, at.getYear(), number, draft.code());
        var addressee = draft.addressee();
        var paper = new IssuedPaper(
                UUID.randomUUID(),
                order.jurisdiction(),
                template.id(),
                draft.unit().id(),
                text,
                draft.content().title(),
                order.subject(),
                subjectNumber(order.values()),
                subjectLabel(order.values()),
                addressee == null ? null : addressee.id(),
                draft.content().addressee(),
                draft.copies().stream().map(unit -> unit.id()).toList(),
                draft.numbered(text),
                IssuedPaper.State.ISSUED,
                at,
                order.by(),
                null,
                null,
                null,
                null,
                null,
                null);
        rows.insert(paper, template.series(), at.getYear(), number, step);
        audit.append("document.issued", "paper:" + paper.id(), Map.of("number", text));
        facts.publishEvent(new PaperIssued(
                subject(paper.subject(), paper.jurisdiction()),
                at,
                order.jurisdiction(),
                template.id(),
                text,
                paper.id().toString(),
                addressee == null ? paper.addressee() : addressee.id()));
        return paper;
    }

    @Override
    @Transactional
    public IssuedPaper revoke(UUID id, String reason) {
        if (reason.isBlank()) {
            throw CommandRefused.field("paper.reason_missing", "reason", "请写明作废原因");
        }
        var paper = standing(id);
        var at = today.now();
        rows.markVoid(id, reason.strip(), at, officer());
        audit.append("document.voided", "paper:" + id, Map.of("number", paper.number(), "reason", reason.strip()));
        facts.publishEvent(new PaperVoided(
                subject(paper.subject(), paper.jurisdiction()),
                at,
                paper.jurisdiction(),
                paper.number(),
                reason.strip()));
        return get(id);
    }

    @Override
    @Transactional
    public IssuedPaper receive(UUID id, Receipt receipt) {
        receiving.receive(standing(id), receipt);
        var received = get(id);
        facts.publishEvent(new PaperReceived(received));
        return received;
    }

    @Override
    @Transactional
    public String receiverPhone(UUID id, String purpose) {
        return receiving.phone(id, purpose);
    }

    @Override
    @Transactional(readOnly = true)
    public IssuedPaper get(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound("文书", id.toString()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<IssuedPaper> get(Collection<UUID> ids) {
        return rows.find(ids);
    }

    @Override
    @Transactional(readOnly = true)
    public List<IssuedPaper> about(String subject) {
        return rows.about(subject);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<IssuedPaper> list(PaperFilter filter, @Nullable String after, int size) {
        return rows.list(filter, after, size);
    }

    @Override
    public byte[] pdf(UUID id) {
        var paper = get(id);
        return press.pdf(paper.content(), paper.voided(), forms.of(paper).copies());
    }

    @Override
    public byte[] docx(UUID id) {
        return press.docx(get(id).content());
    }

    private IssuedPaper standing(UUID id) {
        var paper = rows.findToChange(id).orElseThrow(() -> new NotFound("文书", id.toString()));
        if (paper.voided()) {
            throw new CommandRefused("paper.already_voided", "该文书已作废：" + paper.voidReason());
        }
        return paper;
    }

    private @Nullable String officer() {
        return current.find().map(officer -> officer.named()).map(Named::id).orElse(null);
    }

    private static String subject(@Nullable String subject, String jurisdiction) {
        return subject == null ? "jurisdiction:" + jurisdiction : subject;
    }

    private static String subjectNumber(Map<String, String> values) {
        return Stream.of("clue.number", "case.number", "project.number")
                .map(values::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String subjectLabel(Map<String, String> values) {
        return Stream.of("clue.employer", "clue.project", "project.name")
                .map(name -> values.getOrDefault(name, ""))
                .filter(text -> !text.isEmpty())
                .collect(joining(" · "));
    }
}
