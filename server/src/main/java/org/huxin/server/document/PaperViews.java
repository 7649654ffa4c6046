package org.huxin.server.document;

import java.util.List;
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
}
