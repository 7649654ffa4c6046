package org.huxin.server.document;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Papers for the pages of other modules. */
@Component
public class PaperViews {

    private final Papers papers;
    private final PaperAccess access;

    PaperViews(Papers papers, PaperAccess access) {
        this.papers = papers;
        this.access = access;
    }

    /** Papers about a matter such as {@code clue:42}, oldest first; the caller knows that the matter may be seen. */
    public List<PaperView> about(String subject) {
        return papers.about(subject).stream().map(access::view).toList();
    }

    /** Papers by id; the caller knows that they may be seen. */
    public Map<UUID, PaperView> of(Collection<UUID> ids) {
        return papers.get(ids).stream().collect(toMap(IssuedPaper::id, access::view));
    }
}
