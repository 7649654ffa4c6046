package org.huxin.server.casework.clues;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueEntryRecord;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.casework.clues.ClueDetail.Attribute;
import org.huxin.server.casework.clues.ClueDetail.Entry;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The timeline of a clue as its page shows it, with a constant number of look-ups. */
@Component
class TimelineView {

    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private static final Map<String, String> LABELS =
            Arrays.stream(Act.values()).collect(toMap(Act::fact, Act::label, (first, second) -> first));

    private final Timeline timeline;
    private final Attachments attachments;
    private final Directory directory;
    private final ObjectMapper json;

    TimelineView(Timeline timeline, Attachments attachments, Directory directory, ObjectMapper json) {
        this.timeline = timeline;
        this.attachments = attachments;
        this.directory = directory;
        this.json = json;
    }

    List<Entry> of(UUID clue) {
        var rows = timeline.of(clue);
        var officers = directory.officers(rows.stream()
                .map(ClueEntryRecord::getOfficer)
                .filter(Objects::nonNull)
                .collect(toSet()));
        var files =
                attachments
                        .of(rows.stream()
                                .flatMap(row -> Arrays.stream(row.getAttachments()))
                                .collect(toSet()))
                        .stream()
                        .collect(toMap(Attachment::id, file -> file));
        return rows.stream().map(row -> entry(row, officers, files)).toList();
    }

    private Entry entry(ClueEntryRecord row, Map<String, Officer> officers, Map<UUID, Attachment> files) {
        return new Entry(
                row.getId(),
                row.getType(),
                LABELS.getOrDefault(row.getType(), row.getWhat()),
                row.getAt(),
                name(row.getOfficer(), officers),
                row.getUnit() == null ? null : directory.nameOf(row.getUnit()),
                row.getWhat(),
                json.readValue(row.getDetail().data(), DETAIL).entrySet().stream()
                        .map(one -> new Attribute(one.getKey(), one.getValue()))
                        .toList(),
                Arrays.stream(row.getAttachments())
                        .map(files::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @Nullable String name(@Nullable String officer, Map<String, Officer> officers) {
        var known = officer == null ? null : officers.get(officer);
        return known == null ? officer : known.name();
    }
}
