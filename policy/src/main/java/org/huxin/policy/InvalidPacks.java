package org.huxin.policy;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Packs that cannot be run, with everything that is wrong with them. */
public final class InvalidPacks extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidPacks(List<Problem> problems) {
        super("政策包有 " + problems.size() + " 处错误：\n"
                + problems.stream().map(Problem::toString).collect(joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All mistakes, by file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
