package org.huxin.server.wage.national;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huxin.engine.policy.Register;
import org.huxin.files.sheet.Moments;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.Audit;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.huxin.server.wage.attendance.ImportPunches;
import org.huxin.server.wage.attendance.ImportPunches.Line;
import org.huxin.server.wage.attendance.ImportPunches.Mistake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a document of attendance as another program has it for the platform; the same mapping, the other way round. */
@Service
class ReadDocument {

    private static final int MOST = 5_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z()（）-]{4,40}");

    private final WageProjects projects;
    private final ImportPunches punches;
    private final Policies policies;
    private final Audit audit;
    private final JsonMapper json;

    ReadDocument(WageProjects projects, ImportPunches punches, Policies policies, Audit audit, JsonMapper json) {
        this.projects = projects;
        this.punches = punches;
        this.policies = policies;
        this.audit = audit;
        this.json = json;
    }

    /** @throws CommandRefused {@code platform.format}, {@code platform.too_many} */
    @Transactional
    ImportPunches.Imported handle(UUID id, byte[] content, String key) {
        var project = projects.open(id, PlatformAct.READ);
        var list = list(content);
        var reading = new Reading(fields(project), project, key.isEmpty() ? null : new PlatformCipher(key));
        list.forEach(reading::take);
        var imported = punches.take(project, reading.lines, reading.mistakes);
        audit.append(PlatformAct.READ.fact(), project.subject(), Map.of("records", list.size()));
        return imported;
    }

    /** The list alone, the data around it, or the whole call. */
    private JsonNode list(byte[] content) {
        try {
            var root = json.readTree(content);
            var data = root.has("data") ? root.path("data") : root;
            if (data.isString()) {
                data = json.readTree(data.stringValue());
            }
            var list = data.isArray() ? data : data.path(PlatformMethod.ATTENDANCE.list());
            if (!list.isArray() || list.isEmpty()) {
                throw CommandRefused.field("platform.format", "file", "报文里没有 dataList");
            }
            if (list.size() > MOST) {
                throw CommandRefused.field("platform.too_many", "file", "一次最多%d条，请分几次导入".formatted(MOST));
            }
            return list;
        } catch (JacksonException broken) {
            throw CommandRefused.field("platform.format", "file", "报文不是完整的 JSON");
        }
    }

    private Map<String, PlatformField> fields(Project project) {
        var fields = new HashMap<String, PlatformField>();
        policies.stack(project.jurisdiction())
                .register(PlatformMethod.ATTENDANCE.register())
                .map(PlatformField::of)
                .orElse(List.of())
                .forEach(field -> fields.put(field.from(), field));
        return fields;
    }

    private final class Reading {
        private final Map<String, PlatformField> fields;
        private final Project project;
        private final @Nullable PlatformCipher cipher;
        private final List<Line> lines = new ArrayList<>();
        private final List<Mistake> mistakes = new ArrayList<>();
        private int line;

        Reading(Map<String, PlatformField> fields, Project project, @Nullable PlatformCipher cipher) {
            this.fields = fields;
            this.project = project;
            this.cipher = cipher;
        }

        void take(JsonNode node) {
            line++;
            var kind = ours(node, "idKind");
            var number = ours(node, "idNumber")
                    .flatMap(this::clear)
                    .filter(text -> NUMBER.matcher(text).matches());
            var moment = ours(node, "at").flatMap(Moments::read);
            var direction = ours(node, "direction");
            if (kind.isEmpty() || number.isEmpty()) {
                mistakes.add(new Mistake(line, kind.isEmpty() ? "证件类型不在编码表里" : "证件号码读不出来，请核对密钥"));
            } else if (moment.isEmpty()) {
                mistakes.add(new Mistake(line, "考勤时间应写成 2024-03-04 08:00:01"));
            } else if (direction.isEmpty()) {
                mistakes.add(new Mistake(line, "方向应为 01（进）或 02（出）"));
            } else {
                lines.add(new Line(
                        line,
                        seconds(moment.get()),
                        direction.get().equals("1"),
                        ours(node, "attend").orElse(null),
                        kind.get(),
                        number.get()));
            }
        }

        private static LocalDateTime seconds(LocalDateTime moment) {
            return moment.withNano(0);
        }

        private Optional<String> clear(String text) {
            return cipher == null ? Optional.of(text) : cipher.decrypt(text);
        }

        /** Our value of one of ours; empty where the document has none, or one that nothing of ours stands for. */
        private Optional<String> ours(JsonNode node, String name) {
            var field = fields.get(name);
            var value = field == null ? node.path(name) : node.path(field.code());
            if (field == null || !value.isString()) {
                return Optional.empty();
            }
            var theirs = value.stringValue().strip();
            var found = field.values().isEmpty()
                    ? Optional.of(theirs)
                    : field.values().entrySet().stream()
                            .filter(pair -> pair.getValue().equals(theirs))
                            .map(Map.Entry::getKey)
                            .findFirst();
            var known = field.known();
            return known == null ? found : found.filter(code -> known(known, code));
        }

        private boolean known(String register, String code) {
            return policies.stack(project.jurisdiction())
                    .register(register)
                    .flatMap((Register list) -> list.entry(code))
                    .isPresent();
        }
    }
}
