package org.huxin.bench.crash;

/** What of wages is under way when something is killed. */
enum Part {
    PUNCHES("设备批次"),
    IMPORTS("导入文件"),
    PAYMENTS("代发");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
