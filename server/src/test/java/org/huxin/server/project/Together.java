package org.huxin.server.project;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Things done in the same moment, each by a thread of its own. */
public final class Together {

    private Together() {}

    /** What each answers, in order; what one throws is thrown here. */
    public static <T> List<T> all(List<? extends Callable<T>> doings) throws Exception {
        var start = new CyclicBarrier(doings.size());
        var answers = new ArrayList<Future<T>>();
        try (var threads = Executors.newFixedThreadPool(doings.size())) {
            for (var doing : doings) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return doing.call();
                }));
            }
        }
        var found = new ArrayList<T>();
        for (var answer : answers) {
            found.add(answer.get());
        }
        return found;
    }
}
