package org.huxin.server.duty;

import static java.util.stream.Collectors.toSet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.duty.tables.records.NoticeRecord;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 通知: what the officer's unit was told. */
@RestController
class NoticeController {

    /** A notice on the desk; {@code subject} and {@code paper} can be opened where there are any. */
    record View(
            UUID id,
            String kind,
            String title,
            String text,
            LocalDateTime at,
            @Nullable Subject subject,
            @Nullable UUID paper,
            boolean read) {}

    private final NoticeRows notices;
    private final SubjectLabels labels;
    private final CurrentOfficer current;

    NoticeController(NoticeRows notices, SubjectLabels labels, CurrentOfficer current) {
        this.notices = notices;
        this.labels = labels;
        this.current = current;
    }

    @GetMapping("/api/notices")
    Page<View> page(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam @Nullable String subject,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var page = Page.cut(notices.page(current.get(), unread, subject, after, size + 1), size, NoticeRows::key);
        var subjects = labels.of(page.items().stream()
                .map(NoticeRecord::getSubject)
                .filter(Objects::nonNull)
                .collect(toSet()));
        return page.map(notice -> view(notice, subjects));
    }

    @PostMapping("/api/notices/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id) {
        var reader = current.get();
        var notice = notices.find(reader, id).orElseThrow(() -> new NotFound("通知", id.toString()));
        notices.read(notice.getId(), reader.id());
    }

    private static View view(NoticeRecord notice, Map<String, Subject> subjects) {
        return new View(
                notice.getId(),
                notice.getKind(),
                notice.getTitle(),
                notice.getBody(),
                notice.getAt(),
                notice.getSubject() == null ? null : subjects.get(notice.getSubject()),
                notice.getPaper(),
                notice.getReadAt() != null);
    }
}
