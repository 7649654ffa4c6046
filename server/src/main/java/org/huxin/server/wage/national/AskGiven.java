package org.huxin.server.wage.national;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a document of the platform needs that this program does not know, and of whom. */
@Service
class AskGiven {

    /**
     * @param from by which name it is given
     * @param choices words by our codes; empty where anything may be told
     * @param image whether it is a picture, given in Base64
     * @param mostKb of a picture
     * @param kept whether it is kept for the team
     */
    record Field(
            String from,
            String label,
            boolean required,
            Map<String, String> choices,
            boolean image,
            int mostKb,
            boolean kept) {}

    record Worker(UUID id, String name) {}

    /**
     * @param workers of whom the document speaks, each once
     * @param known what was given of the team before
     */
    record Asked(List<Field> fields, List<Worker> workers, Map<String, String> known) {}

    private final WriteDocuments write;
    private final PlatformRows rows;
    private final TeamConstants constants;
    private final Policies policies;

    AskGiven(WriteDocuments write, PlatformRows rows, TeamConstants constants, Policies policies) {
        this.write = write;
        this.rows = rows;
        this.constants = constants;
        this.policies = policies;
    }

    @Transactional(readOnly = true)
    Asked handle(UUID id, String call, UUID team, YearMonth month) {
        var project = write.openFor(id, team);
        var method = PlatformMethod.called(call);
        var fields = method.fields(policies.stack(project.jurisdiction()));
        var workers = new LinkedHashMap<UUID, Worker>();
        if (fields.stream().anyMatch(PlatformField::given)) {
            rows.of(method, id, team, month).forEach(row -> {
                var worker = UUID.fromString(Objects.requireNonNull(row.get("worker")));
                workers.putIfAbsent(worker, new Worker(worker, Objects.requireNonNullElse(row.get("name"), "")));
            });
        }
        return new Asked(
                fields.stream()
                        .filter(PlatformField::given)
                        .map(field -> new Field(
                                field.from(),
                                field.label(),
                                field.required(),
                                field.asking().choices(),
                                field.asking().image(),
                                field.asking().mostKb(),
                                field.kept()))
                        .toList(),
                List.copyOf(workers.values()),
                constants.of(team));
    }
}
